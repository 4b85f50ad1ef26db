import { describe, expect, it } from 'vitest';
import { allegedIn } from '../../../src/evidence/verify/alleged.js';
import { dayOf } from '../../../src/evidence/verify/dated.js';

const dayIn = (text: string) => {
  const spans = allegedIn(text).map(({ span }) => span);
  return spans.map((span) => dayOf(text, span, spans));
};

describe('the day that a text gives a quotation', () => {
  it.each([
    ['On January 11, 2023, Blinken said “we will act together”.', '2023-01-11'],
    ['Blinken said on 11 January 2023: “we will act together”.', '2023-01-11'],
    ['In June 2023, Secretary Austin told reporters: “we will act together”.', '2023-06'],
    ['“We will act together,” Austin said on June 1st, 2023.', '2023-06-01'],
    ['“We will act together” — Lloyd Austin, June 1, 2023', '2023-06-01'],
    ['“We will act together” — Lloyd Austin (2023-06-01)', '2023-06-01'],
    ['2023年1月11日、ブリンケン国務長官は「共に行動してまいります」と述べた。', '2023-01-11'],
    ['2023年1月の記者会見で、ブリンケン国務長官は「共に行動してまいります」と述べた。', '2023-01'],
    ['浜田大臣は2023年6月1日の記者会見で「共に行動してまいります」と述べた。', '2023-06-01'],
  ])('is read where its own sentence says so: %s', (text, day) => {
    expect(dayIn(text)).toEqual([day]);
  });

  it.each([
    'Of the agreement of January 11, 2023, Blinken said “we will act together”.',
    'The pact was signed on January 11, 2023, and Blinken said “we will act together”.',
    'On January 11, 2023, the ministers met and Blinken later said “we will act together”.',
    'Blinken said of the pact signed on January 11, 2023: “we will act together”.',
    'On June 1, 2023, Austin said what Blinken had said in January 2023: “we will act together”.',
    'They met on January 11, 2023. Blinken said “we will act together”.',
    'Blinken said “we will act together by January 11, 2023”.',
    'On January 11, Blinken said “we will act together”.',
    'On February 30, 2023, Blinken said “we will act together”.',
    '2023年1月11日の共同声明について、ブリンケン国務長官は「共に行動してまいります」と述べた。',
    '2023年1月11日に署名された協定を受け、ブリンケン国務長官は「共に行動してまいります」と述べた。',
    '2022年の戦略と2023年1月11日の声明を踏まえ、大臣は「共に行動してまいります」と述べた。',
  ])('is not guessed where it may be that of something else: %s', (text) => {
    expect(dayIn(text)).toEqual([null]);
  });
});
