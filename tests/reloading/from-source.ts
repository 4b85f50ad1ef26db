import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Order } from '../../src/reloading/built.js';

const api = import.meta.resolve('tsx/esm/api');
const worker = new URL('../../src/reloading/build-worker.ts', import.meta.url).href;

/** The worker as it stands in src, not as it was built the last time. */
export function workerFromSource(order: Order): Worker {
  const code = `import(${JSON.stringify(api)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(worker)});
  });`;
  return new Worker(code, { eval: true, workerData: order });
}

/** The corpus of the package. */
export const packagedCorpus = fileURLToPath(new URL('../../corpus', import.meta.url));
