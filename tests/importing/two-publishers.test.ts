import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { importReported } from '../../src/render/import-report.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { reviewPage } from '../../src/workspace/review/review-pages.js';
import { importInto, meetings, page, removed, saidOfPage, smallRecord } from './small-record.js';

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
`;
const saidElsewhere = { ...saidOfPage, publisher: 'U.S. Department of State', place: 'Yokosuka' };
const first = '2025-03-04-tokyo-defense-ministerial/dod/en/transcript';

let root: string;
let record: string;
let other: string;
beforeEach(async () => {
  const made = await smallRecord();
  ({ root, record } = made);
  const file = join(made.pages, 'page.txt');
  other = join(made.pages, 'other.txt');
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

  it('does not join the meeting of the same day and people where its words are others', async () => {
    await writeFile(other, otherEvent);
    const { documents } = await importInto(record, [other], { said: saidElsewhere });
    expect(documents[0]?.details).toMatchObject({ meeting: { isNew: true }, differences: [] });
  });

  it('goes where it is told to, whatever its words are', async () => {
    await writeFile(other, otherEvent);
    const meeting = /id: (\S+)/u.exec(meetings)?.[1] ?? '';
    const { documents } = await importInto(record, [other], { said: { ...saidElsewhere, meeting } });
    expect(documents[0]?.details?.meeting).toMatchObject({ id: meeting, isNew: false });
  });

  it('is told to differ, by how much in short, and in full with the printed words', async () => {
    const report = await importInto(record, [other], { said: saidElsewhere, dryRun: true });
    const plain = { colours: false, links: false, columns: 80 };
    const said = (inFull: boolean, language: 'en' | 'ja') =>
      renderTerminal(importReported(report, inFull, phrasesFor(language)), plain);
    expect(said(false, 'en')).toContain(
      `Beside ${first}, of the same meeting: 1 turn in one text alone, 1 turn that differ, 0 turns of which nothing is certain.\n--report lists them.`,
    );
    expect(said(true, 'en')).toContain(`only in ${first}: STAFF: “The first question, please.”`);
    expect(said(true, 'en')).toContain('SECRETARY HARRIS: “this” there, “last” here');
    expect(said(true, 'ja')).toContain('SECRETARY HARRIS：先の文書では「this」、この文書では「last」');
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
    expect(shown).toContain('<td>this</td><td>last</td>');
    expect(shown).toContain('<td>The first question, please.</td><td><span class="soft">nothing</span></td>');
    expect(reviewPage(`/review/${first}`, opened)).toContain('<td>last</td><td>this</td>');
  });
});
