/** A label at the beginning of a paragraph: `Mr. FORBES.`, `Mr. Johnson of Georgia.`, `The PRESIDING OFFICER (Mr. Lee).` */
export interface HearingLabel {
  /** As printed, without its last full stop. */
  readonly text: string;
  /** Of the label, its full stop included. */
  readonly length: number;
  readonly title: string;
  /** Null for an office alone (`The Chairman`). */
  readonly name: string | null;
  /** `Georgia`, where two members of one name are told apart. */
  readonly state: string | null;
  /** Whether the name is set in capitals (`McCAIN`). */
  readonly capitals: boolean;
  /** Why it may be no label, or a misprinted one; null where it is printed as it should be. */
  readonly irregular: string | null;
  /** The label of the document that this one seems to be misprinted of: then it is nobody's for certain. */
  readonly misprintOf: string | null;
}

const dotted = String.raw`(?:Mrs|Mr|Ms|Dr|Hon|Lt\.? Gen|Maj\.? Gen|Brig\.? Gen|Gen|Vice Adm|Rear Adm|Adm|Lt\.? Col|Col|Capt|Cmdr|Maj|Lt|Sgt|Prof|Rev|Amb|Sec|Sen|Rep|Gov)`;
const plain = String.raw`(?:Miss|Madam|Chairman|Chairwoman|Chairperson|Chair|Vice\s+Chairman|Vice\s+Chair|Ranking\s+Member|Co-Chair(?:man|woman)?|Senator|Representative|Congressman|Congresswoman|Delegate|(?:Deputy\s+|Under\s+|Assistant\s+|Acting\s+)*Secretary|Ambassador|(?:Lieutenant\s+|Major\s+|Brigadier\s+)?General|(?:Vice\s+|Rear\s+)?Admiral|Captain|Commander|(?:Lieutenant\s+)?Colonel|Major|Lieutenant|Sergeant\s+Major|Master\s+Sergeant|Sergeant|(?:Command\s+)?Master\s+Chief(?:\s+Petty\s+Officer)?|Chief(?:\s+Master\s+Sergeant)?|Governor|Mayor|Judge|Justice|Sheriff|Reverend|Rabbi|Professor|Director|Administrator|Commissioner|Minister|President|Attorney\s+General|Inspector|GEN|ADM|VADM|RADM|LTG|MG|BG|LtGen|MajGen|BGen)`;
const title = String.raw`(?:${dotted}\.?|${plain})`;
const particle = String.raw`(?:(?:de\s+la|de\s+los|de\s+la|del|de|la|le|van\s+der|van|von|der|da|dos|di)\s+)?`;
/** Words that are titles or begin a sentence: no surname, also where a full stop is missing before them. */
const noSurname =
  'Mr|Mrs|Ms|Dr|Madam|Chair|Chairman|Chairwoman|Senator|Admiral|General|Secretary|President|Speaker|Ambassador|The|Thank|Thanks|Yes|No|Well|We|It|So|And|But|I|That|This|There|You|What|How|If|As';
const word = String.raw`(?:(?!(?:${noSurname})\b)\p{Lu}[\p{L}'’]*(?:-\p{Lu}?[\p{L}'’]+)*)`;
const name = String.raw`${particle}(?:(?:${word}|\p{Lu}\.|St\.)\s+){0,3}${word}(?:,?\s+(?:Jr|Sr|II|III|IV))?`;
const state = String.raw`(?:\s+of\s+(?<state>(?:the\s+)?${word}(?:\s+${word}){0,2}))?`;
const aside = String.raw`(?:\s*[([][^()[\]]{2,60}[)\]])?`;

const named = new RegExp(
  String.raw`^(?<title>${title})(?<gap>\s*)(?<name>${name})${state}${aside}(?<stop>\s*[.:;,]?)(?<after>\s+|$)`,
  'u',
);
const office = new RegExp(
  String.raw`^The\s+(?<office>(?:Acting\s+|ACTING\s+)?(?:(?:Vice\s+)?Chair(?:man|woman|person)?|(?:VICE\s+)?CHAIR(?:MAN|WOMAN|PERSON)?|Presiding\s+Officer|PRESIDING\s+OFFICER|President(?:\s+pro\s+tempore)?|PRESIDENT(?:\s+pro\s+tempore)?|Vice\s+President|VICE\s+PRESIDENT|Speaker(?:\s+pro\s+tempore)?|SPEAKER(?:\s+pro\s+tempore)?|CHIEF\s+JUSTICE|Chief\s+Justice|Clerk|CLERK|Witness|WITNESS|Reporter|REPORTER|Interpreter|INTERPRETER))${aside}(?<stop>\s*[.:])(?<after>\s+|$)`,
  'u',
);
const nobody =
  /^(?<office>(?:Unidentified|Unnamed)\s+(?:Speaker|Voice|Member|Woman|Man|Witness)|Voices?|VOICES?|Staff|STAFF|Audience(?:\s+Member)?|(?:Several|A)\s+Members?|Interpreter|Translator)(?<stop>\s*[.:])(?<after>\s+|$)/u;

/** Words that open a sentence and no name: after a title, a name and no full stop they show that one is missing. */
const opener =
  /^(?:Thank|Thanks|Yes|No|Well|The|We|It|So|And|But|Okay|OK|That|This|There|You|In|As|If|What|My|Sir|Good|Let|Just|Could|Do|Does|Is|Are|How|Would|Can|Now|Our|On|For|At|Absolutely|Certainly|First)\b/u;

/**
 * The label with which a paragraph begins, or null. `text` is the paragraph, its line breaks as they stand. A label
 * alone on its paragraph is none: so a chairman gives the floor (`Admiral Donegan.`).
 */
export function hearingLabel(text: string): HearingLabel | null {
  const role = office.exec(text) ?? nobody.exec(text);
  if (role?.groups) {
    const { office: printed = '', stop = '', after = '' } = role.groups;
    const whole = role[0].slice(0, role[0].length - after.length);
    if (text.slice(role[0].length).trim() === '') return null;
    return {
      text: whole.slice(0, whole.length - stop.length),
      length: whole.length,
      title: printed.replace(/\s+/gu, ' '),
      name: null,
      state: null,
      capitals: /\p{Lu}{3}/u.test(printed),
      irregular: stop.trim() === '.' ? null : 'the full stop is misprinted',
      misprintOf: null,
    };
  }
  return namedLabel(text);
}

function namedLabel(text: string): HearingLabel | null {
  const match = named.exec(text);
  if (!match?.groups) return null;
  const { title: printed = '', name: found = '', stop = '', after = '', gap = '', state: of } = match.groups;
  const rest = text.slice(match[0].length);
  if (rest.trim() === '' || after === '') return null;
  const mark = stop.trim();
  const irregular = irregularity(printed, gap, mark, rest);
  if (irregular === undefined) return null;
  const whole = match[0].slice(0, match[0].length - after.length);
  return {
    text: whole.slice(0, whole.length - stop.length),
    length: whole.length,
    title: printed.replace(/\s+/gu, ' ').replace(/\.$/u, ''),
    name: found.replace(/\s+/gu, ' '),
    state: of?.replace(/\s+/gu, ' ') ?? null,
    capitals: /\p{Lu}{2}/u.test(found),
    irregular,
    misprintOf: null,
  };
}

/** What is wrong with a label's print; null where nothing is, undefined where it is no label but the words of a sentence. */
function irregularity(printed: string, gap: string, mark: string, rest: string): string | null | undefined {
  const stopped = !new RegExp(`^${dotted}$`, 'u').test(printed);
  if (mark === '.') {
    if (!stopped) return 'the full stop after the title is missing';
    return gap === '' ? 'the blank after the title is missing' : null;
  }
  if (mark === ':' || mark === ';') return 'the full stop is misprinted';
  return opener.test(rest) && (mark === '' || !/^(?:And|But|So|As|If|In|On|At|For)\b/u.test(rest))
    ? 'the full stop after the name is missing'
    : undefined;
}
