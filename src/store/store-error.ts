/** The store cannot be opened, brought up to date or reached; the message is a sentence that shows no password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** What an error says of its reason. A connection that is tried at several addresses fails with one error of many. */
export function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [];
  const told: unknown = first ?? error;
  return told instanceof Error ? told.message : String(told);
}
