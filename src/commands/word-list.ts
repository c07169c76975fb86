/**
 * `npm run sanalista`: makes the word list of the search from the built site (`npm run build`
 * first), with Voikko (Debian: libvoikko1 voikko-fi python3-libvoikko).
 *
 * With `--check` it writes nothing: it names the site's words that the list does not have yet, and
 * fails when Voikko, where it is, says something else of a word that the list has.
 *
 * Environment: OUT_DIR and SITE_URL as at the build; VOIKKO_PYTHON, the Python that has libvoikko;
 * VOIKKO_DATA, the dictionary's file `mor.vfst`.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_FACTS, type SearchFacts } from '../search/interface/protocol.ts';
import { siteWords, WORD_LIST } from '../search/finnish/site-words.ts';
import { analyse, findVoikko, NO_VOIKKO, staleWords } from '../search/finnish/voikko/analyser.ts';
import { Inflector } from '../search/finnish/voikko/inflect.ts';
import { makeList } from '../search/finnish/voikko/make-list.ts';
import { Transducer } from '../search/finnish/voikko/transducer.ts';
import { readList, writeList } from '../search/finnish/word-list.ts';
import { readBuilt } from './built-site.ts';

const DATA = [
  process.env['VOIKKO_DATA'],
  '/usr/lib/voikko/5/mor-standard/mor.vfst',
  '/usr/share/voikko/5/mor-standard/mor.vfst',
];

const python = findVoikko();
const data = DATA.find((one) => one && existsSync(one));

const { folder, pages } = await readBuilt();
const facts = JSON.parse(await readFile(join(folder, SEARCH_FACTS), 'utf8')) as SearchFacts;
const words = siteWords(pages, facts);
if (process.argv.includes('--check')) await check();
else await make();

async function make(): Promise<void> {
  if (!python || !data) {
    console.error(`${NO_VOIKKO}, so the word list stays as it is.`);
    process.exit(1);
  }
  const analyses = analyse(python, words);
  const known = new Set(words);
  const bases = new Set(
    analyses.flatMap(({ readings, parts }) => [
      ...parts,
      ...readings.flatMap(({ base, verb }) => (verb ? [base, verb.base] : [base])),
    ]),
  );
  const inflector = new Inflector(new Transducer(await readFile(data)));
  const baseAnalyses = analyse(python, [...bases].filter((base) => !known.has(base)).sort());
  const list = makeList(analyses, baseAnalyses, inflector, (forms) => analyse(python, forms));
  await writeFile(WORD_LIST, writeList(list));
  console.log(
    `${list.words.size} words of ${list.entries.length} base forms, ${list.nodes.length} nodes. Not known to Voikko: ${
      [...list.unknown].join(', ') || '–'
    }`,
  );
}

async function check(): Promise<void> {
  const list = readList(await readFile(WORD_LIST, 'utf8'));
  const fresh = words.filter(
    (word) => !list.words.has(word) && !list.unknown.has(word) && /\p{L}/u.test(word),
  );
  if (fresh.length > 0)
    console.log(
      `New words, whose inflection is guessed until npm run sanalista: ${fresh.join(', ')}`,
    );
  if (!python) return console.log(`${NO_VOIKKO}, so the list is not compared with it.`);
  const stale = staleWords(python, list);
  if (stale.length === 0) return console.log(`${list.words.size} words, all as Voikko has them`);
  console.error(`The word list is stale; run npm run sanalista. ${stale.join(', ')}`);
  process.exit(1);
}
