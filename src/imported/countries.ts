/** Every country by its English name, from the Unicode CLDR names of the regions of ISO 3166. */
const countries: ReadonlySet<string> = new Set(
  letters().flatMap((one) =>
    letters().flatMap((two) => {
      const code = `${one}${two}`;
      const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
      return name === undefined ? [] : [plain(name)];
    }),
  ),
);
/** What publishers print besides: short forms, parts of the United Kingdom, and the states of the United States. */
const besides: ReadonlySet<string> = new Set(
  [
    'D.C.|U.S.|U.S.A.|USA|U.K.|UK|England|Scotland|Wales|Northern Ireland|Republic of Korea|ROK|South Korea|Burma|UAE',
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois',
    'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri',
    'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma',
    'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington',
    'West Virginia|Wisconsin|Wyoming|Guam|Okinawa|Victoria|Queensland|Tasmania|New South Wales|South Australia',
    'Western Australia|Northern Territory|Australian Capital Territory|ACT|NSW',
  ]
    .join('|')
    .split('|')
    .map(plain),
);

/** Whether a printed name is that of a country or state in English: `Japan`, `D.C.`, `Hawai’i`. */
export function isCountryOrState(printed: string): boolean {
  const name = plain(printed);
  return countries.has(name) || besides.has(name);
}

function letters(): string[] {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L} ]/gu, '')
    .replace(/^the /iu, '')
    .toLowerCase()
    .trim();
}
