import { defineConfig, devices } from 'playwright/test';
import { AUTHORED, AUTHORED_SITE, SITE } from './addresses.ts';
import { findQuickBrowser } from '../.config/browser.ts';

const executablePath = findQuickBrowser();
const isRoot = process.getuid?.() === 0;
const server = (address: string, env: Record<string, string>) => ({
  command: 'node src/commands/serve.ts',
  cwd: '..',
  url: address,
  env: { ...env, HOST: '127.0.0.1', PORT: new URL(address).port },
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 } as const,
});

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const RARE = '**/e2e/faults/{browser,frames,hostile,scripts,search}.spec.ts';
const PHONE = {
  viewport: { width: 360, height: 740 },
  userAgent: devices['Pixel 7'].userAgent,
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A crowded machine may lose a click; what passes only at the second try is listed as flaky.
  retries: process.env['CI'] ? 2 : 0,
  workers: 2,
  // Four times what a crowded machine needs: nothing is waited for longer than it takes.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: [
    ['list'],
    ['./slowest-reporter.ts'],
    ...(process.env['RECORD'] ? [['./record-reporter.ts'] as const] : []),
  ],
  use: {
    baseURL: SITE,
    locale: 'fi-FI',
    // A worker answers behind the back of a test's own routes; what concerns it allows it.
    serviceWorkers: 'block',
    // A page that still scrolls smoothly moves away under a click.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: RARE, grepInvert: /@touch/, use: DESKTOP },
    // What looks different there, and what is touched there; all else is the same on a phone, or is
    // tested in sizes of its own.
    { name: 'phone', grep: /@phone|@touch/, use: PHONE },
    // What seldom happens, and what has it on its way for all: in the long run. There, too, is the
    // mouse where a finger has been, and a phone for the rest.
    { name: 'rare faults', testMatch: RARE, use: DESKTOP },
    { name: 'desktop, the rest', grep: /@touch/, use: DESKTOP },
    {
      name: 'phone, the rest',
      grepInvert: /@phone|@touch/,
      testMatch: '**/e2e/{diary,exercises,glossary,navigation,search,share}.spec.ts',
      use: PHONE,
    },
  ],
  webServer: [
    server(SITE, { SITE_URL: SITE }),
    server(AUTHORED_SITE, { SITE_URL: AUTHORED_SITE, OUT_DIR: AUTHORED }),
  ],
});
