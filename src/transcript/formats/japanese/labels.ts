import { type JapaneseLabel, readJapaneseLabel } from '../../labels-japanese.js';
import type { Line } from '../../lines.js';
import type { Span } from '../../transcript.js';
import { type Row, voiceOf } from './rows.js';

/** A label found at the beginning of a line: what it says, where its print is, and the marks round it. */
export interface Found {
  readonly read: JapaneseLabel;
  readonly label: string;
  readonly labelSpan: Span;
  readonly marks: readonly Span[];
  readonly words: Span;
  readonly doubtful: string | null;
}

/**
 * A label in brackets at the beginning of a line: `【林外務大臣】`, `（記者）`. `open` and `close` are the brackets
 * that the layout uses; a missing or wrong closing bracket is allowed before a blank or the line's end, and doubtful.
 */
export function bracketed(line: Line, open: string, close: string): Found | null {
  const whole = new RegExp(
    `^[${open}][\\s　]*(?<label>[^${open}${close}]{1,40}(?:[（(][^（()）]{1,20}[)）])?[^${open}${close}]{0,12}?)[\\s　]*[${close}]`,
    'u',
  ).exec(line.text);
  const inside = whole?.groups?.['label'];
  const readable = inside === undefined ? null : readJapaneseLabel(inside);
  if (whole && inside !== undefined && readable) {
    return found(line, readable, inside, whole[0].indexOf(inside), whole[0].length, null);
  }
  const broken = new RegExp(
    `^(?:[${open}][\\s　]*(?<one>[^${open}${close}\\s　。、]{1,20})(?=[\\s　]|$)|(?<two>[^${open}${close}\\s　。、（(]{1,20})[${close}])`,
    'u',
  ).exec(line.text);
  const label = broken?.groups?.['one'] ?? broken?.groups?.['two'];
  const read = label === undefined ? null : readJapaneseLabel(label);
  if (broken && label !== undefined && read) {
    return found(
      line,
      read,
      label,
      broken[0].indexOf(label),
      broken[0].length,
      'a bracket of the label is missing',
    );
  }
  return open.includes('【') ? unreadable(line, open, close) : null;
}

/** A line that begins with a black bracket and has no label that can be read: nobody's, or a label without its end. */
function unreadable(line: Line, open: string, close: string): Found | null {
  if (!open.includes(line.text.charAt(0))) return null;
  for (let end = 3; end <= Math.min(24, line.text.length); end += 1) {
    const label = line.text.slice(1, end);
    if (new RegExp(`[${close}。]`, 'u').test(label)) break;
    const read = readJapaneseLabel(label);
    if (!read || read.name === null) continue;
    const longer = line.text.slice(1, end + 3);
    const whole = readJapaneseLabel(longer)?.name === read.name ? longer : label;
    return found(
      line,
      readJapaneseLabel(whole) ?? read,
      whole,
      1,
      1 + whole.length,
      'a bracket of the label is missing',
    );
  }
  const whole = new RegExp(`^[${open}](?<label>[^${open}${close}]{1,40})[${close}][\\s　]*(?=\\S)`, 'u').exec(
    line.text,
  );
  const label = whole?.groups?.['label'];
  return whole && label !== undefined
    ? found(line, nobodyRead, label, 1, whole[0].length, 'the label names nobody that can be read')
    : null;
}

const nobodyRead: JapaneseLabel = { name: null, office: null, outlet: null, role: 'person' };

/** A letter with a name in brackets before a colon: `A（河野外務大臣）：`, `Q（日本人記者）：`. */
export function letterWithName(line: Line): Found | null {
  const match =
    /^(?<label>(?<letter>[QＱAＡ問答])[\s　]?[（(](?<who>[^（()）]{1,30})[）)])[\s　]*[：:]/u.exec(line.text);
  if (!match?.groups) return null;
  const { label = '', letter = '', who = '' } = match.groups;
  const named = readJapaneseLabel(who);
  const asks = /[QＱ問]/u.test(letter);
  const read: JapaneseLabel = asks
    ? { name: null, office: null, outlet: null, ...named, role: 'press' }
    : (named ?? nobodyRead);
  const doubtful = asks || named ? null : 'the label names nobody that can be read';
  return found(line, read, label, 0, match[0].length, doubtful);
}

/** A label before a colon: `Q：`, `浜田大臣：`, `○オースティン長官：`. A full stop or comma in the colon's place is a misprint. */
export function beforeColon(line: Line): Found | null {
  const match =
    /^(?<lead>[○◯〇●◎・■]?[\s　]*)(?<label>[^：:。、「」\s　]{1,20}(?:[\s　][^：:。、「」\s　]{1,14})?)[\s　]*(?<colon>[：:;；])/u.exec(
      line.text,
    );
  if (match?.groups) {
    const { label = '', lead = '', colon = '' } = match.groups;
    const read = readJapaneseLabel(label);
    const doubtful = /[:：]/u.test(colon) ? null : 'the colon is misprinted';
    return read ? found(line, read, label, lead.length, match[0].length, doubtful) : null;
  }
  const letter =
    /^(?<label>[QＱAＡ問答])(?<stop>[.．・、,，\s　]+|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))/u.exec(
      line.text,
    );
  const label = letter?.groups?.['label'];
  const read =
    label === undefined || (/^[問答]$/u.test(label) && letter?.groups?.['stop'] === '')
      ? null
      : readJapaneseLabel(label);
  return letter && read && label !== undefined
    ? found(line, read, label, 0, letter[0].length, 'the colon is missing')
    : null;
}

/** A label after a circle and before a blank: `○浜田防衛大臣　おはようございます。`, `○委員長（阿達雅志君）　…`. */
export function afterCircle(line: Line): Found | null {
  const match = /^(?<circle>[○◯〇●◎][\s　]*)(?<label>[^\s　。、「」]{2,40})(?<gap>[\s　]+|$)/u.exec(
    line.text,
  );
  if (match?.groups) {
    const { label = '', circle = '' } = match.groups;
    const read = readJapaneseLabel(label);
    if (read) return found(line, read, label, circle.length, match[0].length, null);
  }
  const glued = /^(?<circle>[○◯〇●◎][\s　]*)(?<label>[^\s　。、「」]{2,24}?(?:君[）)]|君))/u.exec(line.text);
  if (glued?.groups) {
    const { label = '', circle = '' } = glued.groups;
    const read = readJapaneseLabel(label);
    if (read) {
      return found(line, read, label, circle.length, glued[0].length, 'the blank after the label is missing');
    }
  }
  const { label = '', circle = '', gap = '' } = match?.groups ?? {};
  const speaks = match !== null && gap !== '' && /。/u.test(line.text.slice(match[0].length));
  return speaks && label.length <= 24
    ? found(
        line,
        nobodyRead,
        label,
        circle.length,
        match[0].length,
        'the label names nobody that can be read',
      )
    : null;
}

/** A label alone on its line: `浜田防衛大臣`, `記者`. Nothing but a name with its office, or a role, stands so. */
export function alone(line: Line): Found | null {
  const match = /^(?<lead>[○◯〇●◎]?[\s　]*)(?<label>[^。、「」：:]{2,24})$/u.exec(line.text);
  const { label = '', lead = '' } = match?.groups ?? {};
  const read = match ? readJapaneseLabel(label) : null;
  if (!read || (read.role === 'person' && read.name === null && !/^(?:防衛|外務)?大臣$|^総理$/u.test(label)))
    return null;
  return found(line, read, label, lead.length, line.text.length, null);
}

/** The row of a found label. `side` is that of the page's officials. */
export function labelRow(line: Line, one: Found, side: 'japan' | null): Row {
  const { read, ...rest } = one;
  return { is: 'label', line, ...rest, voice: voiceOf(read, side) };
}

function found(
  line: Line,
  read: JapaneseLabel,
  label: string,
  at: number,
  length: number,
  doubtful: string | null,
): Found {
  const start = line.start + at;
  const labelSpan = { start, end: start + label.length };
  const marks = [
    { start: line.start, end: start },
    { start: labelSpan.end, end: line.start + length },
  ].filter(({ start: from, end }) => end > from);
  return { read, label, labelSpan, marks, words: { start: line.start + length, end: line.end }, doubtful };
}
