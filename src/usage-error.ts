/**
 * A user's mistake: a short sentence that tells what to type instead.
 * `place` points at the wrong part of what was typed (UTF-16 code units, half open).
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly place: { readonly text: string; readonly from: number; readonly to: number } | null = null,
    readonly instead: string | null = null,
  ) {
    super(message);
  }
}
