import { editDistance } from '../../../edit-distance.js';
import { outOfCapitals } from '../../capitals.js';
import type { HearingLabel } from './labels.js';

/** Somebody whom the document names in full before he speaks. */
export interface KnownName {
  /** `J. Randy Forbes`: capitals are taken back, nothing else is changed. */
  readonly name: string;
  readonly family: string;
  readonly office: string | null;
  readonly state: string | null;
  /** A member of the house that hears, or one who is heard. */
  readonly is: 'member' | 'witness';
  readonly presides: boolean;
  /** Whether the print shows that he serves the United States: a member, an officer, a department's official. */
  readonly american: boolean;
}

const ranks = `(?:HON|GEN|ADM|VADM|RADM|LTGEN|MAJGEN|BRIGGEN|BGEN|LTG|MG|BG|LT|MAJ|BRIG|COL|CAPT|CDR|CMDR|SGTMAJ|CMSGT|MCPON|DR|MR|MRS|MS|MISS|AMBASSADOR|AMB|GENERAL|ADMIRAL|VICE ADMIRAL|REAR ADMIRAL|LIEUTENANT GENERAL|MAJOR GENERAL|BRIGADIER GENERAL|COLONEL|CAPTAIN|REV|PROF|SENATOR|REPRESENTATIVE|SECRETARY)`;
const heading = /^(?:OPENING\s+|PREPARED\s+|CLOSING\s+)?(?:STATEMENTS?|TESTIMONY|REMARKS)\s+(?:OF|BY)\s+/iu;
const suffixed = /^(?:JR|SR|II|III|IV)\.?$/iu;
const services = /^(?:U\.?S\.?(?:N|A|AF|MC|CG|SF)|RET)\.?$/iu;

/** `STATEMENT OF HON. J. RANDY FORBES, A REPRESENTATIVE FROM VIRGINIA, CHAIRMAN, ...`: whom it names; else nobody. */
export function namedInHeading(text: string): KnownName[] {
  if (!heading.test(text)) return [];
  const rest = text.replace(heading, '');
  return rest
    .split(/;\s*(?:AND\s+)?(?:ACCOMPANIED\s+BY\s+)?|,?\s+ACCOMPANIED\s+BY\s+/iu)
    .flatMap((piece) => knownFrom(piece.split(/,\s*/u), null) ?? []);
}

/** `Donegan, RADM Kevin M. ``Kid,'' USN, Acting Deputy Chief ....  4`: whom a line of the contents names. */
export function namedInContents(text: string): KnownName | null {
  const match =
    /^(?<family>\p{Lu}[\p{L}'’ -]+),\s+(?<given>[^.]*?\p{L}\.?.*?)(?:\.{4,}|(?:\s\.){4,})\s*\d*$/su.exec(
      text,
    );
  if (!match?.groups) return null;
  const { family = '', given = '' } = match.groups;
  const alone = withoutNickname(given).replace(/,?\s*\bjoint(?:ly)? with\b.*$/su, '');
  const [first = '', ...others] = alone.split(/,\s*/u);
  return knownFrom([`${first} ${family}`, ...others], null);
}

/** The members in a roster's lines: `JOE COURTNEY, Connecticut`, two columns a line. */
export function namedInRoster(source: string): KnownName[] {
  const found: KnownName[] = [];
  for (const line of source.split('\n')) {
    for (const cell of line.trim().split(/\s{2,}/u)) {
      const match =
        /^(?<name>(?:[\p{Lu}][\p{L}.'’`-]*\s+|``[^']+''\s+)+[\p{L}'’-]+)(?:,?\s+(?<suffix>Jr|Sr|II|III|IV)\.?)?,\s+(?<rest>.*)$/u.exec(
          cell,
        );
      if (!match?.groups) continue;
      const { name = '', rest = '', suffix } = match.groups;
      const family = name.split(/\s+/u).at(-1) ?? '';
      if (!/^(?:Mc|Mac|De|Di|La|Lo|Van|Von|O['’])?\p{Lu}{2}[\p{Lu}'’-]*$/u.test(family)) continue;
      const [state = null, ...offices] = rest.split(/,\s*/u);
      const office = offices.join(', ').trim();
      found.push({
        ...nameOf(name, suffix),
        office: office === '' || /^\(?Ex\b/u.test(office) ? null : office,
        state,
        is: 'member',
        presides: /^Chair(?:man|woman|person)?\b/u.test(office),
        american: true,
      });
    }
  }
  return found;
}

function knownFrom(pieces: readonly string[], state: string | null): KnownName | null {
  const [printed = '', ...others] = pieces;
  const name = withoutNickname(printed)
    .replace(new RegExp(String.raw`^(?:${ranks}\.?\s+)+`, 'iu'), '')
    .trim();
  if (!/\p{L}{2}/u.test(name) || name.split(/\s+/u).length > 6) return null;
  const rest = others.filter((piece) => !services.test(piece.trim()) && !suffixed.test(piece.trim()));
  const office = rest.join(', ').replace(/[\s.]+$/u, '');
  const member =
    /^(?:A|U\.?S\.?)\s+(?:REPRESENTATIVE|SENATOR|DELEGATE|RESIDENT\s+COMMISSIONER)\s+(?:IN\s+CONGRESS\s+)?FROM\s+(?:THE\s+STATE\s+OF\s+)?(?<state>[^,]+)/iu.exec(
      office,
    );
  return {
    ...nameOf(name, suffixed.test(others[0]?.trim() ?? '') ? others[0] : undefined),
    office: ownOffice(office, member?.[0] ?? ''),
    state: member?.groups?.['state'] ? inSmallLetters(member.groups['state']) : state,
    is: member ? 'member' : 'witness',
    american:
      member !== null ||
      others.some((piece) => services.test(piece.trim())) ||
      /\bU\.S\.|\bUnited States\b|\bDepartment of\b/iu.test(office),
    presides: /(?:^|,\s*)CHAIR(?:MAN|WOMAN|PERSON)?(?:,|$)/iu.test(office),
  };
}

/** The office after `a Representative from Virginia, `; null where there is none. */
function ownOffice(office: string, membership: string): string | null {
  const own = office.slice(membership.length).replace(/^[\s,]+/u, '');
  return own === '' ? null : inSmallLetters(own);
}

/** A name with its suffix, if it has one (`Andrew W. O'Donnell, Jr.`, `Lloyd J. Austin III`), and the family name alone. */
export function nameOf(printed: string, suffix?: string): { name: string; family: string } {
  const whole = inSmallLetters(withoutNickname(printed).replace(/\s+/gu, ' ').trim());
  const own = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/iu.exec(whole)?.[0] ?? '';
  const bare = whole.slice(0, whole.length - own.length);
  const added = suffix === undefined ? own : suffixAfter(inSmallLetters(suffix.trim()));
  return { name: `${bare}${added}`, family: bare.split(' ').at(-1) ?? bare };
}

function suffixAfter(suffix: string): string {
  return /^[JS]r/u.test(suffix) ? `, ${suffix.replace(/\.?$/u, '.')}` : ` ${suffix}`;
}

function withoutNickname(name: string): string {
  return name.replace(/\s*(?:``[^']*''|"[^"]*"|“[^”]*”)/gu, (nickname) =>
    /,["'”]+$/u.test(nickname) ? ',' : '',
  );
}

/** A name or an office set in capitals, in small letters, as American names are written. */
export function inSmallLetters(text: string): string {
  return outOfCapitals(text, 'capital');
}

/** Those of the known whom a label can mean: their names end as the label's does, and their state is the label's. */
export function meantBy(label: HearingLabel, known: readonly KnownName[]): KnownName[] {
  if (label.name === null) return [];
  const words = folded(label.name);
  const bearers = known.filter(({ name }) => {
    const own = folded(name);
    return words.every((word, i) => own[own.length - words.length + i] === word);
  });
  const { state } = label;
  const local =
    state === null ? bearers : bearers.filter((one) => one.state === null || sameState(one.state, state));
  return distinct(local.length > 0 ? local : bearers);
}

/** One entry a person: the entries whose given names do not contradict each other are one person's, the fullest first. */
export function distinct(known: readonly KnownName[]): KnownName[] {
  const groups: KnownName[][] = [];
  for (const one of known) {
    const own = groups.find((group) => group.every((other) => mayBeOne(one, other)));
    if (own) own.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => merged(group) ?? []);
}

function merged(group: readonly KnownName[]): KnownName | null {
  const [fullest] = [...group].sort((a, b) => b.name.length - a.name.length);
  if (!fullest) return null;
  const offices = group.flatMap(({ office }) => office ?? []).sort((a, b) => b.length - a.length);
  return {
    ...fullest,
    office: offices[0] ?? null,
    state: group.find(({ state }) => state !== null)?.state ?? null,
    is: group.some((one) => one.is === 'member') ? 'member' : 'witness',
    presides: group.some((one) => one.presides),
    american: group.some((one) => one.american),
  };
}

function mayBeOne(a: KnownName, b: KnownName): boolean {
  if (folded(a.family).join(' ') !== folded(b.family).join(' ')) return false;
  if (a.state !== null && b.state !== null && !sameState(a.state, b.state)) return false;
  const [given = [], other = []] = [a, b].map(({ name }) => folded(name).slice(0, -1));
  const fits = (x: string, y: string) => x.startsWith(y) || y.startsWith(x);
  const [short, long] = given.length <= other.length ? [given, other] : [other, given];
  let at = 0;
  for (const word of short) {
    while (at < long.length && !fits(word, long[at] ?? '')) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

/** The surname among `others` that a surname may be a misprint of, or null. */
export function misprintOf(name: string, others: Iterable<string>): string | null {
  const own = folded(name).join(' ');
  for (const other of others) {
    const plain = folded(other).at(-1) ?? '';
    if (plain !== own && plain.length >= 4 && editDistance(own, plain) <= (plain.length >= 6 ? 2 : 1))
      return other;
  }
  return null;
}

export function folded(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/gu, '')
    .split(/[\s.,]+/u)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)$/u.test(word));
}

function sameState(a: string, b: string): boolean {
  return folded(a).join(' ') === folded(b).join(' ');
}
