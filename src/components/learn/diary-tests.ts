import type { LearnerRecord } from '../../lib/reader/learner-record.ts';
import { describeTests, type TestKey } from '../../lib/reader/starting-test.ts';
import { element } from '../site/element.ts';

/** Shows how starting tests have gone, and hides their section while there is none. */
export function showTests(section: HTMLElement, { tests }: LearnerRecord): void {
  const { key, chapters } = JSON.parse(section.dataset['tests'] ?? '') as {
    key: TestKey;
    chapters: { slug: string; number: number }[];
  };
  const told = describeTests(tests, key, chapters);
  section
    .querySelector('[data-test-results]')
    ?.replaceChildren(...told.map((one) => element('li', '', one)));
  section.hidden = told.length === 0;
}
