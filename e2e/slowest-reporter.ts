import type { Reporter, Suite, TestCase } from 'playwright/types/testReporter';

const COUNT = 10;

/** Names the slowest tests at the end, so that what makes a run long is seen. */
export default class SlowestReporter implements Reporter {
  #tests: () => TestCase[] = () => [];

  onBegin(_config: unknown, suite: Suite) {
    this.#tests = () => suite.allTests();
  }

  onEnd() {
    const slowest = this.#tests()
      .map((test) => ({ test, seconds: secondsOf(test) }))
      .filter(({ seconds }) => seconds > 0)
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, COUNT);
    console.log(`\n  The ${slowest.length} slowest:`);
    for (const { test, seconds } of slowest) {
      const [, project, file, ...titles] = test.titlePath();
      console.log(`    ${seconds.toFixed(1)} s  [${project}] ${file} › ${titles.join(' › ')}`);
    }
  }
}

/** All tries of a test together. */
const secondsOf = ({ results }: TestCase): number =>
  results.reduce((sum, { duration }) => sum + duration, 0) / 1000;
