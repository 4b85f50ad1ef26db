import { DOMParser } from 'linkedom';
import type { ReadableText } from '../readable-text.js';
import type { Carrier, DecodedPage } from './carrier.js';
import { factsOfDebate, peopleOfDebate } from './debate-facts.js';
import { DebateWriter } from './debate-writer.js';
import type { PageNode } from './html-text.js';
import { refuseDeepMarkup } from './markup-depth.js';
import { withCharacters } from './xml-entities.js';

/**
 * Debates whose markup says who speaks: the `<speech>` of parlparse (TheyWorkForYou) and the debates of Akoma Ntoso 3.0.
 * What only an attribute says (parlparse's `speakername`) is no text of the page and is not written into it. Lists of who
 * voted how are left out, and a notice says so.
 */
export const debateXml: Carrier = {
  name: 'debate XML',

  confidence({ text }) {
    if (!/<(?:\w+:)?(?:speech|question|answer)\b/u.test(text)) return 0;
    if (/speakername=|speakerid=|nospeaker=|<(?:\w+:)?akomaNtoso[\s>]/u.test(text)) return 0.98;
    return /<(?:\w+:)?speech\b[^<>]*\bby="#/u.test(text) ? 0.98 : 0.5;
  },

  read(page) {
    refuseDeepMarkup(page.text, page.name, 'xml');
    const xml = plainXml(page);
    const writer = new DebateWriter(peopleOfDebate(xml));
    const root: PageNode = new DOMParser().parseFromString(`<document>${xml}</document>`, 'text/xml');
    writer.write(root);
    const { text, blocks, looks, speeches, voters } = writer.done();
    return {
      carrier: 'debate XML',
      text,
      blocks,
      looks,
      speeches,
      facts: factsOfDebate(xml),
      notices: voters === 0 ? [] : [{ notice: 'votes', characters: voters }],
    } satisfies ReadableText;
  },
};

/** Without declarations and without prefixes of namespaces; several roots in a row are what parlparse cuts out of a day. */
function plainXml({ text }: DecodedPage): string {
  return withCharacters(text)
    .replace(/^\uFEFF/u, '')
    .replace(/<\?[^<>]*\?>/gu, '')
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gu, '')
    .replace(/<(?<close>\/?)[\w.-]+:(?=\w)/gu, '<$<close>');
}
