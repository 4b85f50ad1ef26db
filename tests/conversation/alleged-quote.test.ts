import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/command.js';
import { allegedQuoteIn } from '../../src/conversation/alleged-quote.js';
import { answered, queryOf, worldOfCorpus } from './talk.js';

let world: World;
beforeAll(async () => {
  world = await worldOfCorpus();
});

describe('a message that asks whether something was said', () => {
  it.each([
    ['did Blinken say "our alliance has never been stronger"?', 'Exact: Antony J. Blinken'],
    ["did Blinken really say 'our alliance has never been stronger'?", 'Exact: Antony J. Blinken'],
    ['Did Austin say “our alliance has never been stronger”?', 'Somebody else’s words: Antony J. Blinken'],
    ['check: “our alliance has never been weaker”', 'Altered: '],
    ['check: our alliance has never been weaker', 'Altered: '],
    ['could you check the quote “our alliance has never been stronger”?', 'Exact: '],
    ['who said “the relocation to Henoko is the only solution”?', 'Interpreter’s words: Hayashi Yoshimasa'],
    ['is “the relocation to Henoko is not the only solution” a real quote?', 'Altered: '],
    ['林大臣は「the relocation to Henoko is the only solution」と言いましたか', '通訳・翻訳の言葉：Hayashi'],
    ['「反撃能力を使うことはない」と浜田大臣は本当に述べたのですか？', '記録になし'],
  ])('is answered with a verdict: %s', async (message, verdict) => {
    expect((await answered(world, message)).shown).toContain(verdict);
  });

  it('is answered in a thread that was about something else', async () => {
    const { shown } = await answered(
      world,
      'what did Austin say about Taiwan?',
      'and did Blinken say “our alliance has never been stronger”?',
    );
    expect(shown).toContain('Exact: Antony J. Blinken');
  });

  it.each([
    'what did Austin say about “free and open Indo-Pacific”?',
    '"full range of capabilities" Austin',
    'did Austin say “deterrence”?',
    'check',
    '「自由で開かれたインド太平洋」について浜田大臣は何と述べた？',
  ])('is not seen where a phrase is looked for: %s', (message) => {
    expect(allegedQuoteIn(message)).toBeNull();
  });

  it('leaves a question with a phrase to the search', async () => {
    expect(await queryOf(world, 'what did Austin say about “free and open Indo-Pacific”?')).not.toBeNull();
  });
});
