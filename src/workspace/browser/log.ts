import { text } from './server.js';

/** The list of messages. Every entry holds a message and, where there is one, its thread with a box to reply in. */
export class Log {
  #following = true;

  constructor(
    readonly conversation: string,
    readonly list: HTMLElement,
    readonly scroller: HTMLElement,
  ) {
    scroller.addEventListener('scroll', () => {
      this.#following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
    });
  }

  /** Scrolls to what comes next, wherever the reader is: he has just asked for it. */
  follow(): void {
    this.#following = true;
  }

  /** Everything anew, without its being read aloud. */
  fill(messages: readonly unknown[]): void {
    this.list.setAttribute('aria-busy', 'true');
    this.list.replaceChildren();
    for (const message of messages) this.show(message);
    this.list.removeAttribute('aria-busy');
  }

  /** To the end: a place that was not seen could not be scrolled. */
  toEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** A new message, or one that has changed: it keeps its place, and the focus where that is in it. */
  show(message: unknown): void {
    const [ts, html, threadTs] = [text(message, 'ts'), text(message, 'html'), text(message, 'threadTs')];
    if (ts === null || html === null) return;
    const article = parsed(html);
    if (!article) return;
    const before = this.#article(ts);
    if (before) {
      const focused = whereFocusIs(before);
      before.replaceWith(article);
      if (focused) restoreFocus(article, focused);
      return;
    }
    const entry = document.createElement('li');
    entry.append(article);
    const thread = threadTs === null ? null : this.#thread(threadTs);
    (thread?.querySelector('ol') ?? this.list).append(entry);
    this.#reveal(entry);
  }

  /** Takes a message away; the focus that was in it goes to `refuge`. */
  remove(removed: unknown, refuge: HTMLElement | null): void {
    const ts = text(removed, 'ts');
    const entry = ts === null ? null : this.#article(ts)?.closest('li');
    if (!entry) return;
    const focused = entry.contains(document.activeElement);
    entry.remove();
    if (focused) refuge?.focus();
  }

  /** The reply box of the thread under the message that `within` stands in. */
  openThread(within: Element): HTMLFormElement | null {
    const ts = within.closest<HTMLElement>('[data-ts]')?.dataset['ts'];
    return (ts === undefined ? null : this.#thread(ts)?.querySelector('form')) ?? null;
  }

  #article(ts: string): HTMLElement | null {
    return this.list.querySelector<HTMLElement>(`[data-ts="${CSS.escape(ts)}"]`);
  }

  #thread(ts: string): HTMLElement | null {
    const article = this.#article(ts);
    const entry = article?.closest('li');
    if (!article || !entry) return null;
    const before = entry.querySelector<HTMLElement>(':scope > .thread');
    if (before) return before;
    const template = document.createElement('template');
    template.innerHTML = `<section class="thread" aria-label="Thread"><ol></ol><form class="reply-box"><label class="unseen"></label><textarea rows="1" autocomplete="off" spellcheck="false" ></textarea><button type="submit">Reply</button><p class="hint" role="status"></p></form></section>`;
    const thread = template.content.querySelector<HTMLElement>('.thread');
    const [form, label, area] = [
      thread?.querySelector('form'),
      thread?.querySelector('label'),
      thread?.querySelector('textarea'),
    ];
    if (!thread || !form || !label || !area) return null;
    form.dataset['thread'] = ts;
    form.dataset['conversation'] = this.conversation;
    area.id = `reply-${ts}`;
    label.htmlFor = area.id;
    label.textContent = 'Reply in thread';
    area.placeholder = this.conversation.startsWith('D') ? 'Reply…' : 'Reply, or @Alliance …';
    entry.append(thread);
    return thread;
  }

  /** The end of what came; the beginning where it is longer than the window. */
  #reveal(entry: HTMLElement): void {
    if (!this.#following) return;
    const long = entry.offsetHeight > this.scroller.clientHeight - 80;
    const box = entry.closest('.thread')?.querySelector('form');
    if (long) entry.scrollIntoView({ block: 'start' });
    else if (box) box.scrollIntoView({ block: 'nearest' });
    else this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}

function parsed(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.querySelector('article');
}

interface Focused {
  readonly selector: string | null;
  readonly position: number;
}

const focusable = 'a[href], button, select, input, textarea';

function whereFocusIs(within: HTMLElement): Focused | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !within.contains(activeElement)) return null;
  const { block, action } = activeElement.dataset;
  const selector =
    block === undefined || action === undefined
      ? null
      : `[data-block="${CSS.escape(block)}"][data-action="${CSS.escape(action)}"]`;
  return { selector, position: [...within.querySelectorAll(focusable)].indexOf(activeElement) };
}

/** The same button; else the one in its place; else the message. */
function restoreFocus(within: HTMLElement, focused: Focused): void {
  const same = focused.selector === null ? null : within.querySelector<HTMLElement>(focused.selector);
  const inPlace = [...within.querySelectorAll<HTMLElement>(focusable)].at(focused.position);
  (same ?? inPlace ?? within).focus();
}
