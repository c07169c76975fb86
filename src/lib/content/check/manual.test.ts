import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'astro/zod';
import {
  encountersSchema,
  plainChapterSchema,
  questionsSchema,
  reflectionsSchema,
} from '../exercise-schemas.ts';
import { chapterSchema, ideasSchema } from '../schemas.ts';
import { checkMdx } from './check-text.ts';
import { readFrontMatter, readYaml } from './yaml-text.ts';

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
  const plain = { needsVoice: false, reservedIds: [] };
  const step = /^ {4}- customer[\s\S]*?(?=^ {4}#)/m;
  // The sample of an encounter shows one step and says that more must follow.
  const encounter = sample('Kohtaamiset').replace(step, (one) => one.repeat(4));
  for (const { problems } of [
    readFrontMatter(MANUAL, sample('Luvun tiedot'), chapterSchema),
    readYaml(MANUAL, sample('Ajatusluettelo'), ideasSchema),
    readYaml(MANUAL, sample('Itsetesti'), questionsSchema),
    readYaml(MANUAL, encounter, encountersSchema),
    readYaml(MANUAL, sample('Pohdittavaa'), reflectionsSchema),
    checkMdx(MANUAL, sample('Luku selkosuomeksi'), plainChapterSchema, plain),
    checkMdx(MANUAL, `---\na: a\n---\n${sample('Luvun teksti')}`, z.object({ a: z.string() }), {
      needsVoice: true,
      reservedIds: [],
    }),
  ]) {
    assert.deepEqual(problems, []);
  }
});
