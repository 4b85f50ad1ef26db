import { describe, expect, it } from 'vitest';
import { exchangesOf } from '../../../src/evidence/exchange/exchange.js';
import { inventedTalks, pressConference } from '../invented-talks.js';

/** Who does not answer, and who answers unasked, question by question. */
async function asked(...turns: readonly string[]) {
  const { documents } = await inventedTalks([{ day: '2023-03-04', page: pressConference(...turns) }]);
  return documents.flatMap(({ transcript }) =>
    exchangesOf(transcript).map(({ question, answers, unanswered, unaddressed }) => ({
      to: question.addressedTo.map(({ id }) => id),
      answers: answers.map(({ speaker }) => speaker?.id ?? null),
      unanswered: unanswered.map(({ id }) => id),
      unaddressed: unaddressed.map(({ id }) => id),
    })),
  );
}

const toBoth = 'Q: A question to Secretary Austin and Minister Hamada. When will the radar be ready?';
const austinAnswers = 'SECRETARY AUSTIN: It will be ready when the crews are ready, and not a day sooner.';
const hamadaAnswers =
  'MINISTER HAMADA (THROUGH TRANSLATOR): We aim at the spring of next year for the first of them.';

describe('a question', () => {
  it('is answered by all whom it is addressed to', async () => {
    expect(await asked(toBoth, austinAnswers, hamadaAnswers)).toEqual([
      {
        to: ['austin-lloyd', 'hamada-yasukazu'],
        answers: ['austin-lloyd', 'hamada-yasukazu'],
        unanswered: [],
        unaddressed: [],
      },
    ]);
  });

  it('is left by one of them, which is said', async () => {
    const [only] = await asked(toBoth, austinAnswers);
    expect(only).toMatchObject({ unanswered: ['hamada-yasukazu'], unaddressed: [] });
  });

  it('is answered by another, which is said', async () => {
    const [only] = await asked(
      'Q: A question to Secretary Blinken. When will the radar be ready?',
      austinAnswers,
    );
    expect(only).toMatchObject({ unanswered: ['blinken-antony'], unaddressed: ['austin-lloyd'] });
  });

  it('is not called unanswered where the same reporter may have asked on', async () => {
    const [first] = await asked(
      toBoth,
      austinAnswers,
      'Q: And the ships?',
      hamadaAnswers,
      'STAFF: Next question, please.',
      'Q: A question to Secretary Austin. Will the drills go on?',
      austinAnswers,
    );
    expect(first).toMatchObject({ to: ['austin-lloyd', 'hamada-yasukazu'], unanswered: [] });
  });

  it('ends where another question is called for: an answer to that one is none to this', async () => {
    const [first] = await asked(
      toBoth,
      austinAnswers,
      'STAFF: Next question, please.',
      'Q: A question to Minister Hamada. Will the drills go on?',
      hamadaAnswers,
    );
    expect(first?.unanswered).toEqual(['hamada-yasukazu']);
  });

  it('is not called unanswered where nobody is named for words that could be the answer', async () => {
    const [only] = await asked(toBoth, austinAnswers, 'VOICE: Both sides are at work on it as we speak.');
    expect(only?.unanswered).toEqual([]);
  });

  it('is not called unanswered by somebody who is not heard in the document at all', async () => {
    const [only] = await asked(
      'Q: A question to Secretary Austin and Minister Hayashi. When will the radar be ready?',
      austinAnswers,
    );
    expect(only).toMatchObject({ to: ['austin-lloyd', 'hayashi-yoshimasa'], unanswered: [] });
  });

  it('addressed to nobody is left by nobody, and answered by nobody unasked', async () => {
    const [only] = await asked('Q: When will the radar be ready?', austinAnswers);
    expect(only).toMatchObject({ to: [], unanswered: [], unaddressed: [] });
  });

  it('at the very end of a page is not called unanswered: the page may end too early', async () => {
    const page = pressConference(toBoth).replace(/\n\nSTAFF: That ends.*$/u, '');
    const { documents } = await inventedTalks([{ day: '2023-03-04', page }]);
    expect(documents.flatMap(({ transcript }) => exchangesOf(transcript))).toMatchObject([
      { unanswered: [] },
    ]);
  });

  it('is only said to have no answer where nothing behind it could be one', async () => {
    const told = async (...turns: readonly string[]) => {
      const { documents } = await inventedTalks([{ day: '2023-03-04', page: pressConference(...turns) }]);
      return documents.flatMap(({ transcript }) => exchangesOf(transcript)).map(({ noAnswer }) => noAnswer);
    };
    const next = ['STAFF: Next question, please.', toBoth, austinAnswers];
    expect(await told(toBoth, ...next)).toEqual([true, false]);
    expect(await told(toBoth, 'VOICE: Both sides are at work on it as we speak.', ...next)).toEqual([
      false,
      false,
    ]);
  });
});
