/** `<@U123>`, `<@U123|name>`, `<#C123|name>`, `<!here>`, `<https://example.org|label>`: what Slack makes of what was typed. */
const token = /<(?:([@#!])([^<>|]*)|((?:https?|mailto|tel):[^<>|]*))(?:\|([^<>]*))?>/gu;

/**
 * What a person typed, out of what Slack sends: mentions and links as the plain words that stood there, `&amp;`,
 * `&lt;` and `&gt;` as the characters. Data, never markup: whoever shows it escapes it again.
 */
export function typedText(text: string): string {
  const plain = text.replace(token, (_, sign?: string, id?: string, address?: string, label?: string) => {
    // A copied Source link is what names the words; what stood on it is not.
    if (address?.includes(':~:text=') && !/\s/u.test(label ?? '')) return address;
    if (address !== undefined) return label || address.replace(/^(?:mailto|tel):/u, '');
    const name = label || (id ?? '').split('^')[0] || '';
    const mark = sign === '#' ? '#' : '@';
    return name.startsWith(mark) ? name : `${mark}${name}`;
  });
  return unescaped(plain).trim();
}

/** `&amp;`, `&lt;` and `&gt;` as the characters: Slack writes them so in texts, and in the addresses of links. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The same for a message that mentions the bot, without the mention; the first mention where the bot is not known. */
export function typedToBot(text: string, botUserId: string | undefined): string {
  const bot = botUserId === undefined ? /<@[^<>]*>/u : /<@([^<>|]*)(?:\|[^<>]*)?>/gu;
  return typedText(
    text.replace(bot, (mention: string, id: unknown) => (isOther(id, botUserId) ? mention : ' ')),
  );
}

function isOther(id: unknown, botUserId: string | undefined): boolean {
  return botUserId !== undefined && id !== botUserId;
}

/** What a message says, without what names somebody, a channel or a page, and without emoji codes: they claim nothing. */
export function claimedText(text: string): string {
  const unnamed = text.replace(token, (...[, sign, , , label]: (string | undefined)[]) =>
    sign === undefined && label && !label.includes('://') ? label : ' ',
  );
  return unescaped(unnamed.replace(/:[a-z0-9_+-]+:/gu, ' ')).trim();
}
