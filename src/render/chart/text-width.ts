/** A full-width character is as wide as its size; of others a little over half on the average, in any face of this kind. */
function widthOfCharacter(character: string): number {
  if (/[\u1100-\u115F\u2E80-\uFF60\uFFE0-\uFFE6]/u.test(character)) return 1;
  if (/[ .,:;'’!|ijlI()[\]]/u.test(character)) return 0.36;
  return /[A-ZmwMW—…]/u.test(character) ? 0.74 : 0.58;
}

/** About how wide a text is when it is set in this size. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, one) => sum + widthOfCharacter(one), 0) * size;
}

/**
 * A text in lines of at most a width, broken between words, or between characters where no blank parts them. What does not fit
 * the last line is left out, and an ellipsis says so.
 */
export function inLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [''];
  const pieces = text.match(/[^\s\u1100-\u115F\u2E80-\uFF60]+\s*|\s+|[\u1100-\u115F\u2E80-\uFF60]/gu) ?? [];
  for (const piece of pieces.flatMap((one) => broken(one, size, width))) {
    const last = lines.at(-1) ?? '';
    if (last === '' || widthOf(`${last}${piece.trimEnd()}`, size) <= width) {
      lines[lines.length - 1] = `${last}${piece}`;
    } else if (lines.length < most) lines.push(piece);
    else {
      lines[lines.length - 1] = cut(last, size, width);
      break;
    }
  }
  return lines.map((one) => one.trimEnd());
}

/** A word that is longer than a line. */
function broken(piece: string, size: number, width: number): string[] {
  return widthOf(piece.trimEnd(), size) <= width ? [piece] : [...piece];
}

function cut(text: string, size: number, width: number): string {
  const characters = [...text.trimEnd()];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
