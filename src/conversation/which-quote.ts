import type { QuoteId } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { ConversationState } from './state.js';

/** A quote picked out by its place among those shown last. */
export interface Picked {
  readonly id: QuoteId;
  /** The message without the words that pick it out: "in context". */
  readonly rest: string;
  /** The message with a pronoun for them: "where was that?". */
  readonly asThat: string;
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const numerals = '一二三四五六七八九十';

const what = '(?:one|quote|quotation|statement|result|answer|passage|citation|of (?:them|these|those))';
const byOrder = new RegExp(
  String.raw`\b(?:the |that )?(?:(?<ordinal>${Object.keys(ordinals).join('|')})|(?<nth>\d{1,2})(?:st|nd|rd|th)|(?<last>last|final))(?: ${what}(?: (?:shown|above|here|listed))?(?![\p{L}\p{N}])|(?=\s*(?:[?.!,]|in context|$)))`,
  'iu',
);
const byNumber = /(?:\b(?:quote|number|no\.?|nr\.?|result)\s*|#)(?<number>\d{1,3})(?![\p{N}+])/iu;
const bareNumber = /^(?<number>\d{1,2})\s*[?.!]*$/u;
const inJapanese =
  /(?:(?<nth>[0-9０-９]{1,2}|[一二三四五六七八九十])\s*(?:番目|つ目|個目|件目|番)|(?<first>最初)|(?<last>最後))(?:の(?=もの|引用|発言|やつ|件|文脈|前後|質問|$)(?:もの|引用|発言|やつ|件)?)?/u;

/**
 * "the second one", "quote 5", "#2", 2番目: ordinals count those shown last; numbers are those that stand beside them.
 * Null where the message picks none out.
 *
 * @throws UsageError where there is no such quote
 */
export function pickedIn(text: string, state: ConversationState): Picked | null {
  const match =
    bareNumber.exec(text) ?? byNumber.exec(text) ?? inJapanese.exec(text) ?? byOrder.exec(text) ?? null;
  if (!match) return null;
  const { number, nth, ordinal, first, last } = match.groups ?? {};
  const { shown, firstNumber } = state;
  const place =
    number !== undefined
      ? Number(number) - firstNumber + 1
      : last !== undefined
        ? shown.length
        : first !== undefined
          ? 1
          : nth !== undefined
            ? numberOf(nth)
            : (ordinals[(ordinal ?? '').toLowerCase()] ?? 0);
  const id = shown[place - 1];
  if (id === undefined) {
    if (shown.length === 0) throw new UsageError({ code: 'nothing-shown' });
    const asked = match[0].trim();
    throw new UsageError({
      code: 'no-such-quote',
      asked,
      from: firstNumber,
      to: firstNumber + shown.length - 1,
    });
  }
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const joined = (between: string) => `${before}${between}${behind}`.replace(/\s+/gu, ' ').trim();
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Han}]/u.test(text);
  return { id, rest: joined(' '), asThat: joined(isJapanese ? 'それ' : ' that ') };
}

function numberOf(printed: string): number {
  const at = numerals.indexOf(printed);
  return at >= 0 ? at + 1 : Number(printed.normalize('NFKC'));
}
