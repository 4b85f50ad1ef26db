import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/corpus-files.js';
import { type PairLexicon, pairLexicon } from '../../src/pairs/anchors-of.js';
import { Glossary } from '../../src/search/glossary.js';
import { namesAsTerms } from '../../src/search/names-as-terms.js';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The glossary and the people that ship with the product, as a record compares texts with them. */
export async function shippedLexicon(): Promise<PairLexicon> {
  const { glossary, people, japanese } = await readCorpus(corpus);
  return pairLexicon(new Glossary([...glossary, ...namesAsTerms(people.all)], japanese));
}
