import type { CitationItem } from './citation-item.js';
import type { CitedName } from './cited-name.js';
import { chicago, mla } from './csl-styles.js';

/** The styles that are made by CSL. */
export type CslStyle = 'apa' | 'chicago' | 'mla';

type Written = (item: CitationItem, remarks: readonly string[], style: CslStyle) => string;

/** The processor, loaded with the first citation, for it takes longer than most answers. */
let loaded: Promise<Written> | null = null;

/**
 * An entry of a list of references in plain text, by citation-js. Nothing is looked up.
 *
 * @param remarks what has to go along with the quote, in English
 */
export async function reference(
  item: CitationItem,
  remarks: readonly string[],
  style: CslStyle,
): Promise<string> {
  loaded ??= load();
  return (await loaded)(item, remarks, style);
}

async function load(): Promise<Written> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const { styles } = plugins.config.get('@csl');
  styles.add('alliance-chicago', chicago);
  styles.add('alliance-mla', mla);
  return (item, remarks, style) =>
    plugins.output
      .format('bibliography', [asStyled(item, remarks, style)], {
        template: style === 'apa' ? 'apa' : `alliance-${style}`,
        format: 'text',
        lang: 'en-US',
      })
      .trim();
}

/** What each manual wants otherwise than the entry has it. */
function asStyled(item: CitationItem, remarks: readonly string[], style: CslStyle): object {
  const { note, annote: _, author = [], publisher, genre, ...rest } = item;
  const isPublisher = author.some(({ literal }) => literal === publisher);
  return {
    ...rest,
    // MLA leaves the author out who publishes; the others leave out the publisher.
    author: style === 'mla' && isPublisher ? [] : author.map((name) => nameFor(name, style)),
    ...(isPublisher && style !== 'mla' ? {} : { publisher }),
    // Remarks stand where APA describes the work and MLA names the medium; in Chicago they are a sentence.
    genre: style === 'chicago' ? genre : [genre, ...remarks].join('; '),
    ...(style === 'chicago' && note ? { note } : {}),
  };
}

/** APA writes initials after a comma, whatever comes first in a name. */
function nameFor({ 'static-ordering': order, ...name }: CitedName, style: CslStyle): CitedName {
  return style === 'apa' || order === undefined ? name : { ...name, 'static-ordering': order };
}
