import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { verifyResultSchema } from '../../src/evidence/verify/verify-result.js';
import { openRecord } from '../../src/library.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { badFallback, buttonsOf, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function typed(text: string, fields: Partial<World> = {}) {
  const world: World = { record, commands, face: 'terminal', language: null, ...fields };
  const { answer, found, json } = await dispatch(text, world);
  const { claims } = verifyResultSchema.parse(json);
  const message = renderBlockKit(answer);
  expect(refusals(message.blocks)).toEqual([]);
  expect(badFallback(message.text)).toEqual([]);
  return {
    shown: renderTerminal(answer, { colours: false, links: false, columns: 80 }),
    words: wordsOf(message.blocks),
    buttons: buttonsOf(message.blocks),
    summary: answer.summary,
    found,
    claims,
    verdicts: claims.map(({ verdict }) => verdict),
  };
}

async function refused(text: string): Promise<unknown> {
  const error = await typed(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error(`“${text}” was taken`);
  return error.mistake;
}

const neverStronger = 'our alliance has never been stronger';

describe('verify', () => {
  it('says who said the words, when, and shows where', async () => {
    const { shown, found } = await typed(`verify "${neverStronger}" by Blinken`);
    expect(shown).toContain('Exact: Antony J. Blinken said this on 28 July 2024, word for word.');
    expect(shown).toContain('“All of this underscores that our alliance has never been stronger.”');
    expect(shown).toContain('#:~:text=');
    expect(found).toBe(true);
  });

  it('says that it begins within a sentence, and that capitals differ', async () => {
    const { shown } = await typed(`verify "Our Alliance has never been stronger"`);
    expect(shown).toContain('Exact: ');
    expect(shown).toMatch(/capital letters differ from the print/iu);
    expect(shown).toContain('it begins within a sentence');
  });

  it('calls out what was changed, in a redline and by kind, with the published words to copy', async () => {
    const { shown, claims } = await typed(
      'verify “Our decision to move in this direction is based upon any threat from China.”',
    );
    expect(shown).toContain('Altered: The words of Lloyd J. Austin III on 28 July 2024 were changed');
    expect(shown).toContain('{+not+}');
    expect(shown).toContain('Negation: “not” left out');
    expect(shown).toContain(
      '“Our decision to move in this direction is not based upon any threat from China.” — Lloyd J. Austin III, 28 July 2024',
    );
    expect(claims[0]?.meaningChanged).toBe(true);
  });

  it('says whose the words are where they are said to be somebody else’s', async () => {
    const { shown } = await typed(`verify "${neverStronger}" --by Austin --on 2023`);
    expect(shown).toContain(
      'Somebody else’s words: Antony J. Blinken said this on 28 July 2024, not Austin.',
    );
    expect(shown).toContain('Besides: another day.');
  });

  it('never calls words false: they are not in the record, and the nearest is marked as such', async () => {
    const { shown, found } = await typed('verify "we will never use counterstrike capabilities" by Hamada');
    expect(shown).toContain('Not in the record: ');
    expect(shown).toContain('That does not mean that nobody said them.');
    expect(shown).toContain('Not an answer: the nearest in the record');
    expect(shown).toContain('Searched: 5 documents');
    expect(shown.toLowerCase()).not.toContain('false');
    expect(found).toBe(false);
  });

  it('gives each of several quotes its own verdict', async () => {
    const { shown, verdicts } = await typed(
      `verify Blinken said “${neverStronger},” and Austin added: “that will never happen in our time.”`,
    );
    expect(verdicts).toEqual(['exact', 'not-found']);
    expect(shown).toContain('2 quotes: 1 exact; 1 not in the record.');
    expect(shown).toContain(`1. “${neverStronger},”`);
  });

  it('pages where there are more than five, and goes on from where it was', async () => {
    const quotes = Array.from({ length: 7 }, (_, i) => `“nobody ever said number ${i} of these”`).join(' ');
    const first = await typed(`verify ${quotes}`);
    expect(first.shown).toContain('5. “nobody ever said number 4');
    expect(first.shown).not.toContain('6. “');
    expect(first.shown).toContain('--offset 5');
    const next = await typed(`verify ${quotes} --offset 5`);
    expect(next.shown).toContain('6. “nobody ever said number 5');
    expect(next.claims).toHaveLength(7);
  });

  it('lists the rest in brief where a button cannot carry the text', async () => {
    const long =
      'and that these are words which nobody of the record has said in public so far, at least not yet';
    const quotes = Array.from({ length: 16 }, (_, i) => `“in place ${i} ${long} ${long}”`).join(' ');
    const { words, buttons } = await typed(`verify ${quotes}`, { face: 'slack' });
    expect(words).toContain('The others in brief');
    expect(words).toContain('in place 15');
    expect(buttons.some(({ action_id }) => String(action_id).includes('more'))).toBe(false);
  });

  it('answers in Japanese where it is asked in Japanese', async () => {
    const { shown } = await typed(`検証 ブリンケン国務長官は「${neverStronger}」と述べた`);
    expect(shown).toContain('一致：Antony J. Blinkenが2024年7月28日にこう述べています。');
  });

  it.each([
    [`verify "${neverStronger}" by Blinken`, 'Blinken'],
    [`verify “${neverStronger}” by Secretary Blinken on 2024-07-28`, 'Secretary Blinken'],
    [`verify ${neverStronger} by Blinken`, 'Blinken'],
    [`verify ${neverStronger} --by "Antony Blinken"`, 'Antony Blinken'],
    [`verify --by Blinken "${neverStronger}"`, 'Blinken'],
    [`verify ${neverStronger} —by Blinken --on 2024`, 'Blinken'],
  ])('reads whose words they are said to be: %s', async (text, by) => {
    expect((await typed(text)).claims).toMatchObject([
      { claim: neverStronger, by, verdict: 'exact', also: [] },
    ]);
  });

  it('reads what a shell has parted', async () => {
    const world = { record, commands, face: 'terminal', language: null } as const;
    const words = ['verify', neverStronger, '--by', 'Antony Blinken', '--on', '2024-07'];
    const { json } = await dispatch(words.join(' '), { ...world, words });
    expect(json).toMatchObject({
      claims: [{ claim: neverStronger, by: 'Antony Blinken', on: '2024-07', verdict: 'exact' }],
    });
  });

  it('takes “by” for a word of the quote where the record knows nobody of that name', async () => {
    const { claims } = await typed('verify not just recent months but the order threatened by force');
    expect(claims[0]).toMatchObject({
      by: null,
      claim: 'not just recent months but the order threatened by force',
    });
  });

  it('refuses what cannot be checked with what to do instead', async () => {
    expect(await refused('verify')).toMatchObject({ code: 'nothing-to-verify' });
    expect(await refused('verify ""')).toMatchObject({ code: 'nothing-to-verify' });
    expect(await refused(`verify ${'a word '.repeat(800)}`)).toMatchObject({
      code: 'text-too-long',
      longest: 5_000,
    });
    expect(await refused(`verify "${neverStronger}" by Blinkn`)).toMatchObject({
      code: 'nobody-called',
      name: 'Blinkn',
      nearest: 'Antony J. Blinken',
    });
    expect(await refused(`verify ${neverStronger} --on 2023-13`)).toMatchObject({ code: 'no-partial-date' });
    expect(await refused(`verify ${neverStronger} --on 2023-02-30`)).toMatchObject({
      code: 'no-partial-date',
    });
    expect(await refused(`verify ${neverStronger} --who Blinken`)).toMatchObject({ code: 'unknown-flag' });
    expect(await refused(`verify ${neverStronger} --by`)).toMatchObject({ code: 'flag-without-value' });
  });

  it('has every quote of its answer as a slice of the stored text', async () => {
    const { claims } = await typed(
      `verify “${neverStronger}” “We oppose … unilateral change to the status quo by either side.” “the Ministers affirmed the importance of having an open dialogue with China”`,
    );
    const quotes = claims.flatMap(({ match, parts, nearest }) =>
      [match, ...parts, nearest].flatMap((one) => one ?? []),
    );
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    for (const { document, start, end, text } of quotes) {
      expect(record.source(document.id)?.slice(start, end)).toBe(text);
    }
  });

  it('is the same in the library', async () => {
    const library = await openRecord(corpusDir);
    const { claims } = await typed(`verify "${neverStronger}" by Blinken`);
    expect((await library.verify(neverStronger, { by: 'Blinken' })).claims).toEqual(claims);
    await expect(library.verify(neverStronger, { by: 'Blinkn' })).rejects.toThrow(
      'Nobody in the record is called',
    );
  });
});
