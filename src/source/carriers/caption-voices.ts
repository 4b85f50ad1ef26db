import { type Cue, withoutTags } from './cues.js';

/** A voice and all that it says until another one speaks. */
export interface Voice {
  /** Null where a change of voice is marked and nobody named. */
  readonly name: string | null;
  /** As printed in the cue (`>> SEC. AUSTIN:`, `>>`); empty where the markup alone names it. */
  readonly label: string;
  /** The blank that is printed between the label and the words, if there is one. */
  readonly gap: string;
  readonly said: readonly string[];
}

const written = String.raw`\p{Lu}[\p{L}\p{M}\p{N} .,'’()&/-]{0,58}?|[\p{Script=Han}\p{Script=Katakana}・ー々　]{1,20}`;
const changes = /^(?:>>+|＞＞+)\s*/u;
const colon = new RegExp(
  String.raw`^(?:>>+\s*|＞＞+\s*|[-–—]\s*)?(?<name>${written})\s*[:：](?=\s|$|[^\d\s/])`,
  'u',
);
const boxed = new RegExp(
  String.raw`^(?:>>+\s*|[-–—]\s*)?[[【(（](?<name>${written})[\]】)）]\s*[:：]?(?=\s|$|\S)`,
  'u',
);
/** Sounds and remarks that captions put into brackets as they do names. */
const sound =
  /applau|laugh|music|cheer|inaudible|indiscernible|unintelligible|crosstalk|silence|speak|foreign|through|via|interpret|translat|sound|noise|chuckl|cough|sigh|pause|bell|gavel|video|audio|blank|break|begin|end\b|拍手|笑|音楽|通訳|聞き取|不明|以上/iu;
/** What begins a sentence and is followed by a colon, and is nobody. */
const noName =
  /^(?:look|remember|listen|well|so|again|first|second|third|now|finally|note|plus|and|but|because|here|there|this|that|these|those|the|a|an|it|one|two|three|yes|no|ok|okay|today|tomorrow|example|fact|point|update|breaking|live|warning|reminder|result|why|how|what|who|when|where)\b/iu;
const small = /^(?:of|de|van|von|der|den|la|le|el|al|bin|ibn|da|di|du|dos|and|the|for|jr|sr|ii|iii)\.?,?$/u;

/** Who says what in cues: by `<v Name>`, by a name before a colon or in brackets, by `>>` or by dashes. */
export function voicesOf(cues: readonly Cue[]): Voice[] {
  const isVoiced = cues.some(({ lines }) => lines.some((line) => /<v[\s.]/u.test(line)));
  const voices: { name: string | null; label: string; gap: string; said: string[] }[] = [];
  for (const { lines } of cues) {
    for (const { name, label, gap, text, isNew } of isVoiced ? voiced(lines) : printed(lines)) {
      const last = voices.at(-1);
      if (last && !isNew) last.said.push(text);
      else if (last && isVoiced && last.name === name) last.said.push(text);
      else voices.push({ name, label, gap, said: [text] });
    }
  }
  return voices
    .map((voice) => ({ ...voice, said: voice.said.filter((words) => words !== '') }))
    .filter(({ said, label }) => said.length > 0 || label !== '');
}

interface Piece {
  readonly name: string | null;
  readonly label: string;
  readonly gap: string;
  readonly text: string;
  /** Whether another voice than before begins here. */
  readonly isNew: boolean;
}

/** The runs of a cue by `<v Name>`, each until its `</v>` or the next one. What stands outside of them is nobody's. */
function voiced(lines: readonly string[]): Piece[] {
  return lines
    .join('\n')
    .split(/(?=<v[\s.])|(?<=<\/v>)/u)
    .flatMap((run): Piece[] => {
      const name = /^<v(?:\.[\w.-]+)?(?:\s+(?<name>[^>]*))?>/u.exec(run)?.groups?.['name']?.trim();
      const text = run.split('\n').map(withoutTags).filter(Boolean).reduce(joinedWords, '');
      return text === ''
        ? []
        : [{ name: name ? withoutTags(name) : null, label: '', gap: '', text, isNew: true }];
    });
}

function printed(lines: readonly string[]): Piece[] {
  const plain = lines.map(withoutTags).filter((line) => line !== '');
  // One dash is a pause; several in one cue are several voices.
  const dashed = plain.filter((line) => /^[-–—]\s*\S/u.test(line)).length > 1;
  return plain.map((line): Piece => {
    const named = labelOf(line);
    const mark = changes.exec(line)?.[0] ?? (dashed ? (/^[-–—]\s*/u.exec(line)?.[0] ?? '') : '');
    const label = named?.label ?? mark.trim();
    if (label === '') return { name: null, label, gap: '', text: line, isNew: false };
    const rest = line.slice(label.length);
    const text = rest.trimStart();
    // Where the label has a line of its own, a line end stood between.
    const gap = text === '' || rest !== text ? ' ' : '';
    return { name: named?.name ?? null, label, gap, text, isNew: true };
  });
}

function labelOf(line: string): { readonly name: string; readonly label: string } | null {
  const marked = changes.test(line);
  for (const match of [colon.exec(line), boxed.exec(line)]) {
    const name = match?.groups?.['name']?.trim();
    if (!match || !name || isSound(name) || !(marked || isName(name))) continue;
    const label = match[0].trimEnd();
    return { name, label };
  }
  return null;
}

/** `[Applause]`, `(speaking Japanese)`; `[Interpreter]` is somebody who speaks. */
function isSound(words: string): boolean {
  return sound.test(words) && !/^(?:the )?(?:interpreter|translator|通訳)$/iu.test(words);
}

/** Whether words are such remarks alone, and nobody's. */
export function isRemark(words: string): boolean {
  return /^(?:\s*[[(（【♪][^\][()（）【】♪]{1,60}[\])）】♪])+\s*$/u.test(words);
}

/** Each word of a name begins with a capital, and it begins no sentence. */
function isName(text: string): boolean {
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length > 7) return false;
  if (noName.test(text) && text !== text.toUpperCase()) return false;
  return words.every((word) => /^[("'’]?\p{Lu}|^\d+\)?$/u.test(word) || small.test(word.toLowerCase()));
}

/** Lines of captions as running text: without a blank where Japanese goes on. */
export function joinedWords(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、」ー）]$/u.test(
    before.slice(-2),
  );
  return japanese ? before + after : `${before} ${after}`;
}
