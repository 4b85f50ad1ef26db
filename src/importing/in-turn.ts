import type { Importer } from '../imported/importer.js';

/** Does one thing after the other. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function newTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** An importer that takes its turn: the lock of a record tells processes apart, not what one process does. */
export function inTurn(importer: Importer, turns: Turns): Importer {
  return {
    ...importer,
    import: (request, tell) => turns(() => importer.import(request, tell)),
    undo: () => turns(() => importer.undo()),
  };
}
