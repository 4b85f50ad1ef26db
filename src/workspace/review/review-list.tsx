import type { ReactNode } from 'react';
import type { TeamRecord } from '../../record.js';
import { ReviewFrame } from './review-frame.js';
import { numbered } from './review-rows.js';

/** So many doubts of a document are told in the list. */
const mostTold = 3;

/** The documents of the record, those with doubts first. */
export function ReviewList({ record }: { record: TeamRecord }): ReactNode {
  const documents = [...record.transcripts].sort(
    (a, b) => b.doubts.length - a.doubts.length || (a.document.id < b.document.id ? -1 : 1),
  );
  const doubtful = documents.filter(({ doubts }) => doubts.length > 0);
  const sure = documents.filter(({ doubts }) => doubts.length === 0);
  return (
    <ReviewFrame title="Review">
      <header className="review-head">
        <h1>What is doubtful in the record</h1>
        <p>
          {counted(
            doubtful.reduce((sum, { doubts }) => sum + doubts.length, 0),
            'doubtful decision',
          )}{' '}
          in {counted(doubtful.length, 'document')} of {documents.length}.
        </p>
      </header>
      <ul className="review-documents">
        {doubtful.map(({ document, turns, doubts }) => (
          <li key={document.id}>
            <h2 lang={document.language}>
              <a href={reviewPath(document.id)}>{document.title}</a>
            </h2>
            <p className="soft">
              {document.publisher}, {document.date ?? 'no date'}, {document.kind},{' '}
              {counted(turns.length, 'turn')}
            </p>
            <ol>
              {numbered(doubts)
                .slice(0, mostTold)
                .map(({ number, line, text, decision }) => (
                  <li key={number}>
                    <a href={`${reviewPath(document.id)}#doubt-${number}`}>Line {line}</a>{' '}
                    <q lang={document.language}>{shortened(text)}</q> → {decision}
                  </li>
                ))}
            </ol>
            {doubts.length > mostTold && <p className="soft">and {doubts.length - mostTold} more</p>}
          </li>
        ))}
      </ul>
      {sure.length > 0 && (
        <section>
          <h2>Without a doubt</h2>
          <ul className="review-sure">
            {sure.map(({ document }) => (
              <li key={document.id} lang={document.language}>
                <a href={reviewPath(document.id)}>{document.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ReviewFrame>
  );
}

/** Where a document is reviewed. */
export function reviewPath(document: string): string {
  return `/review/${document.split('/').map(encodeURIComponent).join('/')}`;
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

export function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
