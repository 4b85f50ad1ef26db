import { type Fact, noFacts, type PageFacts } from '../readable-text.js';
import { characters } from './xml-entities.js';

/** People, roles and organisations of an Akoma Ntoso document, by the id to which its speeches refer. */
export function peopleOfDebate(xml: string): Map<string, string> {
  const people = new Map<string, string>();
  for (const [, attributes = ''] of xml.matchAll(/<TLC(?:Person|Role|Organization)\b([^<>]*)>/gu)) {
    const at = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1];
    const id = at('eId') ?? at('id') ?? at('wId');
    const name = at('showAs');
    if (id && name?.trim()) people.set(id, characters(name).trim());
  }
  return people;
}

/** ISO 639-2 of the languages in which transcripts come, as Akoma Ntoso names them. */
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  jpn: 'ja',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  kor: 'ko',
  zho: 'zh',
  chi: 'zh',
};

/** What the markup of a debate says of it. @param xml without prefixes of namespaces */
export function factsOfDebate(xml: string): PageFacts {
  const found = (pattern: RegExp, evidence: string): Fact | null => {
    const value = characters(pattern.exec(xml)?.[1] ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
    return value === '' ? null : { value, evidence };
  };
  const url = found(/\burl="(https?:\/\/[^"]+)"/u, 'url');
  const language = found(/<FRBRlanguage\b[^<>]*\blanguage="([a-z]{2,3})\b/u, 'FRBRlanguage');
  const code =
    language && (languages[language.value] ?? (language.value.length === 2 ? language.value : null));
  return {
    ...noFacts,
    title:
      found(/<docTitle\b[^<>]*>([^<]+)/u, 'docTitle') ??
      found(/<FRBRtitle\b[^<>]*\bvalue="([^"]+)"/u, 'FRBRtitle') ??
      found(/<(?:major|minor|oral)-heading\b[^<>]*>\s*([^<]+)/u, 'heading') ??
      found(
        /<debateSection\b[^<>]*>\s*(?:<num\b[^<>]*>[^<]*<\/num>\s*)?<heading\b[^<>]*>([^<]+)/u,
        'heading',
      ),
    date:
      found(/<FRBRdate\b[^<>]*\bdate="(\d{4}-\d{2}-\d{2})/u, 'FRBRdate') ??
      found(/<docDate\b[^<>]*\bdate="(\d{4}-\d{2}-\d{2})/u, 'docDate') ??
      found(/\bid="[^"]*?(\d{4}-\d{2}-\d{2})[a-z]?\./u, 'speech id'),
    url,
    language: language && code ? { ...language, value: code } : null,
  };
}
