/**
 * Finds a Chromium or Chrome for the tests; run by itself (`node e2e/browser.ts`) it also installs
 * one when there is none: Playwright's download, or apt as root on Debian.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns Path of a browser that is there, `CHROMIUM_PATH` before all; undefined when there is none. */
export function findBrowser(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return wanted;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...PLACES].find((path) => existsSync(path));
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
    if (run('apt-get', 'update')) run('apt-get', 'install', '--yes', 'chromium');
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
  console.log(`Browser: ${found}`);
}
