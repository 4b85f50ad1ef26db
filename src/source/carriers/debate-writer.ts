import { FlowingText } from '../flowing-text.js';
import type { MarkedSpeech } from '../readable-text.js';
import { type PageNode, writeWords } from './html-text.js';

const headings =
  /^(?:major-heading|minor-heading|oral-heading|heading|subheading|num|docTitle|crossHeading)$/u;
const asides = /^(?:scene|narrative|other|division|procedural|summary|recordedTime|adjournment|rollCall)$/u;
const unwritten = /^(?:meta|references|identification|publication|divisioncount|gidredirect)$/u;
const votes = /^(?:mplist|memberlist|msplist|lordlist)$/u;
const spoken = /^(?:speech|question|answer)$/u;

/** Writes the words of a debate's markup, and notes whose they are. Element names have no prefixes. */
export class DebateWriter {
  readonly #into = new FlowingText();
  readonly #speeches: MarkedSpeech[] = [];
  #voters = 0;

  /** @param names of people and roles by the id to which speeches refer */
  constructor(readonly names: ReadonlyMap<string, string>) {}

  write(node: PageNode): void {
    for (const child of node.childNodes) {
      if (child.nodeType !== 1) {
        if (child.textContent?.trim()) this.#into.add({ text: child.textContent, looks: [] });
        continue;
      }
      if (this.#isLeftOut(child)) continue;
      const element = child.nodeName;
      if (isSpeech(child)) this.#speech(child);
      else if (headings.test(element)) this.#block(child, 'heading');
      else if (asides.test(element)) this.#aside(child);
      else if (/^(?:p|block|li|td|table|ul|ol)$/u.test(element)) this.#block(child, 'paragraph');
      else this.write(child);
    }
    this.#into.end();
  }

  /** What was written, and how many characters of lists of votes were not. */
  done() {
    return { ...this.#into.done(), speeches: this.#speeches, voters: this.#voters };
  }

  #speech(node: PageNode): void {
    this.#into.end();
    const from = [...node.childNodes].find((child) => child.nodeName === 'from');
    let labelSpan: MarkedSpeech['labelSpan'] = null;
    if (from) {
      const start = this.#into.length;
      this.#into.begin('paragraph');
      writeWords(from, this.#into);
      this.#into.end();
      const end = Math.max(start, this.#into.length - separator);
      labelSpan = end > start ? { start, end } : null;
    }
    const start = this.#into.length;
    for (const child of node.childNodes) {
      if (child === from || this.#isLeftOut(child)) continue;
      if (child.nodeType !== 1) {
        if (child.textContent?.trim()) this.#into.add({ text: child.textContent, looks: [] });
      } else if (isSpeech(child)) this.#speech(child);
      else if (asides.test(child.nodeName)) this.#aside(child);
      else this.#block(child, headings.test(child.nodeName) ? 'heading' : 'paragraph');
    }
    this.#into.end();
    const end = Math.max(start, this.#into.length - separator);
    this.#speeches.push({ start, end, labelSpan, ...this.#voiceOf(node, from ?? null) });
  }

  #voiceOf(node: PageNode, from: PageNode | null): Pick<MarkedSpeech, 'name' | 'office' | 'does' | 'key'> {
    const at = (name: string) => node.getAttribute?.(name)?.trim() || null;
    const referred = (name: string) => this.names.get((at(name) ?? '').replace(/^#/u, '')) ?? null;
    const printed = from?.textContent?.replace(/\s+/gu, ' ').trim() || null;
    const isNobody = at('nospeaker') === 'true';
    const key = at('person_id') ?? at('speakerid') ?? at('by');
    return {
      name: isNobody ? null : (at('speakername') ?? referred('by') ?? printed),
      office: at('speakeroffice') ?? referred('as'),
      does: isNobody ? 'procedure' : doesOf(node.nodeName, at('type')),
      key: key === null || /unknown$/u.test(key) ? null : key,
    };
  }

  #aside(node: PageNode): void {
    this.#into.end();
    const start = this.#into.length;
    this.#block(node, 'paragraph');
    const end = this.#into.length - separator;
    if (end <= start) return;
    const nobody = { name: null, office: null, labelSpan: null, does: 'procedure', key: null } as const;
    this.#speeches.push({ start, end, ...nobody });
  }

  #block(node: PageNode, kind: 'heading' | 'paragraph'): void {
    this.#into.begin(kind);
    writeWords(node, this.#into, { skips: (element) => this.#isLeftOut(element) });
    this.#into.end();
  }

  #isLeftOut(node: PageNode): boolean {
    if (votes.test(node.nodeName)) {
      this.#voters += (node.textContent ?? '').replace(/\s+/gu, '').length;
      return true;
    }
    return unwritten.test(node.nodeName);
  }
}

/** Between two blocks. */
const separator = 2;

/** A question or an answer of Akoma Ntoso is a speech where somebody is said to speak; else it groups speeches. */
function isSpeech(node: PageNode): boolean {
  if (node.nodeType !== 1 || !spoken.test(node.nodeName)) return false;
  return node.nodeName === 'speech' || node.getAttribute?.('by') != null;
}

/** By the element of Akoma Ntoso, or parlparse's `type="Start Question"`. */
function doesOf(element: string, type: string | null): MarkedSpeech['does'] {
  if (element === 'question' || /question/iu.test(type ?? '')) return 'question';
  return element === 'answer' || /answer/iu.test(type ?? '') ? 'answer' : 'speech';
}
