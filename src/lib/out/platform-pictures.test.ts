import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PLATFORM_PICTURES } from './platform-pictures.ts';

const folder = fileURLToPath(new URL('../../assets/platforms/', import.meta.url));
const files = readdirSync(folder);

test('every picture of a platform has its text, and every text its picture', () => {
  assert.deepEqual(
    files.sort(),
    Object.keys(PLATFORM_PICTURES)
      .map((format) => `${format}.webp`)
      .sort(),
  );
});

test('a picture of a platform is light', () => {
  for (const file of files) assert.ok(statSync(folder + file).size <= 35_000, file);
});

test('a caption names the program and its version, and what is seen is told in more words', () => {
  for (const { alt, caption } of Object.values(PLATFORM_PICTURES)) {
    assert.match(caption, /(Moodle(ssa)?|LibreOffice) \d+\.\d/);
    assert.ok(alt.length > 80 && alt !== caption, alt);
  }
});
