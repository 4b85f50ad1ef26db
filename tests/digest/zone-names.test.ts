import { describe, expect, it } from 'vitest';
import { isZone } from '../../src/digest/local-time.js';
import { zonesOfAbbreviations, zonesOfPlaces } from '../../src/digest/places.js';
import { zoneNamed } from '../../src/digest/zone-names.js';

describe('a zone', () => {
  it.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['asia/tokyo', 'Asia/Tokyo'],
    ['america/new york', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['etc/gmt+5', 'Etc/GMT+5'],
    ['UTC', 'UTC'],
    ['Tokyo', 'Asia/Tokyo'],
    ['new york', 'America/New_York'],
    ['New York City', 'America/New_York'],
    ['Tokyo Japan', 'Asia/Tokyo'],
    ['Berlin time', 'Europe/Berlin'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Pentagon', 'America/New_York'],
    ['New Delhi', 'Asia/Kolkata'],
    ['東京', 'Asia/Tokyo'],
    ['日本時間', 'Asia/Tokyo'],
    ['ワシントン', 'America/New_York'],
    ['ﾆｭｰﾖｰｸ', 'America/New_York'],
  ])('is found by %s', (typed, zone) => {
    expect(zoneNamed(typed)).toEqual({ is: 'zone', zone });
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    ['JST', ['Asia/Tokyo']],
    ['est', ['America/New_York', 'America/Panama', 'Australia/Sydney']],
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['Eastern Time', ['America/New_York', 'America/Toronto']],
    ['UTC+9', ['Asia/Tokyo', 'Asia/Seoul']],
    ['GMT-10:00', ['Pacific/Honolulu']],
    ['+05:30', ['Asia/Kolkata']],
  ])('is never taken out of %s: those that may be meant are offered', (typed, zones) => {
    expect(zoneNamed(typed)).toEqual({ is: 'ambiguous', zones });
  });

  it.each([
    ['Asia/Tokio', 'Asia/Tokyo'],
    ['Tokio', 'Asia/Tokyo'],
    ['New Yrok', 'America/New_York'],
    ['York', 'America/New_York'],
    ['Washingtn', 'America/New_York'],
    ['Hnolulu', 'Pacific/Honolulu'],
    ['シンガポー', 'Asia/Singapore'],
  ])('that is misspelt is offered as it should be: %s', (typed, zone) => {
    const named = zoneNamed(typed);
    expect(named.is === 'unknown' && named.nearest[0]).toBe(zone);
  });

  it.each(['Xyzzyville', 'x', '???', '+15:00', ''])(
    'that is nowhere near one is not guessed: %s',
    (typed) => {
      expect(zoneNamed(typed)).toEqual({ is: 'unknown', nearest: [] });
    },
  );
});

it('every place and every abbreviation leads to zones of the database', () => {
  const zones = [...zonesOfPlaces.values(), ...[...zonesOfAbbreviations.values()].flat()];
  expect(zones.length).toBeGreaterThan(150);
  expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
});

it('every zone that this machine lists is found by its own name, and named as listed', () => {
  const lost = Intl.supportedValuesOf('timeZone').filter((zone) => {
    const named = zoneNamed(zone.toLowerCase());
    return named.is !== 'zone' || named.zone !== zone;
  });
  expect(lost).toEqual([]);
});
