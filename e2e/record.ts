/**
 * `npm run record`: runs the tests over the built site and writes what was tried and how it went
 * into `src/trials.json`, from which the site tells it to its readers. What fails is recorded, too.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../.config/browser.ts';
import { MODES } from './modes.ts';
import type { RecordedTest } from './record-reporter.ts';
import { allPages, DIST } from './site.ts';

type Outcome = RecordedTest['outcome'];
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** One word for many: failed when one failed, skipped when none ran. */
function together(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('passed') ? 'passed' : 'skipped';
}

/** How many tests there are of each kind, and how they went together. */
function counted<T extends { outcome: Outcome }>(tests: readonly T[], kindOf: (test: T) => string) {
  return [...Map.groupBy(tests, kindOf)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, same]) => ({
      id,
      tests: same.length,
      outcome: together(same.map(({ outcome }) => outcome)),
    }));
}

function runBrowserTests(): RecordedTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'kohtaamisen-taito-koe-'));
  const file = join(folder, 'tests.json');
  try {
    spawnSync('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
      cwd: ROOT,
      env: { ...process.env, RECORD: file },
      stdio: 'inherit',
    });
    const tests = JSON.parse(readFileSync(file, 'utf8')) as RecordedTest[];
    if (!tests.length) throw new Error('No browser test ran: src/trials.json stays as it was.');
    return tests;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tests beside the code whose names begin with the number of a refusal. */
function runRefusalTests(): { id: string; outcome: Outcome }[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', '--test-reporter=tap', 'src/**/*.test.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return [...stdout.matchAll(/^\s*(not ok|ok) \d+ - (B-\d\d)/gm)].map(([, result, id = '']) => ({
    id,
    outcome: result === 'ok' ? 'passed' : 'failed',
  }));
}

const tests = runBrowserTests();
const inFile = (part: string) => tests.filter(({ file }) => file.includes(part));
const named = (one: string) => tests.filter(({ title }) => title === one);
const walks = inFile('keyboard.spec');
const axeRuns = inFile('pages-in-modes.spec');
const contract = readFileSync(join(DIST, 'pysyvat-osoitteet.txt'), 'utf8').trim().split('\n');
const refusals = [
  ...runRefusalTests(),
  ...tests.flatMap(({ title, outcome }) => {
    const id = /^B-\d\d/.exec(title)?.[0];
    return id ? [{ id, outcome }] : [];
  }),
];
const browser = spawnSync(findBrowser() ?? '', ['--version'], { encoding: 'utf8' }).stdout;
const count = (outcome: Outcome) => tests.filter((test) => test.outcome === outcome).length;

const trials = {
  date: new Date().toISOString().slice(0, 10),
  browser: /^\S+ \d+/.exec(browser.trim())?.[0] ?? '',
  pages: allPages.length,
  modes: MODES.map(({ name }) => name),
  axe: {
    runs: axeRuns.flatMap(({ annotations }) => annotations).filter((type) => type === 'axe').length,
    failed: axeRuns.filter(({ outcome }) => outcome === 'failed').length,
  },
  keyboard: {
    pages: walks.filter(({ outcome }) => outcome !== 'skipped').length,
    failed: walks.filter(({ outcome }) => outcome === 'failed').length,
  },
  // A checker's name, without which pages it looked at.
  markup: counted(inFile('markup.build.spec'), ({ title }) => title.replace(/ \(.*/, '')).map(
    ({ id: title, outcome }) => ({ title, outcome }),
  ),
  addresses: {
    count: contract.length,
    outcome: together(named('every promised address answers').map(({ outcome }) => outcome)),
  },
  faults: counted(inFile('faults/'), ({ file }) => /faults.(\w+)/.exec(file)?.[1] ?? file),
  refusals: counted(refusals, ({ id }) => id),
  tests: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
};
writeFileSync(join(ROOT, 'src/trials.json'), `${JSON.stringify(trials, null, 2)}\n`);
console.log(`src/trials.json: ${trials.tests.passed} passed, ${trials.tests.failed} failed.`);
process.exitCode = trials.tests.failed > 0 ? 1 : 0;
