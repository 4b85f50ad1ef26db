/**
 * Remembers keys, the last `capacity` of them. Slack delivers an event at least once: whoever answers asks first.
 *
 * @returns a function that says whether it was given this key before, and remembers it
 */
export function seenBefore(capacity = 1_000): (key: string) => boolean {
  const keys = new Set<string>();
  return (key) => {
    if (keys.has(key)) return true;
    keys.add(key);
    const [oldest] = keys;
    if (keys.size > capacity && oldest !== undefined) keys.delete(oldest);
    return false;
  };
}
