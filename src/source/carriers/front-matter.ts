import { parse } from 'yaml';
import { z } from 'zod';
import { type Fact, noFacts, type PageFacts } from '../readable-text.js';
import { day } from './page-facts.js';

const matterSchema = z.record(z.string(), z.unknown());

/** What the front matter of a Markdown file (YAML between `---`) says of the document. What is no YAML says nothing. */
export function factsOfFrontMatter(yaml: string): PageFacts {
  let read: Record<string, unknown>;
  try {
    read = matterSchema.parse(parse(yaml));
  } catch {
    return noFacts;
  }
  const said = (...names: string[]): Fact | null => {
    for (const name of names) {
      const value = read[name];
      const text = value instanceof Date ? value.toISOString() : value;
      if (typeof text === 'string' && text.trim() !== '')
        return { value: text.replace(/\s+/gu, ' ').trim(), evidence: `front matter: ${name}` };
    }
    return null;
  };
  const url = said('source_url', 'url', 'link', 'canonical_url');
  const language = said('language', 'lang');
  return {
    ...noFacts,
    title: said('title'),
    date: day(said('date', 'event_date')),
    published: day(said('published_time', 'published', 'publish_date')),
    place: said('place', 'location'),
    publisher: said('publisher', 'source'),
    url: url && /^https?:\/\//u.test(url.value) ? url : null,
    language: language && /^[a-z]{2}\b/iu.test(language.value) ? language : null,
  };
}
