import { type Block, type MarkedSpeech, noFacts, type ReadableText } from '../readable-text.js';
import { isRemark, joinedWords, voicesOf } from './caption-voices.js';
import type { Carrier } from './carrier.js';
import { cuesOf, headOf, isTiming, withoutRollUp } from './cues.js';

/**
 * WebVTT (W3C) and SubRip captions: the words of the cues without their times, joined while one voice speaks. Voices are
 * `<v Name>` or a name before a colon; `>>` alone is a change to somebody who is not named.
 */
export const captions: Carrier = {
  name: 'captions',

  confidence({ name, text }) {
    if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(text)) return 1;
    const times = text.slice(0, 50_000).split('\n').slice(0, 400).filter(isTiming).length;
    if (times === 0) return 0;
    return /\.(?:vtt|srt)$/iu.test(name) || times >= 3 ? 0.97 : 0.4;
  },

  read({ text }) {
    const { cues, again } = withoutRollUp(cuesOf(text));
    const blocks: Block[] = [];
    const speeches: MarkedSpeech[] = [];
    const parts: string[] = [];
    let at = 0;
    for (const { name, label, gap, said } of voicesOf(cues)) {
      const words = together(said);
      const written = words === '' ? label : label + gap + words;
      parts.push(written);
      const end = at + written.length;
      blocks.push({ kind: 'paragraph', start: at, end });
      speeches.push({
        start: end - words.length,
        end,
        name,
        office: null,
        labelSpan: label === '' ? null : { start: at, end: at + label.length },
        does: name === null && isRemark(words) ? 'procedure' : 'speech',
        key: name,
      });
      at = end + separator.length;
    }
    const { title, language } = headOf(text);
    return {
      carrier: 'captions',
      text: parts.join(separator),
      blocks,
      looks: [],
      speeches: speeches.some(({ name }) => name !== null) ? speeches : null,
      facts: {
        ...noFacts,
        title: title === null ? null : { value: title, evidence: 'WEBVTT' },
        language: language === null ? null : { value: language, evidence: 'Language' },
      },
      notices: again === 0 ? [] : [{ notice: 'shown-twice', characters: again }],
    } satisfies ReadableText;
  },
};

const separator = '\n\n';

function together(said: readonly string[]): string {
  const parts: string[] = [];
  for (const words of said) {
    const before = parts.at(-1)?.slice(-2) ?? '';
    if (before !== '') parts.push(joinedWords(before, words).slice(before.length));
    else parts.push(words);
  }
  return parts.join('');
}
