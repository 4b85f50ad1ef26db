import { Log } from './log.js';
import { type Press, post } from './server.js';
import { Views } from './views.js';

/** The page: what is typed and pressed goes to the server; what happens in the channel comes back as HTML of its own. */

const composer = one('[data-composer]', HTMLFormElement);
const typed = one('#composer', HTMLTextAreaElement);
const connection = one('[data-connection]', HTMLElement);
const log = new Log(one('[data-log]', HTMLElement), one('[data-scroller]', HTMLElement));
const views = new Views(
  one('[data-view]', HTMLDialogElement),
  one('[data-confirm-dialog]', HTMLDialogElement),
);

followTheme();
listen();

document.addEventListener('submit', (event) => {
  const form =
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-thread]') : null;
  if (form) {
    event.preventDefault();
    const [field, told] = [form.querySelector('textarea'), form.querySelector<HTMLElement>('[role=status]')];
    if (field && told) void say(field, form.dataset['thread'] || null, told);
  }
});

// Enter sends, Shift+Enter breaks the line; an Enter that chooses a word of Japanese does neither.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  const form = event.target instanceof HTMLTextAreaElement ? event.target.form : null;
  if (!form?.matches('[data-thread]')) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.form?.matches('[data-thread]'))
    grow(event.target);
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const example = target?.closest<HTMLElement>('[data-example]')?.dataset['example'];
  if (example !== undefined) {
    typed.value = example;
    grow(typed);
    typed.focus();
    composer.requestSubmit();
    return;
  }
  const reply = target?.closest('[data-reply]');
  if (reply) {
    log.openThread(reply)?.querySelector('textarea')?.focus();
    return;
  }
  const pressed = target?.closest<HTMLElement>('button[data-action], a[data-action]');
  if (pressed) void press(pressed, []);
});

document.addEventListener('change', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fires]') : null;
  if (control) void press(control, Views.valuesOf(control));
});

/** Sends what is typed; what cannot be sent stays where it was typed. */
async function say(field: HTMLTextAreaElement, threadTs: string | null, told: HTMLElement): Promise<void> {
  const text = field.value.trim();
  if (text === '') return;
  field.value = '';
  grow(field);
  told.textContent = '';
  log.follow();
  const answer = await post('say', { text, threadTs });
  if (answer.problem !== null && field.value === '') {
    field.value = text;
    grow(field);
  }
  told.textContent = answer.problem ?? answer.hint ?? '';
}

async function press(control: HTMLElement, values: readonly string[]): Promise<void> {
  const { block, action } = control.dataset;
  if (block === undefined || action === undefined || control.getAttribute('aria-busy') === 'true') return;
  if (control.dataset['confirm'] !== undefined && !(await views.confirmed(control.dataset['confirm'])))
    return;
  const pressed: Press = { block, action, values };
  control.setAttribute('aria-busy', 'true');
  const ts = control.closest<HTMLElement>('[data-ts]')?.dataset['ts'];
  if (ts === undefined) await views.press(pressed);
  else {
    log.follow();
    const answer = await post('press', { ts, press: pressed });
    log.trouble(ts, answer.problem ?? answer.hint ?? '');
  }
  control.removeAttribute('aria-busy');
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = '';
  if (field.value === '') return;
  field.style.height = `${Math.min(field.scrollHeight + 2, 180)}px`;
}

/** The stream of the channel; a browser takes a lost one up again by itself, and begins with a snapshot. */
function listen(): void {
  const events = new EventSource(`/page/events?token=${encodeURIComponent(token())}`);
  const on = (name: string, take: (data: unknown) => void) =>
    events.addEventListener(name, (event) => {
      const data: unknown = JSON.parse(event.data);
      take(data);
    });
  on('snapshot', (data) => {
    connection.textContent = '';
    log.fill(data);
    views.fill(data);
  });
  on('message', (data) => log.show(data));
  on('removed', (data) => log.remove(data, typed));
  on('view', (data) => views.show(data));
  events.addEventListener('error', () => {
    connection.textContent = 'Not connected: is Alliance still running? Load the page again once it is.';
  });
}

/** slack-blocks-to-jsx looks for the theme on an element above its own. */
function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  apply();
}

function token(): string {
  return one('meta[name=workspace-token]', HTMLMetaElement).content;
}

function one<E extends Element>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
