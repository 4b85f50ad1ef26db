import type { AnswerNode, Words } from '../answer.js';
import type { MeetingDocument, MeetingResult } from '../evidence/meeting/meeting-result.js';
import type { MeetingsResult } from '../evidence/meeting/meetings-result.js';
import { undated } from './citation-words.js';
import { differenceLines } from './document-differences.js';
import { withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { exchangeInBrief, type ToldQuestions } from './told-questions.js';
import { topicNodes } from './told-topics.js';

/** A meeting: who met, what there is to read, what was asked and answered; a later page has only further questions. */
export function toldMeeting(result: MeetingResult, offset: number, phrases: Phrases): ToldQuestions {
  const { meeting, documents, questionsInAll, found } = result;
  const { meeting: said, citation } = phrases;
  const title = undated(meeting.title, meeting.date);
  const date = phrases.date(meeting.date);
  const lead: AnswerNode = { node: 'lead', words: [{ text: title, style: 'bold' }] };
  if (offset > 0) {
    return { summary: `${title}${phrases.comma}${date}`, nodes: [lead, ...asked(result, offset, phrases)] };
  }
  return {
    summary: found ? said.inShort(title, date, documents.length, questionsInAll) : said.noDocuments,
    nodes: [
      lead,
      { node: 'note', words: [`${date} · ${meeting.place ?? citation.placeNotKnown}`] },
      ...participants(result, phrases),
      ...(found
        ? [{ node: 'heading' as const, words: [said.parts.documents] }]
        : [{ node: 'note' as const, words: [said.noDocuments] }]),
      ...documents.map((document) => page(document, documents, phrases)),
      ...asked(result, offset, phrases),
      ...topics(result, phrases),
      ...differences(result, phrases),
    ],
  };
}

function participants(
  { participants: met, others, questionsInAll }: MeetingResult,
  phrases: Phrases,
): AnswerNode[] {
  const { meeting: said, citation } = phrases;
  if (met.length + others.length === 0) return [];
  const who = met.map(({ name, office, side }) =>
    [name, office && citation.officeOf(office, side)].filter((part) => part !== null).join(phrases.comma),
  );
  return [
    { node: 'heading', words: [said.parts.participants] },
    {
      node: 'list',
      items: met.map(({ speaks, asked: questions, answered }, i): Words => {
        const part = speaks ? (questionsInAll > 0 ? said.asked(questions, answered) : null) : said.silent;
        return [part === null ? (who[i] ?? '') : `${who[i] ?? ''}${phrases.colon}${part}`];
      }),
      more: 0,
    },
    ...(others.length > 0
      ? [
          {
            node: 'note' as const,
            words: [
              said.others(
                others.map(({ name, office }) =>
                  office === null ? name : `${name}${phrases.comma}${office}`,
                ),
              ),
            ],
          },
        ]
      : []),
  ];
}

function page(document: MeetingDocument, all: readonly MeetingDocument[], phrases: Phrases): AnswerNode {
  const { meeting: said, badges, card } = phrases;
  const {
    kind,
    publisher,
    language,
    title,
    status,
    copy,
    length,
    unit,
    interpreted,
    questions,
    sameAs,
    published,
  } = document;
  const marks = [
    ...(status === 'official' || status === 'press'
      ? [card.statuses[status]]
      : status === null
        ? []
        : [badges[status]]),
    ...(copy ? [badges.copy] : []),
    ...(published === null ? [] : [phrases.date(published)]),
    said.contains({ length, unit, interpreted: length === 0 ? 0 : interpreted / length, questions }),
  ];
  const other = all.find(({ id }) => id === sameAs);
  return {
    node: 'page',
    words: [
      { text: said.kinds[kind], style: 'bold' },
      `${phrases.colon}${publisher}${phrases.comma}${said.language(language)}`,
    ],
    small: [
      title,
      marks.join(' · '),
      ...(other ? [said.sameAs(other.publisher)] : []),
      ...document.alsoPublished.map(({ note }) => said.also(note)),
    ],
    url: document.url,
  };
}

function asked(
  { questions, questionsInAll, meeting }: MeetingResult,
  offset: number,
  phrases: Phrases,
): AnswerNode[] {
  if (questions.length === 0) return [];
  const { meeting: said } = phrases;
  const last = offset + questions.length;
  return [
    {
      node: 'brief',
      title: said.questions(offset + 1, last, questionsInAll),
      items: questions.map((one) => exchangeInBrief(one, phrases)),
      more: 0,
    },
    {
      node: 'note',
      words: [phrases.questions.inFull, { text: `questions meeting:${meeting.id}`, style: 'code' }],
    },
  ];
}

function topics({ topics: compared }: MeetingResult, phrases: Phrases): AnswerNode[] {
  if (!compared) return [];
  const { meeting: said } = phrases;
  return topicNodes(
    compared,
    said.topics(compared.words.theirs),
    said.noTopics,
    (text, { ours, theirs }) => said.topic(text, ours, theirs),
    phrases,
  );
}

function differences({ differences: all, documents }: MeetingResult, phrases: Phrases): AnswerNode[] {
  if (all.length === 0) return [];
  const { meeting: said } = phrases;
  const named = (id: string) => {
    const found = documents.find((document) => document.id === id);
    return found
      ? `${found.publisher}${phrases.inBrackets(said.language(found.language)).replace(/^ ?/u, ' ')}`
      : id;
  };
  return [
    { node: 'heading', words: [said.parts.differences] },
    {
      node: 'list',
      items: all.map(
        ({ left, right, told: _, ...counts }): Words => [
          said.differences({ ...counts, left: named(left), right: named(right) }),
        ],
      ),
      more: 0,
    },
    ...all.flatMap(({ told }): AnswerNode[] => {
      const lines = differenceLines(told, true, phrases.importing.differences).slice(1);
      const items = lines.slice(0, mostDifferences).map((line): Words => [withEllipsis(line, 300)]);
      return items.length === 0 ? [] : [{ node: 'list', items, more: lines.length - items.length }];
    }),
  ];
}

/** So many differences between two transcripts are told; all of them stand in the JSON. */
const mostDifferences = 4;

/** The list of meetings, a line each. */
export function toldMeetings(result: MeetingsResult, offset: number, phrases: Phrases): ToldQuestions {
  const { meetings, total, query, found } = result;
  const { meeting: said } = phrases;
  if (!found) {
    const none = query === '' ? said.noMeetings : said.noneLike(query);
    return { summary: none, nodes: [{ node: 'lead', words: [none] }] };
  }
  const last = offset + meetings.length;
  const lead = last - offset === total ? said.list(total, query) : said.page(offset + 1, last, total, query);
  const [first] = meetings;
  return {
    summary: lead,
    nodes: [
      { node: 'lead', words: [lead] },
      {
        node: 'list',
        items: meetings.map(({ title, date, documents, questions }): Words => {
          const kinds: Partial<Record<(typeof documents)[number]['kind'], number>> = {};
          for (const { kind } of documents) kinds[kind] = (kinds[kind] ?? 0) + 1;
          return [
            { text: phrases.date(date), style: 'bold' },
            ` · ${undated(title, date)} · ${said.holds(kinds, questions)}`,
          ];
        }),
        more: 0,
      },
      ...(first
        ? [
            {
              node: 'note' as const,
              words: [said.more, { text: `meeting ${first.id}`, style: 'code' as const }],
            },
          ]
        : []),
    ],
  };
}
