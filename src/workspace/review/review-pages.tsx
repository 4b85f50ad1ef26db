import { renderToStaticMarkup } from 'react-dom/server';
import type { TeamRecord } from '../../record.js';
import { ReviewDocument } from './review-document.js';
import { ReviewList } from './review-list.js';

/** The page at a path below `/review`, or null where there is none. */
export function reviewPage(path: string, record: TeamRecord): string | null {
  if (path === '/review' || path === '/review/')
    return `<!doctype html>${renderToStaticMarkup(<ReviewList record={record} />)}`;
  const id = documentIn(path);
  const transcript = record.transcripts.find(({ document }) => document.id === id);
  const source = id === null ? null : record.source(id);
  if (!transcript || source === null) return null;
  return `<!doctype html>${renderToStaticMarkup(<ReviewDocument transcript={transcript} source={source} differences={record.differences(transcript.document.id)} />)}`;
}

function documentIn(path: string): string | null {
  if (!path.startsWith('/review/')) return null;
  try {
    return decodeURIComponent(path.slice('/review/'.length));
  } catch {
    return null;
  }
}
