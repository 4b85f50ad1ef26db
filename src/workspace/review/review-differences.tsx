import type { ReactNode } from 'react';
import type { DocumentDifferences } from '../../pairs/meeting-differences.js';
import type { Transcript } from '../../transcript/transcript.js';
import { counted, shortened } from './review-list.js';

type Turn = DocumentDifferences['turns'][number];

/** What another transcript of the meeting has otherwise: its words beside those of the document that is shown. */
export function ReviewDifferences({
  differences: { left, onlyLeft, onlyRight, turns, unsure },
  transcript,
}: {
  differences: DocumentDifferences;
  transcript: Transcript;
}): ReactNode {
  const numbers = new Map<string, number>(transcript.turns.map(({ id, n }) => [id, n]));
  const alone = onlyLeft.length + onlyRight.length;
  return (
    <details className="review-differences">
      <summary>
        Beside another transcript of the meeting: {counted(alone, 'turn')} in one alone,{' '}
        {counted(turns.length, 'turn')} that differ
      </summary>
      <p className="soft">
        The other is <a href={`/review/${left}`}>{left}</a>.{' '}
        {unsure.left + unsure.right > 0 &&
          `Of ${counted(unsure.left + unsure.right, 'turn')} it is not certain where the other text has them: nothing is said of these.`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">There</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {onlyLeft.map(({ turn, label, text }) => (
            <Pair key={turn} who={label} there={shortened(text)} here={null} />
          ))}
          {onlyRight.map(({ turn, label, text }) => (
            <Pair key={turn} who={label} to={numbers.get(turn)} there={null} here={shortened(text)} />
          ))}
          {turns.flatMap((turn) =>
            pairsOf(turn).map(([there, here], n) => (
              <Pair
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page that is drawn once.
                key={`${turn.right[0]} ${n}`}
                who={turn.label}
                to={numbers.get(turn.right[0] ?? '')}
                there={there}
                here={here}
              />
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}

/** The differing words of a turn, there and here; null where one text has nothing. */
function pairsOf({
  words,
  namedLeft,
  namedRight,
  sentencesLeft,
  sentencesRight,
}: Turn): (readonly [string | null, string | null])[] {
  return [
    ...words.map(({ left, right }) => [left.text || null, right.text || null] as const),
    ...[...namedLeft, ...sentencesLeft].map(({ text }) => [text, null] as const),
    ...[...namedRight, ...sentencesRight].map(({ text }) => [null, text] as const),
  ];
}

function Pair({
  who,
  to,
  there,
  here,
}: {
  who: string;
  to?: number | undefined;
  there: string | null;
  here: string | null;
}): ReactNode {
  const cell = (text: string | null) => (text === null ? <span className="soft">nothing</span> : text);
  return (
    <tr>
      <th scope="row">
        {to === undefined ? who : <a href={`#turn-${to}`}>{who === '' ? `Turn ${to}` : who}</a>}
      </th>
      <td>{cell(there)}</td>
      <td>{cell(here)}</td>
    </tr>
  );
}
