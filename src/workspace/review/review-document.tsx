import type { ReactNode } from 'react';
import type { DocumentDifferences } from '../../pairs/meeting-differences.js';
import type { Transcript, Turn } from '../../transcript/transcript.js';
import { ReviewDifferences } from './review-differences.js';
import { ReviewFrame } from './review-frame.js';
import { counted, shortened } from './review-list.js';
import {
  type Line,
  type NumberedDoubt,
  numbered,
  type Piece,
  type ReviewRow,
  reviewRows,
} from './review-rows.js';

/** A document's source and its turns side by side, its doubts at their places. */
export function ReviewDocument({
  transcript,
  source,
  differences,
}: {
  transcript: Transcript;
  source: string;
  differences: readonly DocumentDifferences[];
}): ReactNode {
  const { document, turns, leftOut } = transcript;
  const doubts = numbered(transcript.doubts);
  const rows = reviewRows(transcript, source);
  return (
    <ReviewFrame title={document.title}>
      <header className="review-head">
        <h1 lang={document.language}>{document.title}</h1>
        <p className="soft">
          {document.publisher}, {document.date ?? 'no date'}
          {document.place === null ? '' : `, ${document.place}`}, {document.kind}.{' '}
          {counted(turns.length, 'turn')},{' '}
          {leftOut.length === 0 ? 'Nothing left out.' : `${leftOut.length} of its stretches left out.`}{' '}
          {document.url !== null && (
            <a href={document.url} rel="noreferrer">
              The page
            </a>
          )}
        </p>
        <p className="soft review-id">{document.id}</p>
      </header>
      <Doubts doubts={doubts} language={document.language} />
      {differences.map((one) => (
        <ReviewDifferences
          key={one.left}
          differences={one}
          languages={{ there: languageOf(one.left), here: document.language }}
        />
      ))}
      <div className="review-legend" aria-hidden="true">
        <span className="taken-label">label</span> <span className="taken-mark">mark</span>{' '}
        <span className="taken-interpreted">interpreted words</span>{' '}
        <span className="taken-out">left out</span>
      </div>
      <ol className="review-rows">
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page that is drawn once.
          <Row key={n} row={row} language={document.language} of={doubts.length} />
        ))}
      </ol>
    </ReviewFrame>
  );
}

function Doubts({ doubts, language }: { doubts: readonly NumberedDoubt[]; language: string }): ReactNode {
  if (doubts.length === 0) return <p className="review-none">Nothing in it is doubtful.</p>;
  return (
    <details className="review-doubts" open={doubts.length <= 12}>
      <summary>{counted(doubts.length, 'doubtful decision')}</summary>
      <ol>
        {doubts.map(({ number, line, text, decision }) => (
          <li key={number}>
            <a href={`#doubt-${number}`}>Line {line}</a> <q lang={language}>{shortened(text)}</q> → {decision}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Row({ row, language, of }: { row: ReviewRow; language: string; of: number }): ReactNode {
  const { lines, turn, doubts } = row;
  const doubtful = new Set(doubts.map(({ line }) => line));
  return (
    <li
      className={`review-row${doubts.length > 0 ? ' doubtful' : ''}`}
      id={turn ? `turn-${turn.n}` : undefined}
    >
      <div className="review-source" lang={language}>
        {lines.map((line) => (
          <SourceLine key={line.number} line={line} doubtful={doubtful.has(line.number)} />
        ))}
      </div>
      <div className="review-made">
        {doubts.map((doubt) => (
          <DoubtNote key={doubt.number} doubt={doubt} of={of} />
        ))}
        {turn ? (
          <TurnCard turn={turn} language={language} doubtful={doubts.length > 0} />
        ) : (
          <LeftOutCard lines={lines} />
        )}
      </div>
    </li>
  );
}

function SourceLine({ line, doubtful }: { line: Line; doubtful: boolean }): ReactNode {
  const { number, continued, pieces } = line;
  return (
    <p className={doubtful ? 'review-line doubtful' : 'review-line'}>
      <span className="review-number">
        {doubtful && <span className="unseen">Doubtful, line </span>}
        {continued ? '' : number}
      </span>
      <span className="review-text">
        {pieces.map((piece, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a page that is drawn once.
          <PieceText key={n} piece={piece} />
        ))}
      </span>
    </p>
  );
}

const classOf: Readonly<Record<Piece['taken'], string | undefined>> = {
  words: undefined,
  blank: undefined,
  'interpreted words': 'taken-interpreted',
  label: 'taken-label',
  mark: 'taken-mark',
  'left out': 'taken-out',
};

function PieceText({ piece: { text, taken, why } }: { piece: Piece }): ReactNode {
  const name = classOf[taken];
  if (name === undefined) return text;
  return (
    <span className={name} title={why === null ? taken : `left out: ${why}`}>
      {text}
    </span>
  );
}

function DoubtNote({ doubt, of }: { doubt: NumberedDoubt; of: number }): ReactNode {
  const { number, line, decision, reason } = doubt;
  return (
    <aside className="review-doubt" id={`doubt-${number}`} aria-label={`Doubt ${number} of ${of}`}>
      <p>
        <b>Line {line}</b> → {decision}
      </p>
      <p>{reason}</p>
      <p className="review-ways">
        {number > 1 && <a href={`#doubt-${number - 1}`}>Doubt before</a>}
        {number < of && <a href={`#doubt-${number + 1}`}>Next doubt</a>}
        <span className="soft">
          {number} of {of}
        </span>
      </p>
    </aside>
  );
}

interface CardParts {
  readonly turn: Turn;
  readonly language: string;
  readonly doubtful: boolean;
}

function TurnCard({ turn, language, doubtful }: CardParts): ReactNode {
  const { n, label, speaker, office, outlet, side, kind, addressedTo, paragraphs, introducedAs } = turn;
  return (
    <article className={`review-turn kind-${kind}`} aria-label={`Turn ${n}`}>
      <p className="review-who">
        <a href={`#turn-${n}`} className="soft">
          {n}
        </a>{' '}
        {speaker ? (
          <b>{speaker.name}</b>
        ) : (
          <b className={doubtful ? 'review-unknown' : 'soft'}>
            {introducedAs === null ? 'nobody known' : `nobody known (${introducedAs})`}
          </b>
        )}
        {label !== '' && <span className="soft"> printed as “{label}”</span>}
      </p>
      <p className="review-facts">
        {[kind, office, outlet, side, ...flagsOf(turn, language)].map((fact) =>
          fact === null ? null : (
            <span key={fact} className="review-fact">
              {fact}
            </span>
          ),
        )}
      </p>
      {addressedTo.length > 0 && <p className="soft">To {addressedTo.map(({ name }) => name).join(', ')}</p>}
      {paragraphs.map(({ start, text, interpreted }) => (
        <p
          key={start}
          lang={turn.language}
          className={interpreted ? 'review-words interpreted' : 'review-words'}
        >
          {text}
        </p>
      ))}
    </article>
  );
}

/** What is said of how the words came to be. */
function flagsOf({ interpreted, likelyInterpreted, verbatim, language }: Turn, ofDocument: string): string[] {
  return [
    ...(interpreted === 'yes' ? ['through an interpreter'] : []),
    ...(interpreted === 'mixed' ? ['partly through an interpreter'] : []),
    ...(likelyInterpreted && interpreted === 'no' ? ['perhaps through an interpreter'] : []),
    ...(verbatim ? [] : ['as reported']),
    ...(language === ofDocument ? [] : [language]),
  ];
}

function LeftOutCard({ lines }: { lines: readonly Line[] }): ReactNode {
  const reasons = new Set(lines.flatMap(({ pieces }) => pieces.flatMap(({ why }) => why ?? [])));
  return (
    <p className="review-left-out">
      {reasons.size === 0 ? '' : `No one’s words: ${[...reasons].join('; ')}`}
    </p>
  );
}

/** The language of a document, as its id says. */
function languageOf(document: string): string {
  return document.split('/')[2] ?? '';
}
