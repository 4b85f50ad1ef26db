import { slugOf } from './events.js';

/** Countries and states behind a city's name: they tell no city. */
const wider =
  /^(?:japan|australia|philippines|(?:the )?(?:republic of )?korea|south korea|u\.?s\.?a?\.?|united states(?: of america)?|united kingdom|u\.?k\.?|belgium|germany|france|italy|canada|india|singapore|d\.?c\.?|district of columbia|virginia|va\.?|hawaii|california|new york state)$/iu;
/** Cities as Japanese pages print them, and buildings that stand in one. */
const inJapanese: readonly (readonly [RegExp, string])[] = [
  [/ワシントン|国務省|ホワイトハウス/u, 'washington'],
  [/ペンタゴン|国防総省/u, 'pentagon'],
  [/東京|防衛省|外務省|官邸|市ヶ谷|市ケ谷|迎賓館|飯倉/u, 'tokyo'],
  [/シンガポール/u, 'singapore'],
  [/ハワイ|ホノルル/u, 'honolulu'],
  [/ニューヨーク/u, 'new-york'],
  [/ブリュッセル/u, 'brussels'],
  [/広島/u, 'hiroshima'],
  [/京都/u, 'kyoto'],
  [/大阪/u, 'osaka'],
  [/沖縄|那覇/u, 'okinawa'],
];
/** Names for one and the same place. */
const same: readonly (readonly string[])[] = [
  ['washington', 'pentagon', 'arlington', 'the-pentagon', 'white-house', 'the-white-house', 'capitol'],
];

/** The city of a place as a part of a meeting's id: "Happoen, Tokyo, Japan" is `tokyo`; null where none can be told. */
export function citySlug(place: string | null): string | null {
  if (place === null) return null;
  const known = inJapanese.find(([pattern]) => pattern.test(place));
  if (known) return known[1];
  const parts = place.split(/\s*[,，、;]\s*/u).filter((part) => part !== '');
  const narrow = parts.filter((part) => !wider.test(part.trim()));
  const slug = slugOf((narrow.at(-1) ?? parts.at(-1) ?? '').replace(/^the\s+/iu, ''), 30);
  return slug === '' ? null : slug;
}

/** Whether two places cannot be one: their cities are known and are not the same. A place within the other fits it. */
export function elsewhere(a: string | null, b: string | null): boolean {
  const [here, there] = [citySlug(a), citySlug(b)];
  if (a === null || b === null || here === null || there === null || here === there) return false;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one.includes(there.replaceAll('-', ' ')) || other.includes(here.replaceAll('-', ' '))) return false;
  return !same.some((names) => names.includes(here) && names.includes(there));
}
