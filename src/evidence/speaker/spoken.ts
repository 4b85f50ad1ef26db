import type { PersonId } from '../../transcript/person.js';
import type { Turn } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { countedMeetings } from '../topic/counted.js';
import { lengthOf, lengthOfTurn, type Unit } from '../topic/length.js';
import type { Spoken } from './speaker-result.js';

interface Sum {
  unit: Unit;
  turns: Turn[];
}

/** How much somebody says in transcripts, by language; of two transcripts that print the same speech one is counted. */
export function spokenBy(person: PersonId, evidence: Evidence): Spoken[] {
  const sums = new Map<string, Sum>();
  for (const { language, unit, transcripts } of countedMeetings(evidence)) {
    for (const number of transcripts) {
      const turns = evidence.documents[number]?.transcript.turns ?? [];
      const his = turns.filter(({ speaker, verbatim }) => verbatim && speaker?.id === person);
      if (his.length === 0) continue;
      const sum = sums.get(language) ?? { unit, turns: [] };
      sum.turns.push(...his);
      sums.set(language, sum);
    }
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other.turns.length - one.turns.length || (a < b ? -1 : 1))
    .map(([language, { unit, turns }]) => ({
      language,
      unit,
      turns: turns.length,
      length: total(turns, (turn) => lengthOfTurn(turn, unit)),
      interpreted: total(turns, (turn) => marked(turn, unit)),
      likelyInterpreted: total(turns, (turn) =>
        turn.likelyInterpreted ? lengthOfTurn(turn, unit) - marked(turn, unit) : 0,
      ),
      kinds: {
        statement: ofKind(turns, 'statement'),
        answer: ofKind(turns, 'answer'),
        question: ofKind(turns, 'question'),
        moderation: ofKind(turns, 'moderation'),
      },
    }));
}

function marked({ paragraphs }: Turn, unit: Unit): number {
  return total(paragraphs, ({ interpreted, text }) => (interpreted ? lengthOf(text, unit) : 0));
}

function ofKind(turns: readonly Turn[], kind: Turn['kind']): number {
  return turns.filter((turn) => turn.kind === kind).length;
}

function total<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0);
}
