import { betterWalk, cut, type LearnerRecord, type StartingTest } from './learner-record.ts';
import { ownValue } from './own-value.ts';

/**
 * Brings a record back without losing anything: what the file has is added, a text that differs is
 * kept beside the one that is here.
 *
 * @param here - What the browser holds.
 * @param file - What was brought back.
 */
export function mergeRecords(here: LearnerRecord, file: LearnerRecord): LearnerRecord {
  const answers = { ...here.answers };
  for (const [id, answer] of Object.entries(file.answers)) {
    const own = ownValue(answers, id);
    const first = own?.first ?? answer.first;
    answers[id] = {
      right: answer.right || own?.right === true,
      attempts: Math.max(answer.attempts, own?.attempts ?? 0),
      ...(first && { first }),
    };
  }
  const texts = { ...here.texts };
  for (const [id, text] of Object.entries(file.texts))
    texts[id] = joinTexts(ownValue(texts, id), text);
  const best = { ...here.best };
  for (const [id, walk] of Object.entries(file.best))
    best[id] = betterWalk(ownValue(best, id), walk);
  return {
    read: [...new Set([...here.read, ...file.read])],
    answers,
    texts,
    paths: { ...file.paths, ...here.paths },
    best,
    sides: { ...file.sides, ...here.sides },
    practice: { ...file.practice, ...here.practice },
    tests: mergeTests(here.tests, file.tests),
    promise: joinTexts(here.promise, file.promise),
  };
}

/** Both texts, unless one holds the other. */
function joinTexts(here: string | undefined, file: string): string {
  if (!here || file.includes(here)) return file;
  if (!file || here.includes(file)) return here;
  return cut(`${here}\n\n${file}`);
}

/** All tests, each once, by their days. */
function mergeTests(here: readonly StartingTest[], file: readonly StartingTest[]): StartingTest[] {
  const all = new Map([...here, ...file].map((test) => [JSON.stringify(test), test]));
  return [...all.values()].sort((one, other) => one.day.localeCompare(other.day));
}
