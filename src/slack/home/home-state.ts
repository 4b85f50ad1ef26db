import { z } from 'zod';
import { limits } from '../../render/limits.js';

/**
 * What a Home shows, carried by the view itself: Slack sends it back with every press. A Home of the bot before this
 * one, or none, starts anew.
 */
export const homeStateSchema = z.object({
  /** What is searched for; null at the start. */
  query: z.string().min(1).nullable(),
  /** Where each page that was turned to begins; the last one is shown. */
  offsets: z.array(z.number().int().nonnegative()).min(1),
  /** How many searches there were. */
  searches: z.number().int().nonnegative(),
  /** When the visit before this one was, in milliseconds since 1970; null at the first. */
  since: z.number().nullable(),
});
export type HomeState = z.infer<typeof homeStateSchema>;

/** Pages that one can go back by. */
const mostPages = 50;

export function freshHome(since: number | null): HomeState {
  return { query: null, offsets: [0], searches: 0, since };
}

/** A search from its first page; nothing typed is the start. */
export function searching(state: HomeState, typed: string): HomeState {
  const query = typed.trim();
  return { ...state, query: query === '' ? null : query, offsets: [0], searches: state.searches + 1 };
}

/** The next page, which begins at `offset`. */
export function onward<Paged extends { readonly offsets: readonly number[] }>(state: Paged, offset: number) {
  return { ...state, offsets: [...state.offsets, offset].slice(-mostPages) };
}

/** The page before; the first one stays. */
export function back<Paged extends { readonly offsets: readonly number[] }>(state: Paged) {
  return { ...state, offsets: state.offsets.length > 1 ? state.offsets.slice(0, -1) : [...state.offsets] };
}

/** The state as a view carries it; without the query where that would not fit. */
export function carriedHome(state: HomeState): string {
  const whole = JSON.stringify(state);
  return whole.length <= limits.view.privateMetadata
    ? whole
    : JSON.stringify({ ...freshHome(state.since), searches: state.searches });
}
