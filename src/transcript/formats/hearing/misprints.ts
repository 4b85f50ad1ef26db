import { editDistance } from '../../../edit-distance.js';
import { type HearingLabel, hearingLabel } from './labels.js';

/** Words that begin a sentence after a label, and none after a name that is called: `Mr. Forbes, The ...`. */
const opener =
  /^(?:Thank|Thanks|Yes|No|Well|The|We|It|So|And|But|Okay|That|This|There|You|Good|Let|Our|My)\b/u;
const longestHead = 60;

/**
 * The labels of a document's paragraphs (null in place of what cannot begin with one). A paragraph without a regular
 * label may begin with one that stands elsewhere in the document and lacks its full stop here, is set in other letters,
 * or has up to two wrong ones: an irregular label, which leads to a doubt.
 */
export function withMisprints(paragraphs: readonly (string | null)[]): (HearingLabel | null)[] {
  const labels = paragraphs.map((text) => (text === null ? null : hearingLabel(text)));
  const forms = new Map<string, HearingLabel>();
  for (const label of labels) {
    if (label?.irregular === null) forms.set(single(label.text), label);
  }
  const words = wordsOf(paragraphs);
  const isWord = (word: string) => opener.test(word) || words().has(word);
  const longestFirst = [...forms].sort(([a], [b]) => b.length - a.length);
  return labels.map((label, i) => {
    const text = paragraphs[i];
    if (text == null || label?.irregular === null) return label;
    return withoutStop(text, longestFirst) ?? misspelt(text, longestFirst, isWord) ?? label;
  });
}

type Forms = readonly (readonly [string, HearingLabel])[];

/** `Senator Reyes Admiral, how many ...`: a label of the document, and then a capital. */
function withoutStop(text: string, forms: Forms): HearingLabel | null {
  for (const [form, label] of forms) {
    const match = new RegExp(
      `^${escaped(form)}(?<mark>\\s*[,;:]?)\\s+(?=(?<next>\\p{Lu}[\\p{L}’']*))`,
      'u',
    ).exec(text);
    if (!match?.groups) continue;
    const { mark = '', next = '' } = match.groups;
    if (mark.trim() === ',' && !opener.test(next)) continue;
    if (/^(?:Jr|Sr|II|III|IV)$/u.test(next)) continue;
    const printed = match[0].trimEnd();
    return {
      ...label,
      text: printed.slice(0, printed.length - mark.length),
      length: printed.length,
      irregular: 'the full stop after the name is missing or misprinted',
    };
  }
  return null;
}

/** `SENATOR REYES.`, `Sneator Reyes.`: up to its first stop a paragraph is nearly a label of the document. */
function misspelt(text: string, forms: Forms, isWord: (word: string) => boolean): HearingLabel | null {
  for (const stop of text.slice(0, longestHead).matchAll(/[.:;](?=\s)/gu)) {
    const head = text.slice(0, stop.index);
    if (text.slice(stop.index + 1).trim() === '') continue;
    const strange = strangeTitle(head, forms) ?? noTitle(head, forms, isWord);
    if (strange) return { ...strange, length: stop.index + 1 };
    const near = forms.flatMap(([form, label]) => {
      const distance = editDistance(letters(head), letters(form));
      return distance <= (letters(form).length >= 10 ? 2 : 1) ? [{ form, label, distance }] : [];
    });
    const [nearest] = near.sort((a, b) => a.distance - b.distance);
    if (!nearest) continue;
    const same = nearest.distance === 0;
    return {
      ...nearest.label,
      text: head,
      length: stop.index + 1,
      irregular: `printed otherwise than “${nearest.form}”`,
      misprintOf: same ? null : nearest.form,
    };
  }
  return null;
}

/** `Senatorr Stanhope of Georgia`, `Senator tSanhope`: words with capitals under what is, or nearly is, a title of the document. */
function strangeTitle(head: string, forms: Forms): HearingLabel | null {
  const [first = '', ...others] = head.split(/\s+/u);
  if (others.length === 0 || others.length > 5) return null;
  if (!others.every((word) => /\p{Lu}/u.test(word) || word === 'of')) return null;
  const title = first.toLowerCase();
  const model = forms.find(([, label]) => {
    const known = label.title.toLowerCase();
    return known.length >= 5 && editDistance(known, title) <= 2;
  });
  if (!model) return null;
  return {
    ...model[1],
    text: head,
    length: head.length,
    irregular: 'printed as no label is',
    misprintOf: model[1].title,
  };
}

/** `Sxnxtxr Stanhope`: a word that the document has nowhere else, before a name that stands under a title. */
function noTitle(head: string, forms: Forms, isWord: (word: string) => boolean): HearingLabel | null {
  const [first = '', ...others] = single(head).split(' ');
  const rest = others.join(' ').toLowerCase();
  if (rest === '' || !/^\p{Lu}\p{L}*\.?$/u.test(first)) return null;
  const model = forms.find(([form, label]) => label.name !== null && form.toLowerCase().endsWith(` ${rest}`));
  if (!model || isWord(first)) return null;
  return {
    ...model[1],
    text: head,
    length: head.length,
    irregular: 'printed as no label is',
    misprintOf: model[0],
  };
}

/** The words that stand in small letters somewhere, with a capital, looked for when they are asked for. */
function wordsOf(paragraphs: readonly (string | null)[]): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | null = null;
  return () => {
    found ??= new Set(
      paragraphs.flatMap((text) =>
        [...(text ?? '').matchAll(/(?<![\p{L}’'])\p{Ll}\p{L}*/gu)].map(
          ([word]) => word.charAt(0).toUpperCase() + word.slice(1),
        ),
      ),
    );
    return found;
  };
}

function single(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
}
