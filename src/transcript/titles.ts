import { plainName } from './cast.js';
import type { Side } from './person.js';

/** The word lists by which a printed title is told from a printed name, in small letters without full stops. */

const words = (list: string) => new Set(list.split(/\s+/u));

const articles = words('the his her your');
const courtesies = words(
  'mr mrs ms miss mx dr the madam madame sir dame lord lady his her your excellency he honorable honourable hon rt right reverend rev m',
);

/** Words that name an office or a rank by themselves. */
const heads = words(`
  president vice-president minister min secretary sec secretary-general chancellor ambassador amb senator sen
  representative rep congressman congresswoman delegate governor gov mayor director director-general chairman chairwoman
  chairperson chair chief undersecretary spokesperson spokesman spokeswoman speaker premier pm dpm fm king queen prince
  princess emperor pope commissioner counselor counsellor advisor adviser attorney administrator leader taoiseach treasurer
  envoy coordinator head professor prof judge justice commander minister-president general gen lieutenant lt ltgen major
  maj majgen brigadier brig colonel col captain capt cmdr cdr admiral adm vadm radm sergeant sgt officer marshal commodore
  corporal cpl commandant principal manager editor correspondent host moderator lady superintendent inspector comptroller
  auditor surgeon solicitor councillor counsel sfa snd eam minister-counselor aide assistant-secretary sg vp hrvp consul
`);

/** Words that stand before or between those: `Deputy`, `Foreign`, `National Security`. */
const qualifiers = words(`
  prime deputy cabinet under assistant acting vice foreign defense defence trade finance press high special senior managing
  permanent parliamentary joint staff rear petty former national security council nsc presidential political military
  executive shadow home first second air field designate charge d'affaires plenipotentiary extraordinary commerce treasury
  press-secretary
`);

/** What an office is of: words that stand in a title after `of` or `for` and are nobody's name there. */
const domains = words(`
  state defense defence war commerce treasury energy agriculture labor labour transportation transport health human
  services education homeland security veterans affairs interior foreign external economy economic industry industrial
  finance justice environment environmental national intelligence navy army air force forces marine marines corps space
  fleet command indo-pacific pacific asia asian europe european eurasian africa african western hemisphere east south north
  central americas bureau office department ministry government joint chiefs staff nato eu union commission council
  parliament assembly nations united management budget policy public diplomacy international global political military
  development cooperation digital information communication communications science technology innovation immigration
  climate water infrastructure land tourism planning business growth skills indigenous home cabinet exchequer armed
  operations strategy strategic plans affairs republic people peoples kingdom states america trade investment
  reconciliation regional arms control nonproliferation non-proliferation counterterrorism terrorism humanitarian
  population refugees migration oceans fisheries forestry culture sports sport youth gender women equality employment
  housing communities relations order rule law house white pentagon bank reserve fund world security-council agency
  procurement acquisition logistics sustainment personnel readiness capability materiel industry's region areas
`);

const connectors = words('of for and the to on in at & de du des la los');

const nations: Readonly<Record<string, Side>> = {
  us: 'us',
  'u s': 'us',
  'united states': 'us',
  american: 'us',
  america: 'us',
  usa: 'us',
  japan: 'japan',
  japanese: 'japan',
};
const otherNations = words(`
  australian australia british britain uk canadian canada chinese china danish denmark dutch netherlands estonian estonia
  finnish finland french france german germany greek greece indian india indonesian indonesia irish ireland israeli israel
  italian italy korean korea rok latvian latvia lithuanian lithuania malaysian malaysia mexican mexico norwegian norway
  pakistani pakistan philippine philippines filipino polish poland portuguese portugal romanian romania russian russia
  singaporean singapore spanish spain swedish sweden swiss switzerland thai thailand turkish turkey türkiye ukrainian
  ukraine vietnamese vietnam brazilian brazil iraqi iraq jordanian jordan saudi emirati egyptian egypt kenyan kenya
  un oas asean osce mongolian mongolia papua fiji fijian tongan tonga palau palauan micronesian czech hungarian hungary slovak bulgarian
  croatian zealand nato eu european afghan iranian cambodian cambodia lao bangladeshi nepali kazakh georgian
`);

const short: Readonly<Record<string, string>> = {
  min: 'minister',
  sec: 'secretary',
  pres: 'president',
  amb: 'ambassador',
  gen: 'general',
  ltgen: 'lieutenant general',
  majgen: 'major general',
  adm: 'admiral',
  vadm: 'vice admiral',
  radm: 'rear admiral',
  lt: 'lieutenant',
  maj: 'major',
  brig: 'brigadier',
  col: 'colonel',
  capt: 'captain',
  cmdr: 'commander',
  cdr: 'commander',
  sgt: 'sergeant',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  prof: 'professor',
  pm: 'prime minister',
  dpm: 'deputy prime minister',
  fm: 'foreign minister',
  vp: 'vice president',
  sg: 'secretary general',
  sfa: 'secretary foreign affairs',
  snd: 'secretary national defense',
  eam: 'external affairs minister',
  'secretary-general': 'secretary general',
  'vice-president': 'vice president',
  undersecretary: 'under secretary',
  defence: 'defense',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
};

/** Words of titles that are family names as well: after a courtesy or an office, at the end, they are the name. */
const alsoNames = words(
  'king prince pope major judge chief law bishop duke page justice lord marshal head law',
);

/** Words of an event that stand in capitals in a headline beside the names. */
const eventWords = words(`
  joint press conference remarks briefing availability statement statements meeting before after at and in on with the
  their his her by to for from during bilateral call readout interview opening doorstep dinner transcript news media
  telephonic video virtual announcement signing ceremony summit roundtable discussion town hall q&a event exchange
  doorstop doorstep radio television tv interviewer interviewed mp mps qc ac ao mbe obe cmg usn usmc phd esq launch today tonight show
  breakfast drive midday mornings program programme report insiders far
  toasts luncheon forum speech address keynote visit arrival departure pool spray gaggle session closing plenary of a an
  holds hosts speaks delivers meets gives addresses discusses welcomes briefs visits conducts participates joins answers
  makes announces travels tours hold host deliver meet give address discuss brief
  official residence house palace hotel centre center hall room airport base embassy building garden parliament capitol
  auditorium club university institute city
  following as delivered prepared off-camera on-camera outside inside about regarding new
`);

/** The printed word as the lists above have it: `Gen.` -> `gen`, `U.S.` -> `us`. */
export function titleForm(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/[.,;:()[\]"“”]/gu, '')
    .replace(/’/gu, "'");
}

/** A courtesy (`Mr.`, `His Excellency`), articles not counted. */
export function isCourtesy(word: string): boolean {
  const form = titleForm(word);
  return courtesies.has(form) && !articles.has(form);
}

/** A word of titles, whichever: an office, a rank, what qualifies one, a courtesy, an article before one. */
export function isTitleWord(word: string): boolean {
  return everyPart(word, (form) => heads.has(form) || qualifiers.has(form) || courtesies.has(form));
}

/** Whether a word alone names an office or a rank; of joined words (`HIGH REPRESENTATIVE/VICE-PRESIDENT`) one part. */
export function isOfficeWord(word: string): boolean {
  return (
    isTitleWord(word) &&
    titleForm(word)
      .split(/[-/]/u)
      .some((part) => heads.has(part))
  );
}

function everyPart(word: string, fits: (form: string) => boolean): boolean {
  const form = titleForm(word);
  if (form === '') return false;
  return fits(form) || (/[-/]/u.test(form) && form.split(/[-/]/u).every(fits));
}

/** A word of what an office is of: `Commerce`, `Hemisphere`. */
export function isDomainWord(word: string): boolean {
  return domains.has(titleForm(word));
}

/** `of`, `for`, `the` and the like. */
export function isConnector(word: string): boolean {
  return connectors.has(titleForm(word));
}

/** A word of titles that is a family name as well: `King`. */
export function mayBeName(word: string): boolean {
  return alsoNames.has(titleForm(word));
}

/** A word of headlines that is no name: `Press`, `Holds`. Initials are not `a`. */
export function isEventWord(word: string): boolean {
  return !/^\p{Lu}\.$/u.test(word) && eventWords.has(titleForm(word));
}

/** Whose nation a printed word is, or null where it is none. `Philippine` -> other. */
export function nationOf(word: string): Side | null {
  const form = titleForm(word);
  return nations[form] ?? (otherNations.has(form) ? 'other' : null);
}

/** The first nation that a text prints, the United States and Japan told from all others. */
export function nationIn(text: string): Side | null {
  if (/\bUnited States\b/u.test(text)) return 'us';
  for (const word of text.split(/[\s/,-]+/u)) {
    const nation = /^[\p{Lu}]/u.test(word) ? nationOf(word) : null;
    if (nation && titleForm(word) !== 'america' && titleForm(word) !== 'european') return nation;
  }
  return null;
}

/** The words of titles for comparing: abbreviations written out, courtesies, connectors and nations taken off. */
export function titleWordsOf(printed: string): string[] {
  return plainName(printed.replace(/\bU\.S\./gu, 'US').replace(/\//gu, ' '))
    .split(' ')
    .flatMap((word) => (short[word] ?? word).split(' '))
    .filter(
      (word) => word !== '' && !courtesies.has(word) && !connectors.has(word) && nationOf(word) === null,
    );
}

const publishersOfTheUnitedStates =
  /\bU\.\s?S\.|\bUnited States\b|\bWhite House\b|\bPentagon\b|\bDepartment of (?:State|Defense|War|Commerce|the Treasury)\b|\bDoD\b|\bState Department\b/u;

/** On whose side a publisher is: that of the nation it speaks for. */
export function sideOfPublisher(publisher: string): Side {
  if (/\bJapan|\bKantei\b|防衛省|外務省|首相官邸|日本/u.test(publisher)) {
    return /Embassy of the United States|U\.\s?S\.|United States/u.test(publisher) ? 'us' : 'japan';
  }
  return publishersOfTheUnitedStates.test(publisher) ? 'us' : 'other';
}

const outlets =
  /\b(?:News(?:paper|wire)?|Shimbun|Press|Times|Post|TV|Television|Radio|Agency|Journal|Herald|Tribune|Guardian|Broadcasting|Network|Weekly|Daily|Ledger|Record|Magazine|Bloomberg|Reuters|Kyodo|Jiji|Asahi|Yomiuri|Mainichi|Nikkei|Sankei|Yonhap|Xinhua|Politico|Freelance)\b|^[A-Z]{2,5}\d?$/u;

/** Whether a print is the name of a newspaper, an agency or a station: `Northern Post`, `NHK`. */
export function isOutlet(printed: string): boolean {
  return outlets.test(printed.trim());
}
