import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { timelineOf } from '../../src/evidence/timeline/timeline.js';
import { timelineCsv } from '../../src/export/timeline-csv.js';
import { corpusDir } from '../corpus.js';

let evidence: Evidence;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
});

/** Reads comma-separated values as RFC 4180 has them. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('the rows of a timeline as CSV', () => {
  it('are read again as the numbers that they are', () => {
    const result = timelineOf('counterstrike', evidence);
    const [header = [], ...rows] = parsed(timelineCsv(result));
    expect(header).toEqual(
      'topic,language,meeting,title,date,place,voice,mentions,length,unit,per 1000,documents'.split(','),
    );
    for (const row of rows) expect(row).toHaveLength(header.length);
    const of = (meeting: string, voice: string) =>
      rows.find((row) => row[2] === meeting && row[6] === voice)?.slice(7, 11);
    for (const { meeting, voices, reported } of result.series[0]?.rows ?? [])
      for (const [voice, { count, length, perThousand }] of [
        ...Object.entries(voices),
        ['reported', reported] as const,
      ])
        expect(of(meeting.id, voice), `${meeting.id} ${voice}`).toEqual(
          length === 0 ? undefined : [String(count), String(length), 'words', String(perThousand)],
        );
    const sum = rows.filter((row) => row[6] === 'japan').reduce((all, row) => all + Number(row[7]), 0);
    expect(sum).toBe(9);
  });

  it('make no formula of what somebody typed', () => {
    const [, first = []] = parsed(timelineCsv(timelineOf('=counterstrike "and, more"', evidence)));
    expect(first[0]).toBe('\'=counterstrike "and, more"');
  });
});
