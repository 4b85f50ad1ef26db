/** Words with which a page asks who one is. */
const words =
  /\b(?:sign|log) ?in (?:to|with|required|below)\b|\benter your (?:password|user ?name|e-?mail)\b|\bforgot(?:ten)? (?:your )?password\b|\b(?:user ?name|e-?mail)\s*:?\s*password\b|ログイン(?:して|が必要|画面)|パスワード(?:を入力|をお忘れ)/iu;
const passwordField = /<input\b[^<>]*\btype\s*=\s*["']?password\b/iu;

/** A page that says less than so many characters beside asking who one is has nothing else to say. */
export const littleText = 1_500;

/** Whether the text of a page asks to sign in. What else it says is for the caller to weigh. */
export function asksInWords(text: string): boolean {
  return words.test(text);
}

/** Whether the markup of a page has a field for a password, and hardly any text. All that is looked for is ASCII. */
export function isSignInForm(markup: string): boolean {
  return passwordField.test(markup) && roughText(markup).length < littleText;
}

/** Roughly what is read of a page. */
function roughText(markup: string): string {
  return markup
    .split(/<\/(?:script|style)\s*>/iu)
    .map((piece) => piece.slice(0, /<(?:script|style)\b/iu.exec(piece)?.index))
    .join(' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}
