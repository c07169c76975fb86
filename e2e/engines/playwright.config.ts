import { defineConfig } from 'playwright/test';
import { ENGINES, type Engine } from './engines.ts';

export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  testMatch: 'journeys.ts',
  outputDir: '../../test-results/engines',
  forbidOnly: Boolean(process.env['CI']),
  // A crowded machine may lose a click; what passes only at the second try is listed as flaky.
  retries: process.env['CI'] ? 2 : 0,
  // One window at a time: an engine that draws without a graphics card fills a small machine.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: ENGINES.map((engine) => ({ name: engine, use: { engine } })),
});
