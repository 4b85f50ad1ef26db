/** What a user typed or pasted as the name of something, without what a chat or a page puts around it. */
export interface Pasted {
  readonly words: string;
  /** An address of the web, where it is one. */
  readonly address: string | null;
}

/** `<address|label>` and `<address>` as Slack sends them, `[label](address)` as Markdown has it. */
const wrapped = /^<(?<slack>https?:[^<>|]+)(?:\|[^<>]*)?>$|^\[[^\]]*\]\((?<markdown>https?:\S+)\)$/iu;

/** Reads what was pasted. Quotation marks and brackets around the whole are not of the name. */
export function pastedIn(typed: string): Pasted {
  const words = typed
    .trim()
    .replace(/^[`"“”„「『([]+(?!.*\]\()|[`"“”」』]+[.,。、]?$/gu, '')
    .replace(/(?<=^[#a-z0-9]{10,11})[\])）.,。、!?]+$/iu, '')
    .trim();
  const { slack, markdown } = wrapped.exec(words)?.groups ?? {};
  const address =
    slack?.replaceAll('&amp;', '&') ?? markdown ?? (/^https?:\/\//iu.test(words) ? words : null);
  return { words, address };
}
