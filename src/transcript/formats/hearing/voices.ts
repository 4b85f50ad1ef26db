import type { PrintedVoice } from '../format.js';
import type { HearingLabel } from './labels.js';
import { folded, inSmallLetters, type KnownName, meantBy, misprintOf } from './names.js';
import { presiding } from './presence.js';
import type { Unit } from './units.js';

/** Reads the labels of one document. */
export interface Voices {
  /** Whether the Record narrates (the clerk reads, motions are agreed to) as well as records. */
  readonly narrated: boolean;
  /** Whose turn a label begins, and why that is doubtful (null where it is not). */
  of(label: HearingLabel): { voice: PrintedVoice; doubtful: string | null };
  /** Whether a label is certain enough to end a written document that stands among what is spoken. */
  mayEnd(label: HearingLabel): boolean;
}

/** Whom the labels of a document mean, against all whom it names and against its other labels. */
export function voicesOf(
  source: string,
  units: readonly Unit[],
  labels: readonly (HearingLabel | null)[],
  known: readonly KnownName[],
): Voices {
  const regular = labels.filter((label) => label !== null && label.irregular === null && label.name !== null);
  const times = new Map<string, number>();
  for (const label of regular) times.set(keyOf(label), (times.get(keyOf(label)) ?? 0) + 1);
  const capitals = regular.filter((label) => label?.capitals).length;
  const inCapitals = regular.length >= 3 && capitals / regular.length > 0.8;
  const chairs = chairsOf(units, known);
  const families = [...new Set(known.map(({ family }) => family))];

  // A roster has everybody who may speak; headings alone have not.
  const rostered = known.filter(({ is, state }) => is === 'member' && state !== null).length >= 5;
  const narrated =
    labels.some(
      (label) =>
        label !== null &&
        /^(?:PRESIDING OFFICER|SPEAKER|(?:ACTING )?PRESIDENT|VICE PRESIDENT)/iu.test(label.title) &&
        label.name === null,
    ) || /Congressional Record/u.test(source.slice(0, 4000));

  return {
    narrated,
    mayEnd: (label) =>
      label.irregular === null &&
      (label.name === null ||
        meantBy(label, known).length > 0 ||
        (times.get(keyOf(label)) ?? 0) > 1 ||
        known.length === 0),
    of: (label) => {
      if (label.misprintOf !== null) return unnamed(label, `a misprint of “${label.misprintOf}”?`);
      if (label.name === null) return ofOffice(label, chairs);
      const key = keyOf(label);
      const candidates = local(label, meantBy(label, known), source);
      const [only] = candidates;
      const often = (times.get(key) ?? 0) > 1;
      if (inCapitals && !label.capitals) {
        return unnamed(label, 'set in small letters where labels are set in capitals: it may be no label');
      }
      if (candidates.length > 1) {
        return unnamed(label, `may be ${candidates.map(({ name }) => name).join(' or ')}`);
      }
      if (only) return { voice: ofKnown(label, only), doubtful: label.irregular };
      const others = [...times.keys()].filter(
        (other) => other !== key && (times.get(other) ?? 0) > (times.get(key) ?? 0),
      );
      const near = misprintOf(label.name, [...families, ...others]);
      if (near !== null && !often)
        return unnamed(label, `nobody of this name is known: a misprint of ${near}?`);
      const side =
        narrated || /^(?:Senator|Representative|Congress|Delegate)/u.test(label.title) ? 'us' : null;
      if (label.irregular !== null) return unnamed(label, label.irregular);
      if (rostered && !often)
        return unnamed(
          label,
          'nobody of this name is in the rosters and headings, and nobody speaks under it again',
        );
      const doubtful = known.length > 0 ? 'nobody of this name is in the rosters and headings' : null;
      return { voice: { ...ofLabel(label), side }, doubtful };
    },
  };

  function unnamed(label: HearingLabel, doubtful: string) {
    return { voice: { ...ofLabel(label), name: null, key: null, side: null }, doubtful };
  }
}

/** Two members of one name: the state that is printed with the name anywhere (`Mr. Graves from Louisiana is recognized`). */
function local(label: HearingLabel, candidates: KnownName[], source: string): KnownName[] {
  if (candidates.length < 2 || label.name === null) return candidates;
  const name = label.name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  const states = new Set<string>();
  for (const { state } of candidates) {
    if (state === null) continue;
    const printed = new RegExp(`\\b${name}\\s+(?:from|of)\\s+${state.replace(/\s+/gu, '\\s+')}\\b`, 'iu');
    if (printed.test(source)) states.add(state);
  }
  return states.size === 1
    ? candidates.filter(({ state }) => state !== null && states.has(state))
    : candidates;
}

function ofOffice(
  label: HearingLabel,
  chairs: readonly KnownName[],
): { voice: PrintedVoice; doubtful: string | null } {
  const title = label.title.toLowerCase();
  const base = { outlet: null, side: null, key: null, does: null } as const;
  const aside = /[([]\s*(?<name>(?:Mr|Mrs|Ms|Miss|Dr)\.\s+[^()[\]]+?)\s*[)\]]/u.exec(label.text)?.groups?.[
    'name'
  ];
  if (
    /^(?:presiding officer|(?:acting )?president|vice president|speaker|acting chair|chief justice)/u.test(
      title,
    )
  ) {
    const named = aside === undefined ? null : aside.replace(/\s+/gu, ' ').replace(/^\S+\s/u, '');
    const name = named === null ? null : inSmallLetters(named);
    return {
      voice: {
        ...base,
        name,
        key: named === null ? null : folded(named).join('-'),
        side: 'us',
        office: inSmallLetters(label.text.replace(/^The\s+|\s*[([].*$/gsu, '').replace(/\s+/gu, ' ')),
        role: 'chair',
        does: 'moderation',
      },
      doubtful: null,
    };
  }
  if (/^(?:vice )?chair/u.test(title)) {
    const [only] = /^vice/u.test(title) ? [] : chairs;
    if (only && chairs.length === 1) return { voice: ofKnown(label, only), doubtful: null };
    return {
      voice: { ...base, name: null, office: inSmallLetters(label.title), role: 'chair', side: 'us' },
      doubtful:
        chairs.length > 1
          ? `may be ${chairs.map(({ name }) => name).join(' or ')}`
          : 'nobody is printed as the chair',
    };
  }
  if (/^(?:clerk|reporter|staff|interpreter|translator)$/u.test(title)) {
    return {
      voice: { ...base, name: null, office: null, role: 'staff', side: 'staff', does: 'moderation' },
      doubtful: null,
    };
  }
  return { voice: { ...base, name: null, office: null, role: 'person' }, doubtful: null };
}

/** Who presides: printed in the opening sentence, else in the headings and rosters as chairman. */
export function chairsOf(units: readonly Unit[], known: readonly KnownName[]): KnownName[] {
  const printed = new Set(
    units.flatMap(({ kind, text }) => (kind === 'paragraph' ? (presiding(text) ?? []) : [])),
  );
  if (printed.size > 0) {
    return known.filter(({ name }) => [...printed].some((one) => sameName(one, name)));
  }
  return known.filter(({ presides }) => presides);
}

function sameName(a: string, b: string): boolean {
  const [short = [], long = []] = [folded(a), folded(b)].sort((x, y) => x.length - y.length);
  return (
    short.at(-1) === long.at(-1) &&
    short.every((word) => long.some((other) => other === word || other.startsWith(word)))
  );
}

function ofKnown(label: HearingLabel, one: KnownName): PrintedVoice {
  return {
    name: one.name,
    office: one.office ?? titleAsOffice(label),
    outlet: null,
    role: 'person',
    side: one.american ? 'us' : null,
    key: folded(one.name).join('-'),
    does: null,
  };
}

function ofLabel(label: HearingLabel): PrintedVoice {
  const place = label.state === null ? '' : ` of ${label.state}`;
  return {
    name: label.name === null ? null : inSmallLetters(`${label.name}${place}`),
    office: titleAsOffice(label),
    outlet: null,
    role: 'person',
    side: null,
    key: keyOf(label),
    does: null,
  };
}

function titleAsOffice({ title }: HearingLabel): string | null {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Hon|Madam|Prof|Rev)$/u.test(title) ? null : title;
}

function keyOf(label: HearingLabel | null): string {
  const place = label?.state ? ['of', ...folded(label.state)] : [];
  return [...folded(label?.name ?? label?.title ?? ''), ...place].join('-');
}
