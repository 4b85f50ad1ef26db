import { beforeAll, describe, expect, it } from 'vitest';
import { partAnswered } from '../../src/evidence/answered/part-answered.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { sentencesIn } from '../../src/passage.js';
import type { Turn } from '../../src/transcript/transcript.js';
import { inventedEvidence } from './invented-record.js';

const asked = [
  'Thank you, Minister. First, when will the new radar site in Hokkaido be finished?',
  'Second, fishermen in Nagasaki say that the drills cost them their catch. Will they be paid?',
  'And lastly, do you plan to visit Canberra this autumn?',
].join('\n\n');
const answered = [
  'Thank you for these questions.',
  'We expect the radar to be finished before the winter.',
  'It has taken longer than we hoped.',
  'As for the fishermen in Nagasaki, we take what they say very seriously.',
  'Talks with their cooperatives have begun.',
  'On your last one, nothing has been decided.',
  'I would of course be glad to see Canberra in the autumn.',
].join(' ');
const unrelated = 'Let me put it like this. Our relations have never been better.';

let evidence: Evidence;
beforeAll(async () => {
  evidence = await inventedEvidence([
    {
      day: '2031-05-06',
      turns: [
        { text: asked, kind: 'question', side: 'press' },
        { text: answered, kind: 'answer' },
        { text: unrelated, kind: 'answer' },
      ],
    },
    {
      day: '2031-05-07',
      turns: [
        { text: 'Will the base be moved?', kind: 'question', side: 'press' },
        { text: unrelated, kind: 'answer' },
      ],
    },
  ]);
});

/** What a sentence of an answer is shown to speak to; null where that is not certain. */
function spokenTo(opening: string, meeting = 0): string | null {
  const document = evidence.documents[meeting];
  if (!document) throw new Error('no such meeting');
  const { transcript, source } = document;
  const [question] = transcript.turns;
  const all = (turn: Turn) => turn.paragraphs.flatMap((_, paragraph) => sentencesIn(turn, paragraph));
  for (const turn of transcript.turns) {
    const span = all(turn).find(({ start }) => source.startsWith(opening, start));
    if (!span || !question || turn === question) continue;
    const part = partAnswered(question, turn, span, transcript);
    return part && source.slice(part.start, part.end);
  }
  throw new Error(`nobody says ${opening}`);
}

describe('the part of a question that an answer speaks to', () => {
  it.each([
    ['We expect the radar', 'radar site in Hokkaido'],
    ['It has taken longer', 'radar site in Hokkaido'],
    ['As for the fishermen', 'Will they be paid?'],
    ['Talks with their cooperatives', 'Will they be paid?'],
    ['I would of course be glad', 'visit Canberra'],
  ])('“%s …” speaks to “%s”, a sentence that names nothing as those before it do', (opening, part) => {
    expect(spokenTo(opening)).toContain(part);
  });

  it('leads up to what is asked, and ends with it', () => {
    expect(spokenTo('As for the fishermen')).toBe(
      'Second, fishermen in Nagasaki say that the drills cost them their catch. Will they be paid?',
    );
  });

  it('is not told where nothing in the answer tells which it is', () => {
    expect(spokenTo('Our relations')).toBeNull();
  });

  it('is the only thing that is asked, whatever the answer says', () => {
    expect(spokenTo('Our relations', 1)).toBe('Will the base be moved?');
  });
});
