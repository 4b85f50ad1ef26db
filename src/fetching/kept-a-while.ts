/** Pages kept at a time, and for how long, in milliseconds: somebody looks at what was found before he has it written. */
const [mostPages, keptFor] = [20, 15 * 60_000];

/**
 * Fetches a page once for whoever asks for it again soon: what was looked at is what is written, whatever the site has by
 * then.
 */
export function keptAWhile<Page>(
  fetch: (address: string) => Promise<Page>,
  now: () => number,
): (address: string) => Promise<Page> {
  const kept = new Map<string, { readonly page: Page; readonly until: number }>();
  return async (address) => {
    const known = kept.get(address);
    if (known && known.until > now()) return known.page;
    const page = await fetch(address);
    kept.delete(address);
    kept.set(address, { page, until: now() + keptFor });
    const [oldest] = kept.keys();
    if (kept.size > mostPages && oldest !== undefined) kept.delete(oldest);
    return page;
  };
}
