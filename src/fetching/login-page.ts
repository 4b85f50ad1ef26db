/** Paths that ask who one is. */
const signIn = /\/(?:(?:user|users|account|accounts|auth|wp)[-/])?(?:log-?in|sign-?in|sso)(?:[./?]|$)/iu;
const passwordField = /<input\b[^<>]*\btype\s*=\s*["']?password\b/iu;

/** A page that says so little beside its field for a password has nothing else to say. */
const littleText = 1_500;

/**
 * Whether what came in place of a page asks who one is: a redirect ended at such a path, or the page has a field for a
 * password and hardly any text.
 */
export function asksToSignIn(asked: URL, ended: URL, contentType: string | null, body: Uint8Array): boolean {
  const handedOn = asked.href !== ended.href;
  if (handedOn && signIn.test(ended.pathname) && !signIn.test(asked.pathname)) return true;
  if (!/html/iu.test(contentType ?? '')) return false;
  // All that is looked for is ASCII, whatever the encoding of the rest.
  const page = Buffer.from(body).toString('latin1');
  return passwordField.test(page) && textOf(page).length < littleText;
}

/** Roughly what is read of a page. */
function textOf(page: string): string {
  return page
    .split(/<\/(?:script|style)\s*>/iu)
    .map((piece) => piece.slice(0, /<(?:script|style)\b/iu.exec(piece)?.index))
    .join(' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}
