/**
 * `npm run sanalista`: makes the word list of the search from the built site (`npm run build`
 * first), with Voikko (Debian: libvoikko1 voikko-fi python3-libvoikko).
 *
 * With `--check` it writes nothing: it tells whether the committed list knows the site's words and,
 * where Voikko can be had, whether a fresh list says the same of them.
 *
 * Environment: OUT_DIR as at the build; VOIKKO_PYTHON, the Python that has libvoikko; VOIKKO_DATA,
 * the dictionary's file `mor.vfst`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { siteWords, WORD_LIST } from '../finnish/site-words.ts';
import { Inflector } from '../finnish/voikko/inflect.ts';
import { makeList, type Analysis } from '../finnish/voikko/make-list.ts';
import { Transducer } from '../finnish/voikko/transducer.ts';
import { readList, writeList } from '../finnish/word-list.ts';

const PYTHONS = [process.env['VOIKKO_PYTHON'], '/usr/bin/python3', 'python3'];
const DATA = [
  process.env['VOIKKO_DATA'],
  '/usr/lib/voikko/5/mor-standard/mor.vfst',
  '/usr/share/voikko/5/mor-standard/mor.vfst',
];
const ANALYSER = fileURLToPath(new URL('../finnish/voikko/analyse.py', import.meta.url));

const dist = fileURLToPath(
  new URL(`../../${process.env['OUT_DIR'] || './dist'}/`, import.meta.url),
);
const python = PYTHONS.find(
  (one) => one && spawnSync(one, ['-c', 'import libvoikko; libvoikko.Voikko("fi")']).status === 0,
);
const data = DATA.find((one) => one && existsSync(one));

function analyse(words: readonly string[]): Analysis[] {
  const { status, stdout, stderr } = spawnSync(python ?? '', [ANALYSER], {
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

const words = await siteWords(dist);
if (process.argv.includes('--check')) await check();
else await make();

async function make(): Promise<void> {
  if (!python || !data) {
    console.error(
      'Voikko is not here (Debian: apt install libvoikko1 voikko-fi python3-libvoikko), so the word list stays as it is.',
    );
    process.exit(1);
  }
  const analyses = analyse(words);
  const known = new Set(words);
  const bases = new Set(
    analyses.flatMap(({ readings, parts }) => [
      ...parts,
      ...readings.flatMap(({ base, verb }) => (verb ? [base, verb] : [base])),
    ]),
  );
  const inflector = new Inflector(new Transducer(await readFile(data)));
  const baseAnalyses = analyse([...bases].filter((base) => !known.has(base)).sort());
  const list = makeList(analyses, baseAnalyses, inflector);
  await writeFile(WORD_LIST, writeList(list));
  console.log(
    `${list.words.size} words of ${list.entries.length} base forms, ${list.nodes.length} nodes. Not known to Voikko: ${
      [...list.unknown].join(', ') || '–'
    }`,
  );
}

async function check(): Promise<void> {
  const list = readList(await readFile(WORD_LIST, 'utf8'));
  const missing = words.filter(
    (word) => !list.words.has(word) && !list.unknown.has(word) && /\p{L}/u.test(word),
  );
  if (!python) {
    console.log(`Voikko is not here. Words that the list does not have: ${missing.join(', ')}`);
    // A guess stands in for a few new words, not for a new chapter.
    process.exit(missing.length > words.length / 20 ? 1 : 0);
  }
  const fresh = new Map(analyse(words).map((analysis) => [analysis.word, analysis]));
  const stale = words.filter((word) => {
    const readings = fresh.get(word)?.readings ?? [];
    const lemmas = list.words.get(word)?.lemmas ?? [];
    const bases = new Set(readings.flatMap(({ base, verb }) => [base, verb]));
    return readings.length > 0 !== lemmas.length > 0 || lemmas.some((one) => !bases.has(one));
  });
  if (stale.length === 0) return console.log(`${words.length} words, all as Voikko has them`);
  console.error(`The word list is stale; run npm run sanalista. ${stale.join(', ')}`);
  process.exit(1);
}
