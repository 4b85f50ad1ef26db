import type { Meeting, Span } from '../../transcript/transcript.js';
import type { Alternative, Aspect, RecordFacts } from './aspect.js';

/** Japanese for places at which meetings were held; other places are found by their English name. */
export const placesInJapanese: Readonly<Record<string, string>> = {
  tokyo: '東京',
  washington: 'ワシントン',
  pentagon: 'ペンタゴン|国防総省',
};
const twoPlusTwo =
  /(?:\b(?:in|at|from|of|the|both|two|all|each)\s+)*(?:(?:\b(?<which>last|latest|most recent|previous|first|earlier)\s+)|(?<inJapanese>前回|直近|最新|最近|この前|最後|最初|初回)の?\s*(?:日米)?)?(?<!\p{N})[2２]\s*(?:[+＋]|プラス)\s*[2２](?:['’]?s)?(?:\s+(?:meetings?|ministerials?|press conferences?|talks))*(?:会合|協議|共同)?|(?:\b(?:in|at|the|last|latest)\s+)*security consultative committee|日米安全保障協議委員会/giu;
const ministerial =
  /\b(?:in|at|from)\s+(?:the\s+)?(?:japan-u\.?s\.?\s+|u\.?s\.?-japan\s+)?defen[cs]e ministerial(?:\s+meeting)?\b|日米防衛相会談/giu;

/** Meetings named by event or place: "the last 2+2", "in Tokyo", "at the Pentagon". */
export function meetingsIn(text: string, facts: RecordFacts): Aspect[] {
  return [eventIn(text, facts), placeIn(text, facts)].filter((aspect) => aspect !== null);
}

function eventIn(text: string, { meetings }: RecordFacts): Aspect | null {
  const spans: Span[] = [];
  const chosen = new Set<Meeting>();
  for (const match of text.matchAll(twoPlusTwo)) {
    const all = byDate(meetings.filter((meeting) => /2plus2/u.test(meeting.id)));
    const which = match.groups?.['which']?.toLowerCase() ?? match.groups?.['inJapanese'];
    for (const meeting of picked(all, which)) chosen.add(meeting);
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(ministerial)) {
    for (const meeting of meetings.filter(({ id }) => /defense-ministerial/u.test(id))) chosen.add(meeting);
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (spans.length === 0 || chosen.size === 0) return null;
  return { name: 'meeting', alternatives: byDate([...chosen]).map(heldAt), spans, mayBeSubject: true };
}

const latest = /^(?:last|latest|most recent|前回|直近|最新|最近|この前|最後)$/u;
const veryFirst = /^(?:first|最初|初回)$/u;

/** Of meetings in the order of their days, those that "last", "first" or "earlier" picks out; all of them without such a word. */
function picked(all: readonly Meeting[], which: string | undefined): readonly Meeting[] {
  if (which === undefined) return all;
  if (latest.test(which)) return all.slice(-1);
  return veryFirst.test(which) ? all.slice(0, 1) : all.slice(0, -1);
}

function placeIn(text: string, { meetings }: RecordFacts): Aspect | null {
  const spans: Span[] = [];
  const chosen = new Set<Meeting>();
  const folded = text.toLowerCase();
  for (const place of new Set(meetings.map(({ id }) => id.split('-')[3] ?? ''))) {
    const written = [place, ...(placesInJapanese[place] ?? '').split('|')];
    if (!written.some((name) => name !== '' && folded.includes(name))) continue;
    const held = meetings.filter(
      ({ id, place: where }) => id.includes(place) || where?.toLowerCase().includes(place),
    );
    const japanese = placesInJapanese[place] ? `|(?:${placesInJapanese[place]})(?:での|で|の)?` : '';
    const pattern = new RegExp(
      `\\b(?:in|at|from)\\s+(?:the\\s+)?${place}\\b(?:,?\\s+d\\.?c\\b\\.?)?${japanese}`,
      'giu',
    );
    for (const match of place === '' ? [] : text.matchAll(pattern)) {
      for (const meeting of held) chosen.add(meeting);
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  if (spans.length === 0) return null;
  return { name: 'place', alternatives: byDate([...chosen]).map(heldAt), spans, mayBeSubject: true };
}

function heldAt(meeting: Meeting): Alternative {
  return {
    inWords: meeting.title,
    filters: [{ name: 'meeting', value: meeting.id }],
    allows: (_, document) => document.meeting === meeting.id,
  };
}

function byDate(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((a, b) => a.date.localeCompare(b.date));
}
