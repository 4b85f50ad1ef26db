import type { Person } from '../transcript/people.js';
import type { GlossaryEntry } from './glossary.js';
import { writtenForms } from './in-words/people.js';

/**
 * People as terms of a query's subject: somebody who is spoken of is found under every way of writing him
 * (岸田総理 finds "Prime Minister Kishida").
 */
export function namesAsTerms(people: readonly Person[]): GlossaryEntry[] {
  return people.map((person) => {
    const forms = [...new Set(writtenForms(person))];
    const isJapanese = (form: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(form);
    return {
      term: person.name,
      id: `person-${person.id}`,
      variants: forms.filter((form) => form !== person.name && !isJapanese(form)),
      acronyms: [],
      japanese: forms
        .filter(isJapanese)
        .flatMap((form) => [form, ...honorifics.map((title) => `${form}${title}`)]),
      readings: [],
      near: [],
      ambiguous: null,
      note: null,
    };
  });
}

const honorifics = ['総理', '首相', '大統領', '大臣', '長官', '外相', '防衛相', '氏'];
