import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { TeamRecord } from '../../../src/record.js';
import { reviewPage } from '../../../src/workspace/review/review-pages.js';
import { corpusDir } from '../../corpus.js';

const record = await openCorpus(corpusDir);
const doubtful = record.transcripts.find(({ doubts }) => doubts.length > 0);
if (!doubtful) throw new Error('no document of the corpus has a doubt');
const [doubt] = doubtful.doubts;
const path = `/review/${doubtful.document.id}`;

describe('the review', () => {
  it('lists documents with doubts first, each doubt with a way to its place', () => {
    const page = reviewPage('/review', record) ?? '';
    expect(page).toContain('1 doubtful decision in 1 document of 5.');
    expect(page).toContain(`href="${path}#doubt-1">Line <!-- -->${doubt?.line}`.replace('<!-- -->', ''));
    expect(page.indexOf(doubtful.document.title)).toBeLessThan(page.indexOf('Without a doubt'));
  });

  it('of a document has the doubt with its reason where the line is, and the speaker that was decided on', () => {
    const page = reviewPage(path, record) ?? '';
    expect(page).toContain('id="doubt-1"');
    expect(page).toContain(`<span class="unseen">Doubtful, line </span>${doubt?.line}`);
    expect(page).toContain('printed as “DEFENESE MINISTER KIHARA”');
    expect(page).toContain('<b>Kihara Minoru</b>');
  });

  it('shows what is printed as text, whatever it is', () => {
    const source = record.source(doubtful.document.id) ?? '';
    const nasty = '<script>alert(1)</script>';
    const bad: TeamRecord = {
      ...record,
      source: () => nasty + source.slice(nasty.length),
      transcripts: [{ ...doubtful, document: { ...doubtful.document, title: nasty } }],
    };
    for (const page of [reviewPage('/review', bad), reviewPage(path, bad)]) {
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toContain('<script');
    }
  });

  it.each(['/review/nothing', '/review/%', '/review/a/b/c/d', '/reviews'])('has no page at %s', (other) => {
    expect(reviewPage(other, record)).toBeNull();
  });
});
