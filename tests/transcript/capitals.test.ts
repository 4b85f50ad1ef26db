import { describe, expect, it } from 'vitest';
import { outOfCapitals } from '../../src/transcript/capitals.js';

describe('a name set in capitals', () => {
  it.each([
    ['J. RANDY FORBES', 'J. Randy Forbes'],
    ['TOBIAS A. REYES', 'Tobias A. Reyes'],
    ['JOHN McCAIN', 'John McCain'],
    ['MITCH MCCONNELL', 'Mitch McConnell'],
    ['PETER A. DeFAZIO', 'Peter A. DeFazio'],
    ['FRANK A. LoBIONDO', 'Frank A. LoBiondo'],
    ["ANDREW W. O'DONNELL", "Andrew W. O'Donnell"],
    ['LLOYD J. AUSTIN III', 'Lloyd J. Austin III'],
    ['SECRETARY OF DEFENSE', 'Secretary of Defense'],
    ['Hamada Yasukazu', 'Hamada Yasukazu'],
  ])('%s is %s', (printed, name) => {
    expect(outOfCapitals(printed)).toBe(name);
  });

  it('has particles as the country writes them', () => {
    expect(outOfCapitals('URSULA VON DER LEYEN')).toBe('Ursula von der Leyen');
    expect(outOfCapitals('CHRIS VAN HOLLEN', 'capital')).toBe('Chris Van Hollen');
  });
});
