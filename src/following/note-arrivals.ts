import { setTimeout as pause } from 'node:timers/promises';
import type { TeamRecord } from '../record.js';
import type { Store } from '../store/store.js';

/** What is new in the record is what digests and watches tell of. */
export function noteArrivals(record: TeamRecord, store: Store): Promise<void> {
  return store.arrivals.note(
    record.transcripts.map(({ document }) => document.id),
    Date.now(),
  );
}

/** A store that does not answer is asked again, as long as this record serves. */
export async function noteArrivalsInTheEnd(
  record: TeamRecord,
  store: Store,
  serves: () => boolean,
  failed: (error: unknown) => void,
): Promise<void> {
  while (serves()) {
    try {
      return await noteArrivals(record, store);
    } catch (error) {
      failed(error);
      await pause(60_000, undefined, { ref: false });
    }
  }
}
