import { plainName } from './cast.js';

/** What a label says of a speaker whom it does not name. */
export type AnonymousRole = 'press' | 'staff' | 'interpreter' | 'official' | 'somebody' | 'answer';

const number = String.raw`(?:\s*(?:no|number|#)?\s*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h]|i{1,3}))?`;
const kindOf = String.raw`(?:(?:an?|the|another|unidentified|unknown|unnamed|male|female|first|second|third|fourth|next|other|same|japanese|american|us|u s|korean|chinese|australian|philippine|filipino|british|foreign|local|travelling|traveling|pool|senior|off[- ]?camera|off[- ]?mic)\s+)*`;
const plainKind = String.raw`(?:(?:an?|another|unidentified|unknown|unnamed|male|female|japanese|american|us|u s|korean|chinese|australian|philippine|filipino|british|foreign|local|media|press)\s+)*`;
const role = (heads: string) => new RegExp(`^${kindOf}(?:${heads})${number}$`, 'u');

const roles: readonly (readonly [AnonymousRole, RegExp])[] = [
  [
    'interpreter',
    /^(?:\S+\s+){0,3}(?:interpreters?|translators?|interpretation)(?:\s+(?:for|of)\s.*|\s*\d+)?$/u,
  ],
  ['answer', /^(?:a|ans|answer)\s*\d{0,3}$/u],
  ['press', new RegExp(`^${plainKind}questions?${number}$`, 'u')],
  [
    'press',
    role(
      'q\\d{0,3}|questioner|(?:press|news|media|tv|radio)? ?reporters?|journalists?|press|media|presenter|interviewer|correspondents?|newsreader|anchor|members? of the (?:press|media)|press (?:member|question)|media question',
    ),
  ],
  [
    'staff',
    role(
      'staff(?: member)?|moderators?|operator|conference operator|host|mc|emcee|master of ceremonies|announcer|facilitator|(?:white house |state department |pentagon |press )?aides?|press (?:officer|aide|staff)|conference (?:call )?coordinator|organi[sz]er',
    ),
  ],
  [
    'official',
    /^(?:an?\s+|the\s+|first\s+|second\s+)?(?:(?:senior|u s|us|nato|eu|european|white house|administration|state department|defense|defence|military|government|department|intelligence|american|japanese|department of (?:state|defense)|congressional|adm\p{L}+)\s+)+officials?(?:\s*(?:no\s*)?(?:\d{1,2}|one|two|three|four|five|six))?$/u,
  ],
  [
    'somebody',
    role(
      'participants?|voices?|speakers?|audience(?: members?)?|members? of the audience|crowd|attendees?|students?|guests?|man|woman|male|female|all|everyone|group|others|unidentified|unknown|unidentified (?:speaker|person|male|female)|official|callers?|person|inaudible|(?:\\S+ ){0,3}(?:crew|family|staff|team|cast|band|choir|committee|audience) members?|(?:\\S+ ){0,2}(?:attendee|participant|resident|veteran|worker|employee|pupil|child|boy|girl)s?|multiple speakers|off[- ]?mic|off[- ]?mike',
    ),
  ],
];

/**
 * The role that a label stands for, or null where it may name somebody. A role stands for whoever held it at that
 * moment, never for one person: `QUESTION` may be four people, and an interpreter is never the one interpreted.
 */
export function anonymousRole(label: string): AnonymousRole | null {
  const bare =
    /^(?<role>[\p{L}\s.-]+?)\s*(?:[([][^()[\]]+[)\]]|[,–—-]\s*\p{Lu}.*|\s(?:from|by)\s+(?:the\s+)?\p{Lu}.*)$/u.exec(
      label,
    )?.groups?.['role'];
  const plain = plainName(label.replace(/[()[\]#/–—:]/gu, ' ').replace(/-/gu, ' '));
  if (plain === '') return null;
  const role = roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  if (role !== null || bare === undefined || bare === label) return role;
  const beside = anonymousRole(bare);
  return beside === 'press' || beside === 'staff' ? beside : null;
}

/** The outlet that stands beside a role: `Question (BBC)`, `Reporter from NHK`; null where none does. */
export function outletBesideRole(label: string): string | null {
  if (anonymousRole(label) !== 'press') return null;
  const groups =
    /^[\p{L}\s.-]+?\s*(?:[([](?<aside>[^()[\]]+)[)\]]|\sfrom\s+(?:the\s+)?(?<from>.+)|[,–—-]\s*(?<after>.+))$/u.exec(
      label,
    )?.groups;
  const outlet = groups?.['aside'] ?? groups?.['from'] ?? groups?.['after'] ?? null;
  return outlet !== null && /^\p{Lu}/u.test(outlet) ? outlet : null;
}
