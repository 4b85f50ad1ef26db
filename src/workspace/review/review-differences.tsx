import type { ReactNode } from 'react';
import type { DocumentDifferences } from '../../pairs/meeting-differences.js';
import { counted, shortened } from './review-list.js';

type Turn = DocumentDifferences['turns'][number];
type Changed = Turn['words'][number]['left'];

/** What another transcript of the meeting has otherwise: its words beside those of the document that is shown. */
export function ReviewDifferences({
  differences: { left, onlyLeft, onlyRight, turns, unsure },
  languages: { there, here },
}: {
  differences: DocumentDifferences;
  /** Of the other document, and of the one that is shown. */
  languages: { readonly there: string; readonly here: string };
}): ReactNode {
  const alone = onlyLeft.length + onlyRight.length;
  const unsaid = unsure.left + unsure.right;
  return (
    <details className="review-differences">
      <summary>
        Beside {left.split('/').slice(1).join('/')} of the meeting: {counted(alone, 'turn')} in one alone,{' '}
        {turns.length === 1 ? '1 turn that differs' : `${turns.length} turns that differ`}
      </summary>
      <p className="soft">
        The other is <a href={`/review/${left}`}>{left}</a>.{' '}
        {unsaid > 0 &&
          `It is not certain where the other text has ${counted(unsaid, 'turn')}: nothing is said of ${unsaid === 1 ? 'it' : 'these'}.`}
      </p>
      {alone + turns.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">There</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          {onlyLeft.map(({ turn, n, label, text }) => (
            <tbody key={turn}>
              <Who to={`/review/${left}#turn-${n}`} turn={`Turn ${n} there`} label={label} />
              <tr>
                <td lang={there}>{shortened(text)}</td>
                <Missing what="This turn is not here." />
              </tr>
            </tbody>
          ))}
          {onlyRight.map(({ turn, n, label, text }) => (
            <tbody key={turn}>
              <Who to={`#turn-${n}`} turn={`Turn ${n}`} label={label} />
              <tr>
                <Missing what="This turn is not there." />
                <td lang={here}>{shortened(text)}</td>
              </tr>
            </tbody>
          ))}
          {turns.map((turn) => (
            <DifferingTurn key={turn.right[0]} turn={turn} languages={{ there, here }} />
          ))}
        </table>
      )}
    </details>
  );
}

/** A row for each difference of a turn, below who speaks. */
function DifferingTurn({
  turn: { n, label, words, namedLeft, namedRight, sentencesLeft, sentencesRight },
  languages: { there, here },
}: {
  turn: Turn;
  languages: { readonly there: string; readonly here: string };
}): ReactNode {
  return (
    <tbody>
      <Who to={`#turn-${n}`} turn={`Turn ${n}`} label={label} />
      {words.map(({ left, right }) => (
        <tr key={`${left.start} ${right.start}`}>
          <td lang={there}>
            <Inside words={left} />
          </td>
          <td lang={here}>
            <Inside words={right} />
          </td>
        </tr>
      ))}
      {[...namedLeft, ...sentencesLeft].map(({ text, start, end }) => (
        <tr key={`there ${start} ${end}`}>
          <td lang={there}>
            <mark>{text}</mark>
          </td>
          <Missing what="Not here." />
        </tr>
      ))}
      {[...namedRight, ...sentencesRight].map(({ text, start, end }) => (
        <tr key={`here ${start} ${end}`}>
          <Missing what="Not there." />
          <td lang={here}>
            <mark>{text}</mark>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Words that differ, marked, with some around them; where there are none, the place. */
function Inside({ words: { text, start, inside } }: { words: Changed }): ReactNode {
  const at = start - inside.start;
  return (
    <>
      {inside.text.slice(0, at)}
      {text === '' ? <mark className="review-gap" title="nothing here" /> : <mark>{text}</mark>}
      {inside.text.slice(at + text.length)}
    </>
  );
}

function Who({ to, turn, label }: { to: string; turn: string; label: string }): ReactNode {
  return (
    <tr>
      <th scope="rowgroup" colSpan={2}>
        <a href={to}>{label === '' ? turn : `${turn}, ${label}`}</a>
      </th>
    </tr>
  );
}

function Missing({ what }: { what: string }): ReactNode {
  return <td className="soft">{what}</td>;
}
