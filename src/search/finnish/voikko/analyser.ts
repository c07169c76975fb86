import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WordList } from '../word-list.ts';
import type { Analysis } from './make-list.ts';

const PYTHONS = [process.env['VOIKKO_PYTHON'], '/usr/bin/python3', 'python3'];
const SCRIPT = fileURLToPath(new URL('./analyse.py', import.meta.url));

/** Why nothing was asked of Voikko, and the cure. */
export const NO_VOIKKO =
  'Voikko is not here (Debian: apt install libvoikko1 voikko-fi python3-libvoikko)';

/** @returns The Python that has Voikko and its Finnish; undefined when there is none. */
export const findVoikko = () =>
  PYTHONS.find(
    (one) => one && spawnSync(one, ['-c', 'import libvoikko; libvoikko.Voikko("fi")']).status === 0,
  );

/**
 * Asks Voikko about words.
 *
 * @param python - From {@link findVoikko}.
 * @throws {Error} with what Python said when it failed.
 */
export function analyse(python: string, words: readonly string[]): Analysis[] {
  const { status, stdout, stderr } = spawnSync(python, [SCRIPT], {
    input: words.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Analysis);
}

/** @returns Words of the list of which Voikko says now something else. */
export function staleWords(python: string, { words, entries }: WordList): string[] {
  const known = new Set(entries.map(({ lemma }) => lemma));
  return analyse(python, [...words.keys()]).flatMap(({ word, readings, parts }) => {
    const listed = words.get(word);
    const bases = new Set(
      readings.flatMap(({ base, verb }) => (verb ? [base, verb.base] : [base])),
    );
    const same =
      listed !== undefined &&
      bases.intersection(known).symmetricDifference(new Set(listed.lemmas)).size === 0 &&
      // A participle that the list leaves to its verb stands there as the verb.
      listed.parts.every((part) => parts.includes(part) || parts.some((one) => !known.has(one)));
    return same ? [] : [word];
  });
}
