import { describe, expect, it } from 'vitest';
import { allegedIn } from '../../../src/evidence/verify/alleged.js';

const claimsIn = (text: string) => allegedIn(text).map((one) => one.text);

describe('the quotations in a text', () => {
  it.each([
    ['He said "we will act together" today.', ['we will act together']],
    ['He said “we will act together” today.', ['we will act together']],
    ['He said ‘we won’t act alone’ today.', ['we won’t act alone']],
    ["He said 'we won't act alone' today.", ["we won't act alone"]],
    [
      "'our allies' aircraft are safe', he said, and 'we stand with them all'.",
      ["our allies' aircraft are safe", 'we stand with them all'],
    ],
    ['Il a dit : « we will act together ».', [' we will act together ']],
    [
      '大臣は「抑止力を高めます」と述べ、『対話も続けます』と加えた。',
      ['抑止力を高めます', '対話も続けます'],
    ],
    ['“He said ‘we will act’ and left,” she said.', ['He said ‘we will act’ and left,']],
    [
      '“We will act together.\n\n“We will not act alone.”',
      ['We will act together.', 'We will not act alone.'],
    ],
    ['We will act together', ['We will act together']],
    [
      'The “free world” is what we will defend together',
      ['The “free world” is what we will defend together'],
    ],
    ['"we will act together', ['"we will act together']],
    ['', []],
    ['…', []],
  ])('are told from their marks: %s', (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });

  it('leave out what the writer says of them in brackets', () => {
    const [claim] = allegedIn('“We will act together [sic] and never alone (emphasis added).”');
    expect(claim?.units.map(({ folded }) => folded).join(' ')).toBe('we will act together and never alone');
  });

  it('know the writer’s own words and where something is left out', () => {
    const [claim] = allegedIn('“[Japan] will act … together”');
    expect(claim?.own).toEqual([[0, 1]]);
    expect([...(claim?.breaks ?? [])]).toEqual([3]);
  });
});

it('reads a word that a page has parted at the end of a line as one', () => {
  const [claim] = allegedIn('“we will act more effec-\ntively”');
  expect(claim?.units.map(({ folded }) => folded)).toEqual(['we', 'will', 'act', 'more', 'effectively']);
});
