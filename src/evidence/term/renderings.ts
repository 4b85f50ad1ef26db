import type { Evidence } from '../evidence.js';
import { quoteOf } from '../timeline/timeline.js';
import { countedMeetings } from '../topic/counted.js';
import type { Mention } from '../topic/mentions.js';
import { isOfficial, type Voice, voiceOf, voices } from '../topic/voice.js';
import { wordingsOf } from '../topic/wordings.js';
import type { Rendering } from './term-result.js';

/** A wording with its mentions in every document. */
export interface Worded {
  readonly text: string;
  readonly kind: Rendering['kind'];
  readonly mentions: readonly Mention[];
}

/** Mentions of one wording -> how often, by whom, when, with an example. */
export function renderingOf({ text, kind, mentions }: Worded, evidence: Evidence): Rendering {
  const [said, reported] = countedOf(mentions, evidence);
  const days = [...said, ...reported].map((mention) => dayOf(mention, evidence)).sort();
  const byVoice = new Map<Voice, number>();
  const bySpeaker = new Map<string, Rendering['speakers'][number]>();
  for (const { turn } of said) {
    const voice = voiceOf(turn);
    byVoice.set(voice, (byVoice.get(voice) ?? 0) + 1);
    const key = `${turn.speaker?.id ?? ''} ${voice}`;
    bySpeaker.set(key, { speaker: turn.speaker, voice, count: (bySpeaker.get(key)?.count ?? 0) + 1 });
  }
  const example =
    latest(
      said.filter(({ turn }) => isOfficial(voiceOf(turn))),
      evidence,
    ) ?? latest([...said, ...reported], evidence);
  return {
    text,
    kind,
    count: said.length,
    reported: reported.length,
    voices: voices.flatMap((voice) => {
      const count = byVoice.get(voice) ?? 0;
      return count === 0 ? [] : [{ voice, count }];
    }),
    speakers: [...bySpeaker.values()].sort((a, b) => b.count - a.count),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    spellings: wordingsOf([...said, ...reported], evidence).filter(
      (spelling) => spelling.text.toLowerCase() !== text.toLowerCase(),
    ),
    example: example ? quoteOf(example, evidence) : null,
  };
}

/** What transcripts print, and what readouts and articles print; a speech that is printed twice once. */
function countedOf(mentions: readonly Mention[], evidence: Evidence): [Mention[], Mention[]] {
  const counted = countedMeetings(evidence);
  const transcripts = new Set(counted.flatMap((meeting) => meeting.transcripts));
  const reports = new Set(counted.flatMap((meeting) => meeting.reports));
  return [
    mentions.filter(({ document }) => transcripts.has(document)),
    mentions.filter(({ document }) => reports.has(document)),
  ];
}

function dayOf({ document }: Mention, evidence: Evidence): string {
  return evidence.documents[document]?.meeting.date ?? '';
}

/** Of the latest meeting the first mention. */
function latest(mentions: readonly Mention[], evidence: Evidence): Mention | undefined {
  return [...mentions].sort((a, b) => {
    const [one, other] = [dayOf(a, evidence), dayOf(b, evidence)];
    return one > other
      ? -1
      : one < other
        ? 1
        : a.document - b.document || (a.printed[0]?.start ?? 0) - (b.printed[0]?.start ?? 0);
  })[0];
}
