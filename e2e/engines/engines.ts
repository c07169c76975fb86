/**
 * Firefox and WebKit for the tests: Debian's own, else those that Playwright has fetched; run by
 * itself (`node e2e/engines/engines.ts`) it also installs what is missing.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, webkit } from 'playwright';
import { run } from '../../.config/browser.ts';
import { playwrightReader } from './playwright-reader.ts';
import type { Reader } from './reader.ts';
import { webDriverReader } from './webdriver-reader.ts';

export const ENGINES = ['Firefox', 'WebKit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Path of the first of these programs that is there. */
const program = (...names: string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** @returns What starts the engine; undefined where it is not there. */
export function findEngine(engine: Engine): (() => Promise<Reader>) | undefined {
  if (engine === 'Firefox') {
    const executablePath = program('firefox-esr', 'firefox');
    const own = { channel: 'moz-firefox', executablePath: executablePath ?? '' };
    if (executablePath) return async () => playwrightReader(await firefox.launch(own));
  } else if (program('WebKitWebDriver') && program('Xvfb')) return webDriverReader;
  const type = engine === 'Firefox' ? firefox : webkit;
  if (!existsSync(type.executablePath())) return undefined;
  return async () => playwrightReader(await type.launch());
}

const missing = () => ENGINES.filter((engine) => !findEngine(engine));

function install(): void {
  console.log(`${missing().join(' and ')}: not found, so installed for the tests.`);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    if (run('apt-get', 'update'))
      run('apt-get', 'install', '--yes', 'firefox-esr', 'webkit2gtk-driver', 'xvfb');
  }
  const names = missing().map((engine) => engine.toLowerCase());
  if (names.length > 0) run('playwright', 'install', ...names);
}

if (import.meta.main) {
  if (missing().length > 0) install();
  if (missing().length > 0) {
    console.error(
      `Not tested, because it is not here and could not be installed: ${missing().join(' and ')}. On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb.`,
    );
    process.exit(1);
  }
}
