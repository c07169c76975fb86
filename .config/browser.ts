/**
 * Finds a Chromium or Chrome for the tests and for PDF; run by itself (`node .config/browser.ts`) it also installs
 * one when there is none: Playwright's download, or apt as root on Debian.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Chromium without a window: opens a page three times as fast, but keeps none for the way back. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = (names: string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
const wanted = process.env['CHROMIUM_PATH'];

/** @returns Path of a browser as people have it, `CHROMIUM_PATH` before all; undefined when there is none. */
export function findBrowser(): string | undefined {
  if (wanted) return wanted;
  return [chromium.executablePath(), ...onPath(NAMES), ...PLACES].find((path) => existsSync(path));
}

/** @returns Path of the quickest browser that will do for most tests; undefined when there is none. */
export function findQuickBrowser(): string | undefined {
  if (wanted) return wanted;
  return onPath([SHELL]).find((path) => existsSync(path)) ?? findBrowser();
}

/** Runs a program in the open. @returns Whether it went well. */
export function run(command: string, ...args: string[]): boolean {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
}

function install(): void {
  console.log('No Chromium or Chrome was found, so one is installed for the tests.');
  run('playwright', 'install', 'chromium');
  if (findBrowser()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    if (!run('apt-get', 'update')) return;
    run('apt-get', 'install', '--yes', 'chromium');
    run('apt-get', 'install', '--yes', SHELL);
  }
}

if (import.meta.main) {
  if (!findBrowser()) install();
  const found = findBrowser();
  if (!found) {
    console.error(
      'The tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program file, and run npm test again.',
    );
    process.exit(1);
  }
  console.log(`Browsers: ${findQuickBrowser()}, and as people have it ${found}`);
}
