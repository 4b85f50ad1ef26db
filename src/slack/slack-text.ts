/** `<@U123>`, `<@U123|name>`, `<#C123|name>`, `<!here>`, `<https://example.org|label>`: what Slack makes of what was typed. */
const token = /<(?:([@#!])([^<>|]*)|((?:https?|mailto|tel):[^<>|]*))(?:\|([^<>]*))?>/gu;

/**
 * What a person typed, out of what Slack sends: mentions and links as the plain words that stood there, `&amp;`,
 * `&lt;` and `&gt;` as the characters. Data, never markup: whoever shows it escapes it again.
 */
export function typedText(text: string): string {
  const plain = text.replace(token, (_, sign?: string, id?: string, address?: string, label?: string) => {
    if (address !== undefined) return label || address.replace(/^(?:mailto|tel):/u, '');
    const name = label || (id ?? '').split('^')[0] || '';
    const mark = sign === '#' ? '#' : '@';
    return name.startsWith(mark) ? name : `${mark}${name}`;
  });
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
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
