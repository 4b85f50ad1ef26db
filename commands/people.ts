import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { suggestPeople } from '../src/imported/suggest-people.js';
import { peopleEntries } from '../src/render/people-entries.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { plainName } from '../src/transcript/cast.js';
import type { Person } from '../src/transcript/person.js';

const actions = ['suggest'] as const;

/** `alliance people suggest`: entries for people.yml, of those whom transcripts name and the list does not have. */
export const people: AnyCommand = asCommand<{ readonly name: string }, unknown>({
  name: 'people',
  usage: 'people suggest [NAME]',
  words: {
    en: {
      summary: 'Proposes entries for people.yml: speakers of imported documents that it does not have.',
      details: [
        'The entries are printed, nothing is written. Names and offices stand as they are printed, an office with the days on which it was.',
        'The same person in several documents is one entry where name and office agree. With a NAME, those who have it.',
      ],
      examples: ['people suggest', 'people suggest okafor'],
    },
    ja: {
      alias: '人物',
      summary: 'people.yml にない発言者について、書き加える項目の案を示します。',
      details: [
        '項目を表示するだけで、何も書き込みません。名前と役職は印刷されたとおりで、役職には印刷された日付が付きます。',
        '名前と役職が一致すれば、複数の文書の同じ人物を一つの項目にまとめます。NAME を付けると、その名前の人物だけを示します。',
      ],
      examples: ['人物 suggest', '人物 suggest 青木'],
    },
  },
  faces: ['terminal'],

  parse(typed) {
    const [word = '', ...rest] = typed.trim().split(/\s+/u);
    if (!actions.some((action) => action === word.toLowerCase()))
      throw new UsageError({ code: 'unknown-people-action', action: word || null, known: actions });
    return { name: rest.join(' ') };
  },

  run({ name }, { record, language: chosen }) {
    const phrases = phrasesFor(chosen ?? 'en');
    const { importing: words, language } = phrases;
    const known = new Set<string>(record.people.map(({ id }) => id));
    for (const transcript of record.transcripts) for (const { id } of transcript.people) known.delete(id);
    const suggested = suggestPeople(record.transcripts, known).filter(({ person }) => isNamed(person, name));
    const json = {
      version: 1,
      people: suggested.map(({ person, documents, taken }) => ({ ...person, documents, taken })),
    };
    const nobody = name === '' ? words.nobodySuggested : words.nobodyNamed(name);
    const summary = suggested.length === 0 ? nobody : words.suggested(suggested.length);
    const text = suggested.length === 0 ? summary : peopleEntries(suggested, phrases);
    return { found: true, json, answer: { language, summary, nodes: [{ node: 'lead', words: [text] }] } };
  },
});

function isNamed({ name, aliases }: Person, wanted: string): boolean {
  const words = plainName(wanted);
  return [name, ...aliases].some((form) => plainName(form).includes(words));
}
