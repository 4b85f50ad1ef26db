import { pairLexicon } from '../../pairs/anchors-of.js';
import { differencesBetween } from '../../pairs/meeting-differences.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import type { DocumentDifferences } from './meeting-result.js';

const known = new WeakMap<RecordedDocument, WeakMap<RecordedDocument, DocumentDifferences>>();

/** How each two transcripts of a meeting differ, counted. Two texts are aligned once. */
export function documentDifferences(
  documents: readonly RecordedDocument[],
  evidence: Evidence,
): DocumentDifferences[] {
  const transcripts = documents.filter(({ transcript }) => transcript.document.kind === 'transcript');
  return transcripts.flatMap((left, i) =>
    transcripts.slice(i + 1).map((right) => {
      const made = known.get(left)?.get(right) ?? counted(left, right, evidence);
      known.set(left, (known.get(left) ?? new WeakMap()).set(right, made));
      return made;
    }),
  );
}

function counted(left: RecordedDocument, right: RecordedDocument, evidence: Evidence): DocumentDifferences {
  const told = differencesBetween(left, right, pairLexicon(evidence.searchable.lexicon.glossary));
  const places = told.turns.flatMap(({ words, namedLeft, namedRight, sentencesLeft, sentencesRight }) =>
    [words, namedLeft, namedRight, sentencesLeft, sentencesRight].map((some) => some.length),
  );
  return {
    left: told.left,
    right: told.right,
    sameLanguage: left.transcript.document.language === right.transcript.document.language,
    onlyLeft: told.onlyLeft.length,
    onlyRight: told.onlyRight.length,
    turns: told.turns.length,
    places: places.reduce((sum, some) => sum + some, 0),
    unsure: told.unsure.left + told.unsure.right,
    told,
  };
}
