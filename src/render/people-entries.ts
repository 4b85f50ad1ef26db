import { Document, isSeq } from 'yaml';
import type { SuggestedPerson } from '../imported/suggest-people.js';
import type { Phrases } from './phrases/phrases.js';

/** Entries for people.yml as text that can be put there as it is, what the bot says of them as comments. */
export function peopleEntries(suggested: readonly SuggestedPerson[], { importing: words }: Phrases): string {
  const head = `# ${words.suggested(suggested.length)}`;
  const entries = suggested.map(({ person, documents, taken }) => {
    const notes = [words.suggestedFrom(documents), ...(taken === null ? [] : [words.idTaken(taken)])];
    return [...notes.map((note) => `# ${note}`), entryOf(person)].join('\n');
  });
  return [head, ...entries].join('\n\n');
}

function entryOf(person: SuggestedPerson['person']): string {
  const document = new Document(person);
  const flow = (node: unknown) => {
    if (isSeq(node)) node.flow = true;
  };
  flow(document.get('aliases'));
  for (const [i] of person.offices.entries()) flow(document.getIn(['offices', i, 'titles']));
  for (const [i] of person.outlets.entries()) flow(document.getIn(['outlets', i, 'aliases']));
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
  return lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`).join('\n');
}
