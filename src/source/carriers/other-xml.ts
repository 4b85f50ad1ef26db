import { DOMParser } from 'linkedom';
import { FlowingText } from '../flowing-text.js';
import { noFacts } from '../readable-text.js';
import type { Carrier } from './carrier.js';
import type { PageNode } from './html-text.js';
import { refuseDeepMarkup } from './markup-depth.js';
import { withCharacters } from './xml-entities.js';

/**
 * XML of a kind that nobody described here: the text of each element that has any is a block, with its line ends. What its
 * elements mean is not known, and so nothing but their words is taken.
 */
export const otherXml: Carrier = {
  name: 'web page',

  confidence({ text }) {
    const head = text.slice(0, 2_000);
    if (/^\s*(?:\uFEFF)?<\?xml\s/u.test(head) && !/<(?:!doctype )?html[\s>]/iu.test(head)) return 0.8;
    return /^\s*<(?<root>[a-z][\w.-]*)[\s>]/iu.test(head) && /<\/[\w.:-]+>\s*$/u.test(text.slice(-200))
      ? 0.5
      : 0;
  },

  read({ name, text }) {
    refuseDeepMarkup(text, name, 'xml');
    const bare = withCharacters(text)
      .replace(/<\?[^<>]*\?>/gu, '')
      .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gu, '');
    const root: PageNode = new DOMParser().parseFromString(`<document>${bare}</document>`, 'text/xml');
    const into = new FlowingText();
    write(root, into);
    return { carrier: 'web page', ...into.done(), speeches: null, facts: noFacts, notices: [] };
  },
};

function write(node: PageNode, into: FlowingText): void {
  const children = [...node.childNodes];
  const isText = ({ nodeType }: PageNode) => nodeType === 3 || nodeType === 4;
  const hasWords = children.some((child) => isText(child) && child.textContent?.trim());
  if (hasWords) {
    into.begin('paragraph');
    for (const [i, line] of (node.textContent ?? '').trim().split(/\r?\n/u).entries()) {
      if (i > 0) into.breakLine();
      into.add({ text: line.trim(), looks: [] });
    }
    into.end();
  } else for (const child of children) if (child.nodeType === 1) write(child, into);
}
