import { expect, it } from 'vitest';
import { anyOf } from '../../src/evidence/called-in.js';

it('takes signs in names as they are printed', () => {
  const pattern = new RegExp(`^${anyOf(["O'Brien-Smith", 'St. John (Jr.)'])}$`, 'iu');
  expect(pattern.test("o'brien-smith")).toBe(true);
  expect(pattern.test('St. John (Jr.)')).toBe(true);
  expect(pattern.test('Sta John (Jr.)')).toBe(false);
});
