import type { ActionsBlock, HomeView, InputBlock, KnownBlock, SectionBlock } from '@slack/types';
import { type CommandHelp, type Language, languages } from '../answer.js';
import type { MeetingInBrief } from '../evidence/recent-meetings.js';
import { longestQuery } from '../search/query.js';
import type { Document } from '../transcript/transcript.js';
import { buttonIds } from './buttons.js';
import { undated } from './citation-words.js';
import { savedIds } from './home-own.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { option, plain, viewButton } from './plain.js';
import { literal, richText, section } from './rich-text.js';

/** The ids under which Slack reports what is pressed in Home; the listeners in src/slack answer to the same. */
export const homeIds = {
  /** The field, and the button beside it. */
  search: 'home_search',
  form: 'home_search_form',
  start: 'home_start',
  meeting: 'home_meeting',
  language: 'choose_language',
} as const;

/** The choice of no language. */
export const asAsked = 'as-asked';

/** Documents listed as new. */
const mostArrived = 5;

/** What a person sees in Home. */
export interface HomePage {
  /** What is searched for; null at the start. */
  readonly query: string | null;
  /** How many searches there were before. */
  readonly searches: number;
  /** What was found, or what is to be said before all else. */
  readonly shown: readonly KnownBlock[];
  /** Whether there are quotes before those that are shown. */
  readonly hasEarlier: boolean;
  readonly meetings: readonly MeetingInBrief[];
  readonly arrived: readonly Document[];
  /** What the person follows and has saved. */
  readonly own: readonly KnownBlock[];
  readonly choice: Language | null;
  readonly commands: readonly CommandHelp[];
  readonly record: { readonly documents: number; readonly from: string | null; readonly to: string | null };
}

/**
 * Home: the search field on top, then what was found, or recent meetings and what is new; language and help below.
 *
 * @param carried what Slack sends back with every press: at most 3,000 characters
 */
export function homeView(page: HomePage, carried: string, phrases: Phrases): HomeView {
  const blocks: KnownBlock[] = [
    field(page, phrases),
    {
      type: 'actions',
      elements: [
        { ...viewButton(homeIds.search, phrases.surfaces.home.search), style: 'primary' },
        viewButton(homeIds.form, phrases.surfaces.home.form),
        ...(page.query === null
          ? []
          : [
              viewButton(homeIds.start, phrases.surfaces.home.start),
              viewButton(savedIds.saveSearch, phrases.saved.saveSearch),
            ]),
      ],
    },
    ...withEarlier(page.shown, page.hasEarlier, phrases),
    ...(page.query === null
      ? [...arrivals(page.arrived, phrases), ...page.own, ...meetings(page.meetings, phrases)]
      : []),
    { type: 'divider' },
    languageChoice(page.choice, phrases),
    { type: 'divider' },
    ...help(page, phrases),
  ];
  return { type: 'home', blocks, private_metadata: carried };
}

/** Back to the quotes before those that are shown; in Home and in a window. */
export const earlierId = 'earlier_quotes';

/** What is shown, with the button beside More where there is one. */
export function withEarlier(
  shown: readonly KnownBlock[],
  hasEarlier: boolean,
  { surfaces }: Phrases,
): KnownBlock[] {
  if (!hasEarlier) return [...shown];
  const earlier = viewButton(earlierId, surfaces.home.earlier);
  const last = shown.at(-1);
  const isMore = (block: KnownBlock): block is ActionsBlock =>
    block.type === 'actions' &&
    block.elements.some((one) => 'action_id' in one && one.action_id === buttonIds.more);
  return last && isMore(last)
    ? [...shown.slice(0, -1), { ...last, elements: [earlier, ...last.elements] }]
    : [...shown, { type: 'actions', elements: [earlier] }];
}

/**
 * Enter searches. Each search has a block of its own: Slack keeps what is typed in a block of the same id, and must show
 * another query where that was not typed.
 */
function field({ query, searches }: HomePage, { surfaces }: Phrases): InputBlock {
  return {
    type: 'input',
    block_id: `search-${searches}`,
    dispatch_action: true,
    label: plain(surfaces.home.field),
    element: {
      type: 'plain_text_input',
      action_id: homeIds.search,
      max_length: longestQuery,
      placeholder: plain(surfaces.home.example),
      ...(query === null ? {} : { initial_value: query }),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

function header(text: string): KnownBlock {
  return { type: 'header', text: plain(withEllipsis(text, limits.header.text)) };
}

/** Nothing where nothing is new. */
function arrivals(documents: readonly Document[], phrases: Phrases): KnownBlock[] {
  if (documents.length === 0) return [];
  const { home } = phrases.surfaces;
  const more = documents.length - mostArrived;
  const lines = documents.slice(0, mostArrived).map(({ kind, publisher, title, date }) => {
    const citation = phrases.citation.document(kind, publisher, title);
    return section(literal(withEllipsis([citation, phrases.date(date)].join(' · '), limits.part.citation)));
  });
  const rest = more > 0 ? [section(literal(home.moreArrived(more), { italic: true }))] : [];
  return [header(home.arrived), richText(...lines, ...rest)];
}

function meetings(all: readonly MeetingInBrief[], phrases: Phrases): KnownBlock[] {
  if (all.length === 0) return [];
  return [header(phrases.surfaces.home.recent), ...all.flatMap((meeting) => meetingBlocks(meeting, phrases))];
}

function meetingBlocks({ id, title, date, place, speakers }: MeetingInBrief, phrases: Phrases): KnownBlock[] {
  const { home } = phrases.surfaces;
  const facts = [
    `${phrases.date(date)} · ${place}`,
    ...(speakers.length === 0 ? [] : [home.spoke(speakers.map(({ name }) => name))]),
  ];
  const label = { label: home.searchMeeting, described: home.searchMeetingDescribed(title) };
  return [
    richText(
      section([
        ...literal(withEllipsis(undated(title, date), limits.part.speaker), { bold: true }),
        ...literal(withEllipsis(`\n${facts.join('\n')}`, limits.part.citation)),
      ]),
    ),
    { type: 'actions', elements: [viewButton(homeIds.meeting, label, id)] },
  ];
}

function languageChoice(choice: Language | null, { surfaces }: Phrases): SectionBlock {
  const { home } = surfaces;
  const names: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };
  const all = [
    option(home.asAsked, asAsked),
    ...languages.map((language) => option(names[language], language)),
  ];
  const chosen = all.find(({ value }) => value === (choice ?? asAsked));
  return {
    type: 'section',
    text: plain(`${home.language}\n${home.languageNote}`),
    accessory: {
      type: 'static_select',
      action_id: homeIds.language,
      options: all,
      ...(chosen ? { initial_option: chosen } : {}),
    },
  };
}

/** The ways to ask, the commands with an example each, and what the record is. */
function help({ commands, record }: HomePage, phrases: Phrases): KnownBlock[] {
  const { home } = phrases.surfaces;
  const [first = '', ...others] = home.ways;
  const typed = (text: string) => literal(`/alliance ${text}`, { code: true });
  const told = commands.map(({ summary, examples: [example = ''] }) =>
    section([...typed(example), ...literal(`\n${summary}`)]),
  );
  const [from, to] = [record.from, record.to].map((date) => (date === null ? null : phrases.date(date)));
  return [
    header(home.help),
    richText(section(literal(first)), ...told),
    ...others.map((sentence) => richText(section(literal(sentence)))),
    {
      type: 'context',
      elements: [plain(home.data(record.documents, from ?? null, to ?? null))],
    },
  ];
}
