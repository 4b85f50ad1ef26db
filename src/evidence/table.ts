import type { Evidence } from './evidence.js';
import { InSteps } from './in-steps.js';

/** Something that is made of a whole record, once for each record: what many questions need and none should make anew. */
export interface Table<T> {
  /** What was made of a record; makes what is missing first. */
  (evidence: Evidence): T;
  /** Makes it a step at a time; see `InSteps`. */
  inSteps(evidence: Evidence): Generator<void, T>;
}

/** @param make as `InSteps` begins it */
export function tableOf<T>(make: (evidence: Evidence) => Generator<void, T>): Table<T> {
  const tables = new WeakMap<Evidence, InSteps<T>>();
  const of = (evidence: Evidence): InSteps<T> => {
    const table = tables.get(evidence) ?? new InSteps(() => make(evidence));
    tables.set(evidence, table);
    return table;
  };
  return Object.assign((evidence: Evidence): T => of(evidence).now(), {
    inSteps: (evidence: Evidence) => of(evidence).steps(),
  });
}
