import { Comboboxes } from './combobox.js';
import { edit } from './editing.js';
import { Log } from './log.js';
import { Menus } from './menu.js';
import { Places } from './places.js';
import { Pressing } from './pressing.js';
import { list, post, text, token } from './server.js';
import { HomeTab, Views } from './views.js';

/** The page: what is typed and pressed goes to the server; what happens comes back as HTML of its own. */

const connection = one('[data-connection]', HTMLElement);
const views = new Views(
  one('[data-view]', HTMLDialogElement),
  one('[data-confirm-dialog]', HTMLDialogElement),
);
const home = document.querySelector<HTMLElement>('[data-home]');
const homeTab = home && new HomeTab(home);
const logs = new Map<string, Log>();
for (const place of document.querySelectorAll<HTMLElement>('[data-place][data-conversation]')) {
  const conversation = place.dataset['conversation'] ?? '';
  const [log, scroller] = [one('[data-log]', HTMLElement, place), one('[data-scroller]', HTMLElement, place)];
  logs.set(conversation, new Log(conversation, log, scroller));
}
const places = new Places((place) => logs.get(place.dataset['conversation'] ?? '')?.toEnd());
const pressing = new Pressing((question) => views.confirmed(question));
const menus = new Menus();
new Comboboxes();

followTheme();
listen();

document.addEventListener('submit', (event) => {
  const form =
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-thread]') : null;
  if (form) {
    event.preventDefault();
    void say(form);
  }
});

// Enter sends, Shift+Enter breaks the line; an Enter that chooses a word of Japanese does neither.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  const field = event.target;
  if (field instanceof HTMLInputElement && firesOn(field, 'enter')) {
    event.preventDefault();
    void press(field);
  }
  const form = field instanceof HTMLTextAreaElement ? field.form : null;
  if (!form?.matches('[data-thread]')) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener('input', (event) => {
  const field = event.target;
  if (field instanceof HTMLTextAreaElement && field.form?.matches('[data-thread]')) grow(field);
  if (field instanceof HTMLElement && firesOn(field, 'input')) void press(field);
});

// A combobox tells by itself when another option is chosen: what is typed in it says nothing yet.
document.addEventListener('change', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || target.matches('[role=combobox]')) return;
  const control = target.closest<HTMLElement>('[data-action]');
  if (control && firesOn(control, 'change')) void press(control);
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return;
  const article = target.closest<HTMLElement>('[data-ts]');
  const example = target.closest<HTMLElement>('[data-example]')?.dataset['example'];
  if (example !== undefined) return sendExample(target, example);
  if (article && target.closest('[data-reply]'))
    return logOf(article)?.openThread(article)?.querySelector('textarea')?.focus();
  if (article && target.closest('[data-edit]')) return edit(article);
  const button = target.closest<HTMLElement>('[aria-haspopup=menu]');
  if (button) return openMenu(button, article);
  const pressed = target.closest<HTMLElement>('button[data-action], a[data-action]');
  if (pressed) void press(pressed, []);
});

function openMenu(button: HTMLElement, article: HTMLElement | null): void {
  const overflow = button.closest<HTMLElement>('.bk-overflow');
  if (overflow) {
    const menu = one('[role=menu]', HTMLElement, overflow);
    menus.toggle(button, menu, (value) => void press(overflow, [value]));
    return;
  }
  const kind = button.matches('[data-message-menu]') ? 'message' : 'global';
  const menu = one(`[data-shortcuts=${kind}]`, HTMLElement);
  const ts = kind === 'message' ? (article?.dataset['ts'] ?? null) : null;
  menus.toggle(button, menu, (callback) => void takeShortcut(callback, ts, article));
}

async function takeShortcut(callback: string, ts: string | null, article: HTMLElement | null): Promise<void> {
  if (article) logOf(article)?.follow();
  const hint = seen('[data-hint]');
  if (hint) hint.textContent = '';
  const answer = await post('shortcut', { callback, ts, viewing: places.conversation });
  const place = article?.querySelector('.trouble') ?? hint;
  if (place) place.textContent = answer.problem ?? answer.hint ?? '';
}

function press(control: HTMLElement, values?: readonly string[]): Promise<void> {
  logOf(control)?.follow();
  return pressing.press(control, values);
}

function sendExample(within: Element, example: string): void {
  const composer = within.closest('[data-place]')?.querySelector<HTMLFormElement>('[data-composer]');
  const field = composer?.querySelector('textarea');
  if (!composer || !field) return;
  field.value = example;
  grow(field);
  field.focus();
  composer.requestSubmit();
}

/** Sends what is typed; what cannot be sent stays where it was typed. */
async function say(form: HTMLFormElement): Promise<void> {
  const [field, told] = [form.querySelector('textarea'), form.querySelector<HTMLElement>('[role=status]')];
  const sent = field?.value.trim() ?? '';
  if (!field || !told || sent === '') return;
  field.value = '';
  grow(field);
  told.textContent = '';
  const { conversation = '', thread = '' } = form.dataset;
  logs.get(conversation)?.follow();
  const answer = await post('say', { conversation, text: sent, threadTs: thread === '' ? null : thread });
  if (answer.problem !== null && field.value === '') {
    field.value = sent;
    grow(field);
  }
  told.textContent = answer.problem ?? answer.hint ?? '';
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = '';
  if (field.value === '') return;
  field.style.height = `${Math.min(field.scrollHeight + 2, 180)}px`;
}

/** The stream of the workspace; a browser takes a lost one up again by itself, and begins with a snapshot. */
function listen(): void {
  const events = new EventSource(`/page/events?token=${encodeURIComponent(token())}`);
  const on = (name: string, take: (data: unknown) => void) =>
    events.addEventListener(name, (event) => {
      const data: unknown = JSON.parse(event.data);
      take(data);
    });
  on('snapshot', (data) => {
    connection.textContent = '';
    for (const [conversation, log] of logs) {
      log.fill(list(data, 'messages').filter((message) => text(message, 'conversation') === conversation));
    }
    views.fill(data);
    homeTab?.fill(data);
  });
  on('message', (data) => {
    const conversation = text(data, 'conversation') ?? '';
    logs.get(conversation)?.show(data);
    places.mark(conversation);
  });
  on('removed', (data) => {
    for (const log of logs.values()) log.remove(data, seen('textarea'));
  });
  on('modal', (data) => views.show(data));
  on('home', (data) => homeTab?.show(data));
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

function firesOn(control: HTMLElement, what: 'change' | 'enter' | 'input'): boolean {
  return (control.dataset['fires'] ?? '').split(' ').includes(what);
}

function logOf(within: Element): Log | undefined {
  return logs.get(within.closest<HTMLElement>('[data-conversation]')?.dataset['conversation'] ?? '');
}

/** An element of the place that is seen. */
function seen(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place]:not([hidden]) ${selector}`);
}

function one<E extends Element>(selector: string, kind: new () => E, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
