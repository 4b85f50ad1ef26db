import { localTimeAt } from '../digest/local-time.js';
import { zonesOfPlaces } from '../digest/places.js';
import { zoneNamed } from '../digest/zone-names.js';

/** Offered where nothing is typed, behind one's own. */
const usual = [
  'Asia/Tokyo',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Europe/London',
  'Europe/Brussels',
  'Asia/Seoul',
  'Australia/Sydney',
  'UTC',
];

/** Zones that may be meant by what is typed of one, or of a city or place: the likeliest first. */
export function completeZones(typed: string, own: string | null): string[] {
  const text = typed.trim();
  if (text === '') return [...new Set([...(own === null ? [] : [own]), ...usual])];
  const named = zoneNamed(text);
  const meant = named.is === 'zone' ? [named.zone] : named.is === 'ambiguous' ? named.zones : named.nearest;
  const wanted = fold(text);
  const places = [...zonesOfPlaces].flatMap(([place, zone]) => (place.startsWith(wanted) ? [zone] : []));
  const begins = (zone: string) =>
    fold(zone)
      .split(/[/ ]/u)
      .some((word) => word.startsWith(wanted));
  const names = Intl.supportedValuesOf('timeZone')
    .filter((zone) => fold(zone).includes(wanted))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
  return [...new Set([...(named.is === 'unknown' ? [] : meant), ...places, ...names, ...meant])];
}

/** A zone with what its clocks show now: `Asia/Tokyo · 17:05`. */
export function zoneInWords(zone: string, now: number): string {
  return `${zone.replaceAll('_', ' ')} · ${localTimeAt(zone, now)}`;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/_/gu, ' ');
}
