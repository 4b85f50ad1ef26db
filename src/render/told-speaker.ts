import type { AnswerNode, Words } from '../answer.js';
import type { SpeakerResult } from '../evidence/speaker/speaker-result.js';
import { undated } from './citation-words.js';
import type { Phrases } from './phrases/phrases.js';
import { exchangeInBrief, type ToldQuestions } from './told-questions.js';
import { topicNodes } from './told-topics.js';

/** Of each part of the answer so many things are listed; all of them stand in the JSON. */
const listed = { labels: 3, meetings: 6, unanswered: 2 } as const;

/** A person: who, when, where, how much, on what, and the latest words; a later page has only further words. */
export function toldSpeaker(result: SpeakerResult, offset: number, phrases: Phrases): ToldQuestions {
  const { person, heard, meetings } = result;
  const { speaker: said } = phrases;
  if (heard === 'never') return never(result, phrases);
  const turns = result.spoken.reduce((sum, one) => sum + one.turns, 0);
  const spokenAt = meetings.filter(({ documents }) => documents.length > 0).length;
  const lead: AnswerNode = {
    node: 'lead',
    words: [{ text: person.name, style: 'bold' }, `${phrases.comma}${said.sides[person.side]}`],
  };
  return {
    summary: said.inShort(person.name, spokenAt, turns),
    nodes:
      offset > 0
        ? [lead, ...words(result, offset, phrases)]
        : [
            lead,
            ...marked(result, phrases),
            { node: 'list', items: facts(result, phrases).map((fact): Words => [fact]), more: 0 },
            ...held(result, phrases),
            ...topics(result, phrases),
            ...notAnswered(result, phrases),
            ...words(result, offset, phrases),
          ],
  };
}

function never(
  { person, nearest, meetings, searched, offices, outlets, addressed }: SpeakerResult,
  phrases: Phrases,
): ToldQuestions {
  const { speaker: said, answer } = phrases;
  const [from, to] = [searched.from, searched.to].map((date) => date && phrases.date(date));
  const items = [
    ...terms({ offices, outlets }, phrases),
    ...(addressed.questions > 0 ? [said.addressed(addressed.questions, 0)] : []),
    ...meetings.map((one) => meetingLine(one, phrases)),
  ];
  return {
    summary: said.neverInShort(person.name),
    nodes: [
      { node: 'lead', words: [said.never(person.name)] },
      ...(items.length > 0
        ? [{ node: 'list' as const, items: items.map((fact): Words => [fact]), more: 0 }]
        : []),
      { node: 'note', words: [answer.searched(searched.documents, from ?? null, to ?? null)] },
      ...(nearest.length > 0 ? [heading(said.parts.named)] : []),
      ...nearest.map((quote): AnswerNode => ({ node: 'quote', quote, role: 'nearest', number: null })),
    ],
  };
}

/** That the words are no transcript's, where they are not. */
function marked({ heard, person }: SpeakerResult, { speaker: said }: Phrases): AnswerNode[] {
  const lines = [
    ...(heard === 'printed' ? [said.printedOnly] : heard === 'reported' ? [said.reportedOnly] : []),
    ...(person.provisional ? [said.provisional] : []),
  ];
  return lines.map((line) => ({ node: 'note', words: [line] }));
}

function terms(
  { offices, outlets }: Pick<SpeakerResult, 'offices' | 'outlets'>,
  { speaker, date }: Phrases,
): string[] {
  const day = (iso: string | null) => (iso === null ? null : date(iso));
  return [
    ...offices.map(({ office, from, to }) => speaker.term(office, day(from), day(to))),
    ...outlets.map(({ outlet, from, to }) => speaker.term(outlet, day(from), day(to))),
  ];
}

function facts(result: SpeakerResult, phrases: Phrases): string[] {
  const { speaker: said, meeting } = phrases;
  const labels = [...new Set(result.printedAs.map(({ label }) => label).filter((label) => label !== ''))];
  const inOffice = result.offices.length > 0 && labels.length > 0;
  return [
    ...terms(result, phrases),
    ...(inOffice
      ? [said.printedAs(labels.slice(0, listed.labels), Math.max(0, labels.length - listed.labels))]
      : []),
    ...result.spoken.map(({ language, unit, turns, length, interpreted, likelyInterpreted, kinds }) =>
      said.spoken({
        language: result.spoken.length > 1 ? meeting.language(language) : null,
        unit,
        turns,
        length,
        interpreted: length === 0 ? 0 : interpreted / length,
        likelyInterpreted: length === 0 ? 0 : likelyInterpreted / length,
        asksOnly: kinds.question === turns,
      }),
    ),
    ...(result.addressed.questions > 0
      ? [said.addressed(result.addressed.questions, result.addressed.unanswered.length)]
      : []),
    ...(result.reported.sentences > 0
      ? [said.reported(result.reported.sentences, result.reported.documents)]
      : []),
  ];
}

function held({ meetings }: SpeakerResult, phrases: Phrases): AnswerNode[] {
  if (meetings.length === 0) return [];
  return [
    heading(phrases.speaker.parts.meetings),
    {
      node: 'list',
      items: meetings.slice(0, listed.meetings).map((one): Words => [meetingLine(one, phrases)]),
      more: Math.max(0, meetings.length - listed.meetings),
    },
  ];
}

function meetingLine(
  { title, date, documents }: SpeakerResult['meetings'][number],
  phrases: Phrases,
): string {
  const { speaker: said, colon } = phrases;
  const transcripts = documents.filter(({ kind }) => kind === 'transcript');
  const others = documents.filter(({ kind }) => kind !== 'transcript');
  const sum = (some: typeof documents, what: 'turns' | 'reported') =>
    some.reduce((all, one) => all + one[what], 0);
  // Several transcripts print the same speech.
  const most = Math.max(0, ...transcripts.map(({ turns }) => turns));
  const part =
    documents.length === 0 ? said.tookPart : said.at(most, sum(others, 'turns'), sum(documents, 'reported'));
  return `${phrases.date(date)} · ${undated(title, date)}${colon}${part}`;
}

function topics({ topics: compared, spoken }: SpeakerResult, phrases: Phrases): AnswerNode[] {
  if (!compared) return [];
  const { speaker: said } = phrases;
  const asks = spoken.every(({ kinds, turns }) => kinds.question === turns);
  return topicNodes(
    compared,
    said.topics(asks, compared.words.theirs),
    said.noTopics,
    (text, { ours, theirs }) => said.topic(text, ours, theirs),
    phrases,
  );
}

function notAnswered({ addressed }: SpeakerResult, phrases: Phrases): AnswerNode[] {
  const { unanswered } = addressed;
  if (unanswered.length === 0) return [];
  return [
    {
      node: 'brief',
      title: phrases.speaker.parts.notAnswered,
      items: unanswered.slice(0, listed.unanswered).map((quote) => ({
        title: null,
        source: [quote.outlet, phrases.date(quote.date)].filter((part) => part !== null).join(' · '),
        quote,
        opens: true,
      })),
      more: Math.max(0, unanswered.length - listed.unanswered),
    },
  ];
}

/** How many quotes and questions a page has: whichever are more. */
export function shownOf({ recent, asked, reports }: SpeakerResult): number {
  return Math.max(recent.length, asked.length, reports.length);
}

/** How many there are to page through. */
export function wordsInAll({ recentInAll, askedInAll, reported, heard }: SpeakerResult): number {
  return Math.max(recentInAll, askedInAll, heard === 'reported' ? reported.sentences : 0);
}

/** A page of the person's own words, of the questions, or of what reports of the person. */
function words({ recent, asked, reports }: SpeakerResult, offset: number, phrases: Phrases): AnswerNode[] {
  const { parts } = phrases.speaker;
  const quotes = recent.length > 0 ? recent : reports;
  return [
    ...(asked.length > 0
      ? [
          {
            node: 'brief' as const,
            title: parts.asked,
            items: asked.map((one) => ({ ...exchangeInBrief(one, phrases), opens: true as const })),
            more: 0,
          },
        ]
      : []),
    ...(quotes.length > 0 ? [heading(recent.length > 0 ? parts.latest : parts.reports)] : []),
    ...quotes.map(
      (quote, i): AnswerNode => ({ node: 'quote', quote, role: 'evidence', number: offset + i + 1 }),
    ),
  ];
}

function heading(words: string): AnswerNode {
  return { node: 'heading', words: [words] };
}
