import { writeFileSync } from 'node:fs';
import type { Reporter, Suite, TestCase } from 'playwright/types/testReporter';

/** A test as the record needs it, whichever window it ran in. */
export interface RecordedTest {
  file: string;
  title: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What the test says of itself, e.g. `axe` once for every run. */
  annotations: string[];
}

/** Writes every test's outcome as JSON into the file that `RECORD` names. */
export default class RecordReporter implements Reporter {
  #tests: () => TestCase[] = () => [];

  onBegin(_config: unknown, suite: Suite) {
    this.#tests = () => suite.allTests();
  }

  onEnd() {
    const recorded = this.#tests().map((test): RecordedTest => ({
      file: test.location.file.split(/[/\\]e2e[/\\]/).at(-1) ?? '',
      title: test.title,
      outcome: outcomeOf(test),
      annotations: test.results.at(-1)?.annotations.map(({ type }) => type) ?? [],
    }));
    writeFileSync(process.env['RECORD'] ?? '', JSON.stringify(recorded));
  }

  printsToStdio() {
    return false;
  }
}

function outcomeOf(test: TestCase): RecordedTest['outcome'] {
  const outcome = test.outcome();
  if (outcome === 'skipped') return 'skipped';
  return outcome === 'unexpected' ? 'failed' : 'passed';
}
