import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import {
  encountersSchema,
  plainChapterSchema,
  plainEncountersSchema,
  questionsSchema,
  reflectionsSchema,
  speakingSchema,
} from '../exercise-schemas.ts';
import { chapterSchema, ideasSchema } from '../schemas.ts';
import { readText } from './mdx-text.ts';
import { checkText } from './rules/text.ts';
import { readYaml } from './yaml-text.ts';

const MANUAL = 'content/README.md';
const text = await readFile(new URL(`../../../../${MANUAL}`, import.meta.url), 'utf8');

/** The first sample under a heading, as authors copy it. */
function sample(heading: string): string {
  const section = text.split(/^#{2,3} /m).find((one) => one.startsWith(heading)) ?? '';
  const found = /^```\w+\n([\s\S]*?)^```$/m.exec(section)?.[1];
  assert.ok(found, `no sample under ${heading}`);
  return found;
}

test('the manual’s samples have no mistake', () => {
  // The sample of an encounter shows one step and says that more must follow.
  const step = /^ {4}- customer[\s\S]*?(?=^ {4}#)/m;
  const encounter = (heading: string, steps: number) =>
    sample(heading).replace(step, (one) => one.repeat(steps));
  const readSample = <T>(source: string, schema: z.ZodType<T>, needsVoice: boolean) =>
    readText(MANUAL, source, schema, { address: '/', reservedIds: [], needsVoice });
  const frontMatter = sample('Luvun tiedot');
  const texts = [
    readSample(sample('Luku selkosuomeksi'), plainChapterSchema, false),
    readSample(`${frontMatter}\n${sample('Luvun teksti')}`, chapterSchema, true),
  ];
  for (const { problems } of [
    ...texts,
    readYaml(MANUAL, sample('Ajatusluettelo'), ideasSchema),
    readYaml(MANUAL, sample('Itsetesti'), questionsSchema),
    readYaml(MANUAL, encounter('Kohtaamiset', 4), encountersSchema),
    readYaml(MANUAL, sample('Pohdittavaa'), reflectionsSchema),
    readYaml(MANUAL, encounter('Kohtaaminen selkosuomeksi', 3), plainEncountersSchema),
    readYaml(MANUAL, sample('Puhetehtävä'), speakingSchema),
    readYaml(MANUAL, sample('Pohdittavaa selkosuomeksi'), reflectionsSchema),
  ]) {
    assert.deepEqual(problems, []);
  }
  assert.deepEqual(texts.flatMap(checkText), []);
});
