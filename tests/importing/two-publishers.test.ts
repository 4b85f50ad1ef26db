import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { importReported } from '../../src/render/import-report.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { reviewPage } from '../../src/workspace/review/review-pages.js';
import { importInto, mistakeOf, page, removed, saidOfPage, smallRecord } from './small-record.js';

/** The same event as another publisher types it: another title and place, a word otherwise, a turn left out. */
const typedElsewhere = page
  .replace(/^.*\n/u, 'Secretary Harris Visits Yokosuka\n')
  .replace('as often as they did this winter', 'as often as they did last winter')
  .replace('STAFF: The first question, please.\n\n', '');
/** Another event of the same day and people, with words of its own. */
const otherEvent = `Secretary Harris Visits Yokosuka

SECRETARY HARRIS: It is good to be aboard. The crew of this ship has sailed further than any other.

MINISTER MORI (THROUGH TRANSLATOR): I thank the captain for the lunch, and the band for its music.

QUESTION: Mr. Minister, did you like the soup?

MINISTER MORI (THROUGH TRANSLATOR): I liked it very much. My mother made a better one.

QUESTION: Secretary Harris, how long will the ship stay in the harbour?

SECRETARY HARRIS: Three days, and then it sails home for repairs to its second engine.
`;
/** The same event, as a title that fits any that the two hold on the day. */
/** Words of the first page's event in Japanese, under a title and at a place that do not tell. */
const inJapanese = `森大臣の横須賀訪問について

2025年3月4日

司会：ただいまから、共同記者会見を始めます。森大臣、お願いいたします。

森防衛大臣：皆様、お集まりいただきありがとうございます。南の島々のレーダー施設について、時間をかけて議論しました。

秋に再び会談することで一致しました。

ハリス国防長官：大臣、ありがとうございます。我々の部隊が、この冬ほど頻繁に共同訓練を行ったことはありません。

司会：最初の質問をお願いします。

記者：ハリス長官に伺います。新しいレーダーはいつ整いますか。

ハリス国防長官：運用する要員の準備が整った時であり、一日たりとも早くはありません。

司会：以上で共同記者会見を終わります。
`;
const bothHere =
  'Secretary of Defense Anne Harris and Japanese Minister of Defense Mori Taro Speak to Reporters';
const saidElsewhere = { ...saidOfPage, publisher: 'U.S. Department of State', place: 'Yokosuka' };
const known = '2025-03-04-tokyo-defense-ministerial';
const first = `${known}/dod/en/transcript`;

let root: string;
let record: string;
let pages: string;
let other: string;
beforeEach(async () => {
  const made = await smallRecord();
  ({ root, record, pages } = made);
  const file = join(pages, 'page.txt');
  other = join(pages, 'other.txt');
  await writeFile(file, page);
  await writeFile(other, typedElsewhere);
  await importInto(record, [file]);
});
afterEach(() => removed(root));

describe('a transcript of a meeting that another publisher has too', () => {
  it('joins it by its words, though title and place are others', async () => {
    const { documents } = await importInto(record, [other], { said: saidElsewhere });
    expect(documents[0]?.details?.meeting).toMatchObject({
      id: '2025-03-04-tokyo-defense-ministerial',
      isNew: false,
    });
  });

  it('joins it by its words in another language, though title and place are others', async () => {
    await writeFile(other, inJapanese);
    const people = await readFile(join(record, 'people.yml'), 'utf8');
    const inBoth = people
      .replace('aliases: []', 'aliases: [森 太郎, 森太郎]')
      .replace('aliases: []', 'aliases: [アン・ハリス]')
      .replace('titles: [Minister of Defense,', 'titles: [防衛大臣, 大臣, Minister of Defense,')
      .replace('titles: [Secretary of Defense,', 'titles: [国防長官, 長官, Secretary of Defense,');
    await writeFile(join(record, 'people.yml'), inBoth);
    const said = { ...saidElsewhere, publisher: 'Ministry of Defense, Japan', language: 'ja' };
    const { documents } = await importInto(record, [other], { said });
    expect(documents[0]?.details).toMatchObject({ meeting: { id: known, isNew: false }, doubts: [] });
  });

  it('does not join the meeting of the same day and people where its words are others', async () => {
    await writeFile(other, otherEvent);
    const { documents } = await importInto(record, [other], { said: saidElsewhere });
    expect(documents[0]?.details).toMatchObject({ meeting: { isNew: true }, differences: [] });
  });

  it('joins the meeting that title, people and day fit, with a doubt where its words are others', async () => {
    await writeFile(other, otherEvent.replace(/^.*$/mu, bothHere));
    const said = { ...saidElsewhere, place: 'Tokyo' };
    const report = await importInto(record, [other], { said, dryRun: true });
    expect(report.documents[0]?.details).toMatchObject({ meeting: { isNew: false } });
    expect(report.documents[0]?.result?.doubts).toEqual([
      {
        line: 3,
        text: 'SECRETARY HARRIS: It is good to be aboard. The crew of this ship has sailed further than any other.',
        decision: 'of the meeting 2025-03-04-tokyo-defense-ministerial',
        reason: `day and people fit, but hardly any of its words are in ${first}; --meeting says which it is`,
      },
    ]);
    const again = await importInto(record, [other], { said: { ...said, meeting: known }, dryRun: true });
    expect(again.documents[0]?.result?.doubts).toEqual([]);
  });

  it('is no doubt where it has a few turns only: it may be another part of the event', async () => {
    await writeFile(other, otherEvent.replace(/^.*$/mu, bothHere).replace(/QUESTION:[\s\S]*$/u, ''));
    const { documents } = await importInto(record, [other], { said: { ...saidElsewhere, place: 'Tokyo' } });
    expect(documents[0]?.details).toMatchObject({ meeting: { isNew: false }, doubts: [] });
  });

  it('is of another meeting where one of those who met speaks “jointly” in other words, with a doubt', async () => {
    const words = otherEvent.replace(/^.*$/mu, 'Secretary Harris Joint Remarks in Tokyo');
    await writeFile(other, words.replaceAll('MINISTER MORI (THROUGH TRANSLATOR)', 'GOVERNOR'));
    const { documents } = await importInto(record, [other], { said: { ...saidElsewhere, place: 'Tokyo' } });
    const { meeting, doubts } = documents[0]?.details ?? {};
    expect(meeting).toMatchObject({ isNew: true });
    expect(doubts?.[0]?.decision).toBe('not of the meeting 2025-03-04-tokyo-defense-ministerial');
  });

  it('joins the one that has its words of two meetings of the same people on the same day', async () => {
    const [second, third] = [join(pages, 'second.txt'), join(pages, 'third.txt')];
    await writeFile(second, otherEvent);
    await importInto(record, [second], { said: { ...saidElsewhere, meeting: '2025-03-04-tokyo-ship' } });
    for (const [words, meeting] of [
      [typedElsewhere, known],
      [otherEvent, '2025-03-04-tokyo-ship'],
    ] as const) {
      await writeFile(third, words.replace(/^.*$/mu, bothHere));
      const said = { ...saidElsewhere, publisher: 'The Press Club', place: null };
      const report = await importInto(record, [third], { said, dryRun: true });
      expect(report.documents[0]?.details).toMatchObject({ meeting: { id: meeting }, doubts: [] });
    }
  });

  it('is refused with both where two meetings of the same people have none of its words', async () => {
    const [second, third] = [join(pages, 'second.txt'), join(pages, 'third.txt')];
    await writeFile(second, otherEvent);
    await importInto(record, [second], { said: { ...saidElsewhere, meeting: '2025-03-04-tokyo-ship' } });
    await writeFile(third, `${bothHere}\n\nSECRETARY HARRIS: Good night.\n\nMINISTER MORI: Sleep well.\n`);
    const said = { ...saidElsewhere, publisher: 'The Press Club', place: null };
    expect(await mistakeOf(importInto(record, [third], { said }))).toMatchObject({
      code: 'several-meetings',
      meetings: [known, '2025-03-04-tokyo-ship'],
    });
  });

  it('goes where it is told to, whatever its words are', async () => {
    await writeFile(other, otherEvent);
    const { documents } = await importInto(record, [other], { said: { ...saidElsewhere, meeting: known } });
    expect(documents[0]?.details).toMatchObject({ meeting: { id: known, isNew: false }, doubts: [] });
  });

  it('is told to differ, by how much in short, and in full with the printed words', async () => {
    const report = await importInto(record, [other], { said: saidElsewhere, dryRun: true });
    const plain = { colours: false, links: false, columns: 80 };
    const said = (inFull: boolean, language: 'en' | 'ja') =>
      renderTerminal(importReported(report, inFull, phrasesFor(language)), plain);
    expect(said(false, 'en')).toContain(
      `Beside ${first}, of the same meeting: 1 turn in one text alone, 1 turn that differs.\n--report lists them.`,
    );
    expect(said(true, 'en')).toContain(
      `only in dod/en/transcript: turn 4, STAFF: “The first question, please.”`,
    );
    expect(said(true, 'en')).toContain(
      'turn 3, SECRETARY HARRIS: “this” in dod/en/transcript, “last” in state/en/transcript',
    );
    expect(said(true, 'ja')).toContain(
      '3番目の発言（SECRETARY HARRIS）：dod/en/transcript では「this」、state/en/transcript では「last」',
    );
    const [differences] = report.documents[0]?.result?.differences ?? [];
    const change = differences?.turns[0]?.words[0]?.right;
    expect(typedElsewhere.slice(change?.start, change?.end)).toBe('last');
  });

  it('shows the words of both side by side on its review page, and on the other’s', async () => {
    await importInto(record, [other], { said: saidElsewhere });
    const opened = await openCorpus(record);
    const second = '2025-03-04-tokyo-defense-ministerial/state/en/transcript';
    const shown = reviewPage(`/review/${second}`, opened) ?? '';
    expect(shown).toContain(`<a href="/review/${first}">${first}</a>`);
    const [there, here] = ['this', 'last'].map((word) => `as they did <mark>${word}</mark> winter.</td>`);
    expect(shown).toMatch(new RegExp(`${there}<td lang="en">[^<]*${here}`, 'u'));
    expect(shown).toContain(
      '<td lang="en">The first question, please.</td><td class="soft">This turn is not here.</td>',
    );
    expect(reviewPage(`/review/${first}`, opened)).toMatch(
      new RegExp(`${here}<td lang="en">[^<]*${there}`, 'u'),
    );
  });
});
