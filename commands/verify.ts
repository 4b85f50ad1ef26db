import { type AnyCommand, asCommand, type World } from '../src/command.js';
import { verifyAsked } from '../src/evidence/verify/asked.js';
import { peopleCalled } from '../src/evidence/verify/people-named.js';
import { readVerify, type VerifyTyped } from '../src/evidence/verify/typed.js';
import { type VerifyResult, verifyResultSchema } from '../src/evidence/verify/verify-result.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { verifyReport } from '../src/render/verify-report.js';

/** What a button carries at most: a longer text cannot be asked for again by one. */
const longestAgain = 1_500;

/** `alliance verify <text>`: whether the words were said, by whom, when; what was changed. */
export const verify: AnyCommand = asCommand<VerifyTyped, VerifyResult>({
  name: 'verify',
  usage: 'verify <text> [by <person>] [--by PERSON] [--on DATE]',
  words: {
    en: {
      summary:
        'Checks an alleged quote: exact, shortened, altered, joined, somebody else’s, or not in the record.',
      details: [
        'Each quotation in the text gets a verdict, its source and the published words; without quotation marks the whole text is the quote.',
        'Quotation marks of any kind count: " “ ‘ « 「 『. Up to 5,000 characters.',
        'by PERSON at the end, --by, or the text itself (Austin said: “…”) says whose words they are said to be; --on 2023, 2023-06 or 2023-06-01 when; so does a date in the quotation’s own sentence (On January 11, 2023, Blinken said “…”), if it can be no other event’s.',
        'Capital letters, commas, dashes and quotation marks may differ in an exact quote; that is said. A word that differs is called altered, and so is an omission that swallows a “not”.',
        'What is not found is not false: the record does not have it.',
      ],
      examples: [
        'verify "We agree that China is the greatest shared strategic challenge" by Blinken',
        'verify our alliance has never been stronger --by Austin --on 2024-07',
      ],
    },
    ja: {
      alias: '検証',
      summary:
        '引用とされる言葉を記録と照らし合わせ、そのとおりか、変えられているか、別人の言葉か、記録にないかを示します。',
      details: [
        '文章の中の引用ごとに、判定、出典、公表されたとおりの言葉を示します。引用符がなければ、全体を一つの引用として確かめます。',
        '引用符は " “ ‘ « 「 『 のどれでもかまいません。5,000文字まで。',
        '誰の言葉とされるかは、末尾の by 人名、--by、または文章（浜田大臣は「…」と述べた）から読み取ります。時期は --on 2023、2023-06、2023-06-01 のように付けます。引用と同じ文に発言の日付があり、他の出来事の日付でないことが明らかなら、それも読み取ります。',
        '大文字と小文字、句読点、引用符の違いは一致とみなし、その旨を示します。語が違えば改変です。否定の語を省いたものも改変です。',
        '見つからないことは、誤りという意味ではありません。この記録にないというだけです。',
      ],
      examples: [
        '検証 ブリンケン国務長官は「our alliance has never been stronger」と述べた',
        '検証 「the relocation to Henoko is not the only solution」 --by 林',
      ],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: verifyResultSchema,

  parse: (typed, words) => readVerify(typed, words),

  run(typed, world) {
    const { text, by, on } = named(typed, world);
    const result = verifyAsked(text, { by, on }, world.record.evidence);
    const phrases = phrasesFor(languageOfTyped(typed.text, world.language));
    const again = [text, by && `--by "${by}"`, on && `--on ${on}`].filter(Boolean).join(' ');
    const fits = world.face === 'terminal' ? !text.includes('\n') : again.length <= longestAgain;
    return {
      json: result,
      answer: verifyReport(result, { offset: typed.offset, again: fits ? again : null }, phrases),
      found: result.claims.some(({ verdict }) => verdict !== 'not-found'),
    };
  },
});

/** "by Austin" at the end says whose words they are said to be where the record knows an Austin, or where it can say nothing else. */
function named(
  { text, by, on, trailing }: VerifyTyped,
  { record }: World,
): Pick<VerifyTyped, 'text' | 'by' | 'on'> {
  if (!trailing) return { text, by, on };
  const isKnown = peopleCalled(trailing.by, record.people).length > 0;
  if (!isKnown && !trailing.isSure) return { text, by, on };
  return { text: trailing.text, by: trailing.by, on: on ?? trailing.on };
}
