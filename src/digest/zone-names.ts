import { editDistance } from '../edit-distance.js';
import { isZone, offsetsOf } from './local-time.js';
import { zonesOfAbbreviations, zonesOfPlaces } from './places.js';

/** What a name of a time zone comes to. */
export type ZoneNamed =
  | { readonly is: 'zone'; readonly zone: string }
  /** An abbreviation or an offset: there are several zones, or times of the year, that it can mean. */
  | { readonly is: 'ambiguous'; readonly zones: readonly string[] }
  | { readonly is: 'unknown'; readonly nearest: readonly string[] };

/** How many zones are offered. */
const most = 3;

/**
 * The zone of the IANA database that somebody means: by its name in any case, by its city, or by a place, in English or
 * Japanese (`asia/tokyo`, `New York`, `Washington time`, `東京`). An abbreviation is never taken for one zone.
 */
export function zoneNamed(typed: string): ZoneNamed {
  const plain = withoutTime(fold(typed));
  const meant = zonesOfAbbreviations.get(plain) ?? zonesOfAbbreviations.get(fold(typed));
  if (meant) return { is: 'ambiguous', zones: meant };
  const minutes = offsetIn(typed);
  const offered = minutes === null ? [] : zonesAt(minutes);
  if (offered.length > 0) return { is: 'ambiguous', zones: offered };
  const found = byName(plain) ?? inTwoNames(plain) ?? writtenOut(typed);
  return found === null ? { is: 'unknown', nearest: nearestTo(plain) } : { is: 'zone', zone: found };
}

/** Small letters and digits, no accents, `_` as a blank. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/['’.]/gu, '')
    .replace(/[\s_,、?？!！]+/gu, ' ')
    .trim();
}

/** `tokyo time`, `in tokyo`, `東京時間で` -> the place. */
function withoutTime(folded: string): string {
  return folded
    .replace(/^(?:in|at) /u, '')
    .replace(/ (?:standard time|daylight time|local time|time zone|timezone|time|zone|tz)$/u, '')
    .replace(/(?:の?(?:現地)?時間|標準時|時刻)$/u, '');
}

function byName(plain: string): string | null {
  return zonesByName().get(plain) ?? zonesOfPlaces.get(plain) ?? null;
}

/** `tokyo japan`, `new york city`: a place, and what it is or lies in. */
function inTwoNames(plain: string): string | null {
  const words = plain.split(' ');
  for (let at = words.length - 1; at > 0; at -= 1) {
    const zone = byName(words.slice(0, at).join(' '));
    const rest = words.slice(at).join(' ');
    if (zone !== null && (/^(?:city|usa|us)$/u.test(rest) || byName(rest) === zone)) return zone;
  }
  return null;
}

/** Every zone by its whole name and by its city, folded; a city that two zones have is neither's. */
function zonesByName(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const zone of zones()) {
    found.set(fold(zone), zone);
    const city = fold(zone.slice(zone.lastIndexOf('/') + 1));
    if (found.has(city)) twice.add(city);
    found.set(city, zone);
  }
  for (const city of twice) found.delete(city);
  names = found;
  return found;
}
let names: ReadonlyMap<string, string> | null = null;

function zones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** A name that the database has beside those that are listed (`asia/kolkata`), in its usual letters. */
function writtenOut(typed: string): string | null {
  const name = typed.trim().replace(/\s+/gu, '_');
  if (!/^\p{L}+\//u.test(name) || !isZone(name)) return null;
  return name
    .toLowerCase()
    .replace(/(?<=^|[/_-])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=[_-])(?:Es|Of|Au|In)(?=[_-])/gu, (small) => small.toLowerCase())
    .replace(/(?<=\/)(?:Gmt|Utc|Uct)\b/u, (large) => large.toUpperCase());
}

/** `UTC+9`, `GMT-05:00`, `+0900` in minutes; null for anything else. */
function offsetIn(typed: string): number | null {
  const [, sign, hours, minutes] =
    /^\s*(?:utc|gmt)?\s*([+\-−–±])\s*(\d{1,2})(?::?(\d{2}))?\s*$/iu.exec(typed.normalize('NFKC')) ?? [];
  if (sign === undefined || hours === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '+' || sign === '±' ? size : -size;
}

/** Zones of known places that are so far from UTC at some time of the year. */
function zonesAt(minutes: number): string[] {
  const isThere = (zone: string) => offsetsOf(zone).includes(minutes);
  const known = [...new Set(zonesOfPlaces.values())].filter(isThere);
  return (known.length > 0 ? known : zones().filter(isThere)).slice(0, most);
}

/** Zones whose name, city or places are spelled nearly so, or have a word that begins so; the nearest first. */
function nearestTo(plain: string): string[] {
  if (plain.length < 3) return [];
  const slips = Math.max(1, Math.floor(plain.length / 4));
  const near = [...zonesByName(), ...zonesOfPlaces].flatMap(([name, zone]) => {
    const begins = !name.includes('/') && name.split(/[ -]/u).some((word) => word.startsWith(plain));
    const distance = editDistance(name, plain);
    if (distance <= slips) return [{ zone, distance }];
    return begins ? [{ zone, distance: slips + 1 + name.length / 100 }] : [];
  });
  near.sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ zone }) => zone))].slice(0, most);
}
