import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    // A worker keeps the modules that it has read: reading them anew for each file took as long as the tests. So a test
    // leaves nothing behind that another could see: clocks, the environment and ports are given back where they are taken.
    isolate: false,
  },
});
