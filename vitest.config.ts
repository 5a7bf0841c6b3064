import { defineConfig } from 'vitest/config';

/**
 * Suites that open no socket, start no process or thread and change nothing global. They share one module graph, since
 * loading the language model costs more than their tests do.
 */
const units = [
  'test/command-line/units/*.test.ts',
  'test/{architecture,config,supply-chain}.test.ts',
  'test/{accuracy,analysis,answers,facts,fuzz,operation,quotations,replies,retrieval,story,messages}/**/*.test.ts',
];
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest leaves one core free by default; on a machine of two that halves the speed.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'units', include: units, isolate: false, pool: 'threads', ...patience } },
      { test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: units, ...patience } },
    ],
  },
});
