/** Rules of a robots.txt for one program, as RFC 9309 tells them. */
export interface RobotsRules {
  readonly rules: readonly { readonly pattern: string; readonly allow: boolean }[];
}

/** Everything may be fetched. */
export const noRules: RobotsRules = { rules: [] };

/** So much of a robots.txt counts, in bytes: RFC 9309, 2.5, asks for 500 KiB at least. */
export const largestRobots = 512 * 1_024;

/**
 * Reads what a robots.txt says to a program: the groups that name it, all of them together; where none does, those for `*`.
 *
 * @param product the program's name as its user agent begins with it, in any case
 */
export function readRobots(text: string, product: string): RobotsRules {
  const groups = groupsIn(text);
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  return { rules: ours.flatMap(({ rules }) => rules) };
}

/**
 * Whether an address may be fetched: the longest pattern that matches decides, `Allow` before `Disallow` of the same
 * length. robots.txt itself always may.
 */
export function mayFetch({ pathname, search }: URL, { rules }: RobotsRules): boolean {
  if (pathname === '/robots.txt') return true;
  const path = comparable(pathname + search);
  const best = rules
    .filter(({ pattern }) => matches(pattern, path))
    .reduce<{ length: number; allow: boolean } | null>((known, { pattern, allow }) => {
      if (known && (known.length > pattern.length || (known.length === pattern.length && known.allow)))
        return known;
      return { length: pattern.length, allow };
    }, null);
  return best?.allow ?? true;
}

interface Group {
  readonly agents: string[];
  readonly rules: { readonly pattern: string; readonly allow: boolean }[];
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/iu.exec(line) ?? [];
    switch (name.toLowerCase()) {
      case 'user-agent': {
        // Lines of agents that follow each other, or with nothing but other records between them, head one group.
        if (!current || current.rules.length > 0) {
          current = { agents: [], rules: [] };
          groups.push(current);
        }
        current.agents.push(productIn(value));
        break;
      }
      case 'allow':
      case 'disallow':
        // An empty pattern matches nothing, but it ends the head of its group.
        current?.rules.push({ pattern: comparable(value.trim()), allow: name.toLowerCase() === 'allow' });
    }
  }
  return groups;
}

/** `Alliance-Bot/1.0 (…)` is for `alliance-bot`. */
function productIn(value: string): string {
  return (/^\s*([a-z_-]+|\*)/iu.exec(value)?.[1] ?? value.trim()).toLowerCase();
}

/** A path as it is compared: octets outside ASCII percent-encoded, in capitals, and ASCII letters and digits plain. */
function comparable(path: string): string {
  return path
    .replace(/[^\p{ASCII}]+/gu, (other) => Buffer.from(other).toString('hex').replace(/../gu, '%$&'))
    .replace(/%([0-9a-f]{2})/giu, (encoded, hex: string) => {
      const plain = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\w.~-]/u.test(plain) ? plain : encoded.toUpperCase();
    });
}

/** A pattern matches from the path's beginning; `*` is any characters, `$` at the pattern's end is the path's end. */
function matches(pattern: string, path: string): boolean {
  if (pattern === '') return false;
  const whole = pattern.endsWith('$');
  const parts = (whole ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : null;
  if (!path.startsWith(first)) return false;
  if (last === null) return !whole || path.length === first.length;
  let at = first.length;
  // The leftmost place of each part leaves most for the parts behind it.
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}
