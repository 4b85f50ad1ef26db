import type { MeetingCard } from '../evidence/meeting-card.js';
import { undated } from './citation-words.js';
import type { Phrases } from './phrases/phrases.js';

/** What a meeting's card says, the same in every renderer: plain text, a line each, not escaped. */
export interface CardLines {
  readonly title: string;
  /** When and where, who speaks. */
  readonly facts: readonly string[];
  /** The document and its badges. */
  readonly small: readonly string[];
}

/** The lines of a card. A status that is a badge already is not said twice. */
export function cardLines(card: MeetingCard, phrases: Phrases): CardLines {
  const { document, date, place } = card;
  const { card: said, citation } = phrases;
  const speakers = card.speakers.map(({ name, office, side }) =>
    [name, office && citation.officeOf(office, side)].filter((part) => part !== null).join(phrases.comma),
  );
  const reports = card.reports.map(({ name }) => name);
  const status = document.status === 'official' || document.status === 'press' ? document.status : null;
  return {
    title: undated(card.meeting.title, date),
    facts: [
      [phrases.date(date), place ?? citation.placeNotKnown].join(' · '),
      ...(speakers.length > 0 ? [said.speaking(speakers)] : []),
      ...(reports.length > 0 ? [said.tellingOf(reports)] : []),
    ],
    small: [
      said.printed(said.kinds[document.kind], document.publisher, document.title),
      [
        ...(status === null ? [] : [said.statuses[status]]),
        ...card.badges.map((badge) => phrases.badges[badge]),
        ...(card.questions > 0 ? [said.questions(card.questions)] : []),
      ].join(' · '),
    ].filter((line) => line !== ''),
  };
}
