import type { Topic } from '../../search/topic.js';
import type { Turn } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';
import { type CountedMeeting, countedMeetings } from '../topic/counted.js';
import { lengthOfTurn, perThousand, type Unit } from '../topic/length.js';
import type { Mention } from '../topic/mentions.js';
import { officialVoices, type Voice, voiceOf, voices } from '../topic/voice.js';
import type { Tally, TimelineRow, TimelineSeries } from './timeline-result.js';

/** Mentions -> a series for each language, the one with most transcripts first. A series nothing is in is left out. */
export function seriesOf(topic: Topic, mentions: readonly Mention[], evidence: Evidence): TimelineSeries[] {
  const byDocument = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = byDocument.get(mention.document);
    if (known) known.push(mention);
    else byDocument.set(mention.document, [mention]);
  }
  const languages = new Map<string, { unit: Unit; rows: TimelineRow[]; transcripts: number }>();
  for (const counted of countedMeetings(evidence)) {
    const row = rowOf(counted, topic, byDocument, evidence);
    if (!row) continue;
    const { language, unit, transcripts } = counted;
    const series = languages.get(language) ?? { unit, rows: [], transcripts: 0 };
    series.rows.push(row);
    languages.set(language, { ...series, transcripts: series.transcripts + transcripts.length });
  }
  return [...languages]
    .sort(([a, one], [b, other]) => other.transcripts - one.transcripts || (a < b ? -1 : 1))
    .map(([language, { unit, rows }]) => ({
      language,
      unit,
      rows,
      total: {
        officials: together(rows.map(({ officials }) => officials)),
        questions: together(rows.map((row) => row.voices.questions)),
        reported: together(rows.map(({ reported }) => reported)),
      },
    }));
}

/** Several tallies as one. */
export function together(tallies: readonly Tally[]): Tally {
  const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
  const length = tallies.reduce((sum, tally) => sum + tally.length, 0);
  return { count, length, perThousand: perThousand(count, length) };
}

/** Null where the filters let in nothing of the meeting. */
function rowOf(
  counted: CountedMeeting,
  topic: Topic,
  mentions: ReadonlyMap<number, readonly Mention[]>,
  evidence: Evidence,
): TimelineRow | null {
  const { meeting, unit, transcripts, reports, again } = counted;
  const allowed = (number: number): readonly Turn[] => {
    const transcript = evidence.documents[number]?.transcript;
    return transcript?.turns.filter((turn) => topic.allows(turn, transcript.document)) ?? [];
  };
  const of = (numbers: readonly number[]) => numbers.flatMap((number) => mentions.get(number) ?? []);
  const whole = topic.narrows ? undefined : lengthsOfMeetings(evidence).get(counted);
  const said = whole?.said ?? lengthsOf(transcripts.flatMap(allowed), unit);
  const told = whole?.told ?? lengthsOf(reports.flatMap(allowed), unit);
  if (said.turns + told.turns === 0) return null;
  const inTranscripts = of(transcripts);
  const countOf = new Map<Voice, number>();
  for (const { turn } of inTranscripts) countOf.set(voiceOf(turn), (countOf.get(voiceOf(turn)) ?? 0) + 1);
  const ofVoice = (voice: Voice) => tallyOf(countOf.get(voice) ?? 0, said.byVoice[voice]);
  const byVoice = {
    us: ofVoice('us'),
    japan: ofVoice('japan'),
    other: ofVoice('other'),
    unnamed: ofVoice('unnamed'),
    questions: ofVoice('questions'),
    moderation: ofVoice('moderation'),
  };
  const documentOf = (number: number, sameAs: number | null) => {
    const document = evidence.documents[number]?.transcript.document;
    if (!document) return [];
    const { id, kind, publisher } = document;
    const other = sameAs === null ? undefined : evidence.documents[sameAs]?.transcript.document.id;
    return [{ id, kind, publisher, sameAs: other ?? null, count: mentions.get(number)?.length ?? 0 }];
  };
  const { id, title, event, date, place } = meeting;
  return {
    meeting: { id, title, event, date, place },
    voices: byVoice,
    officials: together(officialVoices.map((voice) => byVoice[voice])),
    reported: tallyOf(of(reports).length, told.all),
    speakers: speakersOf(inTranscripts),
    documents: [
      ...[...transcripts, ...reports].flatMap((number) => documentOf(number, null)),
      ...again.flatMap(({ document, of: other }) => documentOf(document, other)),
    ],
  };
}

function speakersOf(mentions: readonly Mention[]): TimelineRow['speakers'] {
  const counts = new Map<string, TimelineRow['speakers'][number]>();
  for (const { turn } of mentions) {
    const voice = voiceOf(turn);
    const key = `${turn.speaker?.id ?? ''} ${voice}`;
    counts.set(key, { speaker: turn.speaker, voice, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || voices.indexOf(a.voice) - voices.indexOf(b.voice),
  );
}

function tallyOf(count: number, length: number): Tally {
  return { count, length, perThousand: perThousand(count, length) };
}

/** How long turns are, by voice. */
interface Lengths {
  readonly turns: number;
  readonly all: number;
  readonly byVoice: Readonly<Record<Voice, number>>;
}

function lengthsOf(turns: readonly Turn[], unit: Unit): Lengths {
  const byVoice: Record<Voice, number> = {
    us: 0,
    japan: 0,
    other: 0,
    unnamed: 0,
    questions: 0,
    moderation: 0,
  };
  for (const turn of turns) byVoice[voiceOf(turn)] += lengthOfTurn(turn, unit);
  return { turns: turns.length, all: voices.reduce((sum, voice) => sum + byVoice[voice], 0), byVoice };
}

/** The lengths of every meeting of which nothing is left out. */
export const lengthsOfMeetings = tableOf(function* (evidence): Generator<
  void,
  ReadonlyMap<CountedMeeting, { readonly said: Lengths; readonly told: Lengths }>
> {
  const turnsOf = (numbers: readonly number[]) =>
    numbers.flatMap((number) => evidence.documents[number]?.transcript.turns ?? []);
  const lengths = new Map<CountedMeeting, { readonly said: Lengths; readonly told: Lengths }>();
  for (const counted of yield* countedMeetings.inSteps(evidence)) {
    const { transcripts, reports, unit } = counted;
    const said = lengthsOf(turnsOf(transcripts), unit);
    lengths.set(counted, { said, told: lengthsOf(turnsOf(reports), unit) });
    yield;
  }
  return lengths;
});
