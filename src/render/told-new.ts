import type { Answer, AnswerNode, Words } from '../answer.js';
import type { DroppedFormula, NewPhrase, NewResult } from '../evidence/newly/new-result.js';
import { undated } from './citation-words.js';
import type { Phrases } from './phrases/phrases.js';

/** Phrases that the first page lists in a line each, formulas likewise; quotes of a page. */
const shown = { phrases: 8, dropped: 5, quotes: 3 } as const;

/**
 * What is new at a meeting as an answer: the phrases that matter most in a line each, what was dropped, then the quotes,
 * page by page. `offset` counts quotes, those of dropped formulas last.
 */
export function toldNew(result: NewResult, offset: number, phrases: Phrases): Answer {
  const { newly, language } = phrases;
  const meeting = inFull(result.meeting, phrases);
  if (!result.found) return nothing(result, meeting, phrases);
  const items = [
    ...result.phrases.map((phrase) => ({ heading: headingOf(phrase, phrases), quote: phrase.quote })),
    ...result.dropped.map((formula) => ({
      heading: droppedHeading(formula, result, phrases),
      quote: formula.quote,
    })),
  ];
  const page = items.slice(offset, offset + shown.quotes);
  const last = offset + page.length;
  const nodes: AnswerNode[] = offset > 0 ? [] : firstPage(result, meeting, phrases);
  for (const { heading, quote } of page) {
    nodes.push({ node: 'heading', words: heading }, { node: 'quote', quote, role: 'evidence', number: null });
  }
  if (last < items.length) {
    const query = result.meeting.id;
    nodes.push({ node: 'more', command: 'new', query, offset: last, remaining: items.length - last });
  }
  const summary = newly.inShort(meeting, result.phrases.length, result.dropped.length);
  return { language, summary, nodes };
}

function firstPage(result: NewResult, meeting: string, phrases: Phrases): AnswerNode[] {
  const { newly } = phrases;
  const listed = result.phrases.slice(0, shown.phrases);
  return [
    { node: 'lead', words: newly.lead(meeting, result.phrases.length) },
    { node: 'note', words: [earlierThan(result, phrases)] },
    ...withoutEarlier(result, phrases),
    ...(listed.length > 0
      ? [
          {
            node: 'list',
            items: listed.map((one) => headingOf(one, phrases)),
            more: result.phrases.length - listed.length,
          } as const,
        ]
      : []),
    ...droppedNodes(result, phrases),
    { node: 'heading', words: [newly.quotes] },
  ];
}

function droppedNodes(result: NewResult, phrases: Phrases): AnswerNode[] {
  const { newly, date } = phrases;
  const { against, dropped, notCompared } = result;
  if (!against) {
    const why = notCompared.length > 0 ? newly.notCompared(notCompared) : newly.noneBefore;
    return [{ node: 'note', words: [why] }];
  }
  const listed = dropped.slice(0, shown.dropped);
  return [
    { node: 'heading', words: [newly.dropped(date(against.date))] },
    ...(listed.length === 0
      ? [{ node: 'note', words: [newly.nothingDropped] } as const]
      : [
          {
            node: 'list',
            items: listed.map(
              ({ formula, meetings }): Words => [
                { text: formula, style: 'bold' },
                phrases.inBrackets(newly.meetings(meetings.length)),
              ],
            ),
            more: dropped.length - listed.length,
          } as const,
          ...(listed.some(({ meetings }) => meetings.length > 1)
            ? [{ node: 'note', words: [newly.anyWording] } as const]
            : []),
        ]),
  ];
}

function headingOf({ phrase, times, saidBy }: NewPhrase, phrases: Phrases): Words {
  const people = saidBy.map(({ name }) => name);
  return [{ text: phrase, style: 'bold' }, phrases.inBrackets(phrases.newly.times(times, people))];
}

function droppedHeading({ formula }: DroppedFormula, { against }: NewResult, phrases: Phrases): Words {
  const when = against ? phrases.newly.dropped(phrases.date(against.date)) : '';
  return [`${when}${phrases.colon}`, { text: formula, style: 'bold' }];
}

function inFull({ title, date }: NewResult['meeting'], phrases: Phrases): string {
  return [undated(title, date), phrases.date(date)].join(phrases.comma);
}

function earlierThan({ earlier }: NewResult, { newly, date }: Phrases): string {
  return newly.earlier(earlier.documents, date(earlier.from), date(earlier.to));
}

function withoutEarlier({ withoutEarlier: languages, earlier }: NewResult, { newly }: Phrases): AnswerNode[] {
  if (languages.length === 0 || earlier.documents === 0) return [];
  return [{ node: 'note', words: [newly.withoutEarlier(languages)] }];
}

function nothing(result: NewResult, meeting: string, phrases: Phrases): Answer {
  const { newly, language } = phrases;
  const isFirst = result.earlier.documents === 0;
  const words: Words = isFirst ? newly.first(meeting) : [newly.nothing(meeting)];
  const said = words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return {
    language,
    summary: said,
    nodes: [
      { node: 'lead', words },
      ...(isFirst ? [] : [{ node: 'note', words: [earlierThan(result, phrases)] } as const]),
      ...withoutEarlier(result, phrases),
      ...(isFirst ? [] : droppedNodes(result, phrases)),
    ],
  };
}
