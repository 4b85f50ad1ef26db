import { beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/corpus-files.js';
import { during, officesOn, People, type Person } from '../../src/transcript/people.js';
import type { Meeting, Transcript } from '../../src/transcript/transcript.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';

let people: People;
let meetings: readonly Meeting[];
let transcripts: Transcript[];
beforeAll(async () => {
  ({ people, meetings } = await readSources(corpusDir));
  transcripts = (await normalisedCorpus()).map(({ transcript }) => transcript);
});

const person = (id: string): Person => {
  const found = people.all.find((one) => one.id === id);
  if (!found) throw new Error(`people.yml has no ${id}`);
  return found;
};
const terms = (one: Person) => [...one.offices, ...one.outlets];
const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

describe('people.yml', () => {
  it('has every id once, family name first in small letters', () => {
    const ids = people.all.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(repeated(ids)).toEqual([]);
    const plain = (text: string) =>
      text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\W+/gu, '-');
    expect(people.all.filter(({ id, family }) => !id.startsWith(plain(family))).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('has every name and alias of a person once, and the family name among the words of the name', () => {
    for (const { id, name, family, aliases } of people.all) {
      expect(repeated([name, ...aliases]), id).toEqual([]);
      expect(name, id).toContain(family);
    }
  });

  it('gives no two people the same full name', () => {
    const names = people.all.flatMap(({ name, aliases }) =>
      [...new Set([name, ...aliases])].filter((n) => /\s|\p{sc=Han}/u.test(n)),
    );
    expect(repeated(names)).toEqual([]);
  });

  it('has dates that exist and that are in order, and no term inside another of the same office', () => {
    for (const one of people.all) {
      for (const { from, to } of terms(one)) {
        for (const day of [from, to].filter((date) => date !== null)) {
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), one.id).toBe(day);
        }
        if (from !== null && to !== null) expect(from <= to, `${one.id} ${from} ${to}`).toBe(true);
      }
      for (const [i, { office, to }] of one.offices.entries()) {
        const next = one.offices.slice(i + 1).find((other) => other.office === office);
        if (next) expect(to !== null && next.from !== null && to < next.from, one.id).toBe(true);
      }
    }
  });

  it('has every official of the table with a title and both orders of the name, the Japanese in Japanese', () => {
    const ids = new Set(meetings.flatMap(({ participants }) => participants));
    expect(ids.size).toBe(6);
    for (const { id, aliases, family, given, side, offices } of people.among([...ids])) {
      expect(
        offices.every(({ titles }) => titles.length > 0),
        id,
      ).toBe(true);
      const first = aliases
        .concat(person(id).name)
        .some((form) => form.startsWith(`${given} `) && form.includes(family));
      expect(first, id).toBe(true);
      if (side === 'japan')
        expect(
          aliases.some((alias) => /^\p{sc=Han}+$/u.test(alias)),
          id,
        ).toBe(true);
    }
  });

  it('never has two people in one ministry on one day', () => {
    const ministry = (office: string) =>
      people.all.flatMap((one) =>
        one.offices.filter((o) => o.office === office).map((o) => ({ ...o, id: one.id, side: one.side })),
      );
    for (const office of [
      'Minister of Defense',
      'Minister for Foreign Affairs',
      'Secretary of Defense',
      'Secretary of State',
      'Prime Minister',
    ]) {
      const all = ministry(office).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
      expect(all.length, office).toBeGreaterThan(1);
      // The day of handing over is the last of the one and the first of the other.
      for (const [i, { to, id }] of all.slice(0, -1).entries()) {
        expect((to ?? '9999') <= (all[i + 1]?.from ?? ''), `${office}: ${id} and ${all[i + 1]?.id}`).toBe(
          true,
        );
      }
    }
  });
});

describe('everybody of the record', () => {
  it('is in people.yml, under the same name', () => {
    const named = transcripts.flatMap(({ turns }) =>
      turns.flatMap((turn) => [
        turn.speaker,
        ...turn.addressedTo,
        ...turn.reports,
        ...turn.innerQuotations.map((q) => q.speaker),
      ]),
    );
    const known = named.filter((one) => one !== null);
    expect(new Set(known.map(({ id }) => id)).size).toBeGreaterThan(14);
    for (const { id, name } of known) expect(person(id).name).toBe(name);
  });

  it('speaks in an office held on the day of the event', () => {
    for (const { document, turns } of transcripts) {
      for (const { speaker, office } of turns) {
        if (!speaker || office === null) continue;
        expect(officesOn(person(speaker.id), document.date).map((one) => one.office)).toEqual([office]);
      }
    }
  });

  it('took part only in meetings of days on which he was in office', () => {
    for (const { id, date, participants } of meetings) {
      expect(participants.length, id).toBeGreaterThan(1);
      const present = people.among(participants);
      expect(present.map((one) => one.id)).toEqual(participants);
      for (const one of present) expect(officesOn(one, date), `${one.id} ${id}`).toHaveLength(1);
    }
  });
});

describe('a list of people', () => {
  it('is refused where an id stands twice', () => {
    expect(() => new People([person('miki'), person('tanaka'), person('miki')])).toThrow(
      'people.yml has miki twice',
    );
  });

  it('knows nobody by an id that it does not have', () => {
    expect(new People([]).get(person('miki').id)).toBeNull();
  });
});

describe('a term', () => {
  it.each([
    ['2022-08-10', '2023-09-13', '2022-08-09', false],
    ['2022-08-10', '2023-09-13', '2022-08-10', true],
    ['2022-08-10', '2023-09-13', '2023-09-13', true],
    ['2022-08-10', '2023-09-13', '2023-09-14', false],
    ['2022-08-10', null, '2099-01-01', true],
    [null, '2023-09-13', '1999-01-01', true],
    [null, null, '2023-06-01', true],
    [null, null, null, false],
  ])('from %s to %s holds %s: %s', (from, to, day, holds) => {
    expect(during({ from, to }, day)).toBe(holds);
  });
});
