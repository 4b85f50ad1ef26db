import { type Cast, participantsFirst } from './cast.js';
import type { PrintedVoice } from './formats/format.js';
import { during, officesOn, type Person } from './people.js';

/** What a Japanese label prints: who speaks, in what office or for whom, honorifics taken off. */
export type JapaneseLabel = Pick<PrintedVoice, 'name' | 'office' | 'outlet' | 'role'>;

const ministries =
  '(?:内閣総理|副総理|総理|国務|防衛|外務|財務|総務|法務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|復興|デジタル|内閣府特命担当|特命担当|国家安全保障担当|経済再生担当)';
const nations = '(?:米国|米|英国|英|豪州|豪|仏|独|伊|韓国|韓|中国|比|加|印|ＥＵ|EU|NATO)?';
const offices = [
  `${ministries}?大臣(?:政務官|補佐官|官房(?:長|審議官|参事官|総括審議官))?`,
  `${ministries}?副大臣`,
  '(?:内閣)?総理(?:補佐官|秘書官)?',
  '(?:副)?首相',
  `${nations}(?:国防|国務|商務|財務|外務|防衛)(?:副)?(?:長官|相|大臣|次官|次官補)`,
  `${nations}(?:外相|防衛相|財務相|経産相)`,
  '(?:内閣)?官房(?:副)?長官(?:補)?',
  `(?:防衛|海上保安庁|警察庁|[^\\s]{0,6}庁)?(?:副)?長官`,
  '(?:防衛|外務)?(?:事務|審議)?次官(?:補)?',
  '(?:統合|陸上|海上|航空)?幕僚(?:長|副長)',
  '(?:統|陸|海|空)幕(?:副)?長',
  '(?:外務)?(?:副)?報道官(?:補)?',
  '(?:副)?大統領(?:補佐官)?',
  '(?:国家)?(?:副)?主席|事務総長|(?:副)?議長|仮議長|(?:副)?委員長(?:代理(?:理事)?)?|(?:憲法審査会)?会長(?:代理)?|主査',
  '政府(?:特別補佐人|参考人|委員)|参考人|公述人|説明員|証人',
  '[^\\s（）()]{0,14}?(?:局長|部長|課長|室長|審議官|参事官|統括官|政策監|官房長|司令官|技監|総括官|法制局長官)',
  `${nations}(?:駐日)?(?:特命全権)?(?:大使|公使|総領事|特使)`,
  '(?:知事|市長|町長|村長|総裁|理事長|理事|委員|議員|代表|幹事長|党首)',
].join('|');
const nameWithOffice = new RegExp(`^(?<name>.+?)(?<office>${offices})$`, 'u');
const onlyOffice = new RegExp(`^(?:${offices})$`, 'u');

const chairs = /^(?:副?議長|仮議長|副?委員長(?:代理(?:理事)?)?|(?:憲法審査会)?会長(?:代理)?|主査)$/u;
const clerks = /^(?:事務総長|参事|事務局長|調査室長|専門員|法制局長官代理)$/u;
const staff =
  /^(?:司会者?|進行|事務方|事務局|内閣広報官|内閣副広報官|広報官|広報室|報道室長|広報課長|報道官|通訳|幹事|秘書官)$/u;
const press =
  /^(?:(?:日本人?|外国人?|米国人?|米|日本側|米側|男性|女性)?記者団?|Q\d*|問|質問者?|報道機関|プレス|記者[A-Z\d])$/iu;
const outletEnd =
  '(?:新聞社?|通信社?|テレビ|放送|タイムズ|タイムス|新報|日報|プレス|ニュース|ポスト|ジャーナル|ネット|フリーランス|フリー|ラジオ|社)';

/**
 * Reads a label as Japanese publishers print it, without its brackets, circle and colon: `浜田防衛大臣`,
 * `国務大臣（浜田靖一君）`, `NHK　青木記者`, `渡辺（周）委員`, `記者`. Fullwidth letters and blanks read as others, ruby in
 * brackets is passed over. Null where nothing shows that it is a label.
 */
export function readJapaneseLabel(printed: string): JapaneseLabel | null {
  const label = withoutRuby(printed.normalize('NFKC').replace(/\s+/gu, ' ').trim());
  if (label === '' || label.length > 60) return null;
  const bare = label.replace(/ /gu, '');
  if (press.test(bare)) return { name: null, office: null, outlet: null, role: 'press' };
  if (staff.test(bare)) {
    return { name: null, office: /[官長]$/u.test(bare) ? bare : null, outlet: null, role: 'staff' };
  }
  if (/^(?:A\d*|答)$/iu.test(bare)) return { name: null, office: null, outlet: null, role: 'person' };
  return ofReporter(label) ?? ofDiet(label) ?? ofOfficial(bare);
}

/** `NHK 青木記者`, `朝日新聞田中記者`, `幹事社(共同通信) 西野記者`. */
function ofReporter(label: string): JapaneseLabel | null {
  const match = /^(?<before>.*?)\s*(?:記者|特派員|氏)$/u.exec(label);
  const before = match?.groups?.['before'];
  if (before === undefined) return null;
  const reporter = /(?:記者|特派員)$/u.test(label);
  const [outlet, name] = outletAndName(before.replace(/^幹事社\s*[(:]?\s*([^)]*)\)?\s*/u, '$1 '));
  if (!reporter && outlet === null) return null;
  return { name: name === '' ? null : name, office: null, outlet, role: 'press' };
}

function outletAndName(text: string): [string | null, string] {
  const parted = /^(?<outlet>.+?)[\s、・,:](?<name>[^\s、,:]+(?: [^\s、,:]+)?)$/u.exec(text.trim());
  if (parted?.groups) return [parted.groups['outlet'] ?? null, parted.groups['name'] ?? ''];
  const joined = new RegExp(
    `^(?<outlet>[A-Za-z0-9&. -]{2,}|.+?${outletEnd})(?<name>[^A-Za-z0-9]*)$`,
    'u',
  ).exec(text.trim());
  return joined?.groups
    ? [(joined.groups['outlet'] ?? '').trim(), joined.groups['name'] ?? '']
    : [null, text.trim()];
}

/** `国務大臣(浜田靖一君)` of the upper house, `渡辺(周)委員` of the lower, `小西洋之君` of both. */
function ofDiet(label: string): JapaneseLabel | null {
  const upper = /^(?<office>[^()]{1,24})\((?<name>[^()]+?)\s*(?:君|氏|さん)\)$/u.exec(label)?.groups;
  if (upper) return official(upper['name'] ?? '', (upper['office'] ?? '').trim());
  const lower = /^(?<family>[^()]{1,8})\((?<given>[^()]{1,8})\)(?<office>[^()]{1,16}?)(?:君)?$/u.exec(
    label,
  )?.groups;
  if (lower && onlyOffice.test(lower['office'] ?? '')) {
    return official(`${lower['family'] ?? ''}${lower['given'] ?? ''}`, lower['office'] ?? '');
  }
  const member = /^(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶ・ ]{2,14})君$/u.exec(
    label,
  )?.groups;
  return member ? official(member['name'] ?? '', null) : null;
}

/** `浜田防衛大臣`, `オースティン米国防長官`, `防衛大臣`. */
function ofOfficial(label: string): JapaneseLabel | null {
  const plain = label.replace(/(?:君|氏|様|殿|さん|閣下)$/u, '');
  if (onlyOffice.test(plain)) return official(null, plain);
  const match = nameWithOffice.exec(plain)?.groups;
  return match ? official(match['name'] ?? '', match['office'] ?? '') : null;
}

function official(printed: string | null, office: string | null): JapaneseLabel {
  const name = printed === null ? null : printed.replace(/\s+/gu, '').replace(/(?:君|氏)$/u, '');
  const role =
    office === null ? 'person' : chairs.test(office) ? 'chair' : clerks.test(office) ? 'staff' : 'person';
  return { name, office, outlet: null, role };
}

/** Readings set in brackets after a name: `浜田（はまだ）防衛大臣`. */
function withoutRuby(label: string): string {
  return label.replace(/[(《][\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+[)》]/gu, '');
}

/** Old and new forms of characters in names: `濵田` and `浜田` are one name. */
const forms: Readonly<Record<string, string>> = {
  濵: '浜',
  濱: '浜',
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  邊: '辺',
  邉: '辺',
  齋: '斉',
  齊: '斉',
  斎: '斉',
  澤: '沢',
  國: '国',
  廣: '広',
  眞: '真',
  惠: '恵',
  德: '徳',
  龍: '竜',
  櫻: '桜',
  嶋: '島',
  萬: '万',
  條: '条',
  靜: '静',
  榮: '栄',
  圓: '円',
  瀧: '滝',
  淵: '渕',
};

function plain(name: string): string {
  return [...name.normalize('NFKC').replace(/[\s　]/gu, '')].map((c) => forms[c] ?? c).join('');
}

/**
 * The person of the record whom a Japanese print names on the day of the cast: by full name; by family name and
 * office together; by office alone where one person held it. Two candidates, or an office of another, are null.
 */
export function japanesePerson(voice: PrintedVoice, cast: Cast): Person | null {
  const { name, office, role } = voice;
  if (role === 'press') return reporter(voice, cast);
  if (name === null) {
    return office === null
      ? null
      : only(
          cast,
          cast.officials.filter((person) => titlesOf(person, cast).includes(plain(office))),
        );
  }
  const bare = plain(name);
  const full = cast.officials.filter((person) => formsOf(person).some((form) => plain(form) === bare));
  const namesakes = full.filter(
    (person) => office === null || general.test(office) || holds(person, office, cast),
  );
  if (full.length > 0) return only(cast, namesakes);
  const family = cast.officials.filter((person) => familiesOf(person).includes(bare));
  if (office !== null)
    return only(
      cast,
      family.filter((person) => holds(person, office, cast)),
    );
  return only(
    cast,
    family.filter((person) => cast.participants.includes(person)),
  );
}

/** Offices of the house that speak neither for nor against a full name. */
const general = /^(?:国務大臣|委員|議員|理事|委員長|議長)$/u;

function reporter({ name, outlet }: PrintedVoice, cast: Cast): Person | null {
  if (name === null) return null;
  const bare = plain(name);
  const bearers = cast.people.all.filter((person) => {
    if (person.side !== 'press') return false;
    if (formsOf(person).some((form) => plain(form) === bare)) return true;
    const at = person.outlets
      .filter((term) => during(term, cast.date))
      .some(
        (term) =>
          outlet !== null && [term.outlet, ...term.aliases].some((form) => plain(form) === plain(outlet)),
      );
    return at && familiesOf(person).includes(bare);
  });
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

function only(cast: Cast, candidates: readonly Person[]): Person | null {
  const present = participantsFirst(cast, candidates);
  return present.length === 1 ? (present[0] ?? null) : null;
}

/** Whether somebody held a printed office on the day; a shorter print (`大臣`, `総理`) fits the longer title. */
function holds(person: Person, office: string, cast: Cast): boolean {
  const printed = plain(office).replace(/^米(?:国(?![防務]))?(?=.{2,})/u, '');
  return titlesOf(person, cast).some(
    (title) =>
      title === printed ||
      (/^(?:大臣|長官|総理|首相|大統領|国務大臣)$/u.test(printed) && fits(printed, title)),
  );
}

function fits(printed: string, title: string): boolean {
  if (printed === '国務大臣') return /大臣$/u.test(title);
  if (printed === '首相') return title === '内閣総理大臣' || title.endsWith('首相');
  return title.endsWith(printed) || (printed === '総理' && title.includes('総理'));
}

function titlesOf(person: Person, cast: Cast): string[] {
  return officesOn(person, cast.date)
    .flatMap(({ office, titles }) => [office, ...titles])
    .filter((title) => /[\p{Script=Han}]/u.test(title))
    .map(plain);
}

function formsOf(person: Person): string[] {
  return [person.name, ...person.aliases].filter((form) =>
    /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(form),
  );
}

/** The family names that a person's Japanese forms show: before the blank, after the dot of a foreign name. */
function familiesOf(person: Person): string[] {
  return formsOf(person).flatMap((form) => {
    if (form.includes('・')) return [plain(form.split('・').at(-1) ?? '')];
    const [family, given] = form.split(/[\s　]+/u);
    return given === undefined ? [] : [plain(family ?? '')];
  });
}
