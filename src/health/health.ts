import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Measured } from '../measured.js';
import { metricsOf } from './metrics.js';
import { type HealthPlace, serveHealth } from './server.js';
import { Vitals } from './vitals.js';

export { HealthPortError } from './server.js';

/** What is told of the bot to machines that watch over it. */
export interface Health {
  /** What is known so far: whoever has loaded, opened, connected or ends something says so here. */
  readonly vitals: Vitals;
  readonly measured: (what: Measured) => void;
  /** The port that it is told on; null where it is told nowhere. */
  readonly port: number | null;
  close(): Promise<void>;
}

/**
 * Tells how the bot is, from now on until it is closed: begun before anything else, so that it can be seen starting.
 *
 * @param place null: nowhere
 * @throws HealthPortError where the port cannot be opened
 */
export async function startHealth(
  place: HealthPlace | null,
  { version, log }: { readonly version: string; readonly log: Logger },
): Promise<Health> {
  const vitals = new Vitals();
  if (place === null) return { vitals, measured: () => {}, port: null, close: async () => {} };
  const metrics = metricsOf(vitals, version);
  const server = await serveHealth(place, vitals, metrics, log);
  return {
    vitals,
    measured: metrics.measured,
    port: portOf(server.address()),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number | null {
  return address !== null && typeof address === 'object' ? address.port : null;
}
