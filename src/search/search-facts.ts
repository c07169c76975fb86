import { readFile } from 'node:fs/promises';
import type { Problem } from '../lib/content/check/problem.ts';
import { isLight } from './finnish/light-words.ts';
import { Recogniser } from './finnish/recogniser.ts';
import type { SearchedPage } from './finnish/searched-page.ts';
import type { SiteList } from './finnish/site-list.ts';
import { wordsOf } from './finnish/words.ts';
import type { SearchFacts } from './interface/protocol.ts';

const SYNONYMS = 'content/synonyms.yaml';
const BEST_BETS = 'content/best-bets.yaml';

const phrases = (written: readonly string[]) => written.map(wordsOf);

/** What search knows as authors wrote it, word by word as queries are read. */
export const writtenFacts = (
  glossary: SearchFacts['glossary'],
  chapters: readonly { slug: string }[],
  synonyms: readonly { words: string[]; means: string[] }[],
  bestBets: readonly { title: string; address: string; asks: string[] }[],
): SearchFacts => ({
  glossary: glossary.map(({ id, term, aliases }) => ({ id, term, aliases })),
  chapters: chapters.map(({ slug }) => slug),
  synonyms: synonyms.map(({ words, means }) => ({ words: phrases(words), means: phrases(means) })),
  bestBets: bestBets.map(({ title, address, asks }) => ({ title, address, asks: phrases(asks) })),
});

/**
 * Search words as browsers get them: base forms of the list, so that a query's base forms need only
 * be compared with them; words that only ask are left out of longer phrases.
 *
 * @param pages - Pages that are searched.
 * @param built - All finished pages by their paths.
 * @returns With them those that lead nowhere: to a word that no page has, or a place that is not there.
 */
export async function readFacts(
  facts: SearchFacts,
  pages: Iterable<SearchedPage>,
  built: ReadonlyMap<string, string>,
  list: SiteList,
): Promise<{ facts: SearchFacts; lost: Problem[] }> {
  const recogniser = new Recogniser(list.nodes, list.entries);
  const there = new Set<string>();
  for (const { text } of pages)
    for (const word of wordsOf(text)) {
      const { lemmas, parts } = list.keysOf(word);
      for (const lemma of [...lemmas, ...parts]) there.add(lemma);
    }
  /** What is written is a base form, where it can be one: `oma arvo` is not from `arpoa`. */
  const lemmasOf = (word: string) => {
    const lemmas = recogniser.lemmas(word).map(({ lemma }) => lemma);
    return [...new Set(lemmas.includes(word) ? [word, ...lemmas] : [...lemmas, word])];
  };
  /** A base form that pages have, else any. */
  const base = (word: string) =>
    lemmasOf(word).find((one) => there.has(one)) ?? lemmasOf(word)[0] ?? word;
  const heavy = (phrase: readonly string[]) => {
    const words = phrase.filter((word) => !isLight(word));
    return (words.length > 0 ? words : phrase).map(base);
  };
  const resolved: SearchFacts = {
    ...facts,
    synonyms: facts.synonyms.map(({ words, means }) => ({
      words: words.map((phrase) => phrase.map((word) => lemmasOf(word)[0] ?? word)),
      means: means.map(heavy),
    })),
    bestBets: facts.bestBets.map((bet) => ({
      ...bet,
      asks: bet.asks.map((ask) => ask.map((word) => lemmasOf(word)[0] ?? word)),
    })),
  };
  const lost = [
    ...facts.synonyms.flatMap(({ means }) =>
      means.flatMap((phrase) => {
        const absent = heavy(phrase).find((word) => !there.has(word));
        return absent === undefined ? [] : [lostSynonym(phrase.join(' '), absent)];
      }),
    ),
    ...facts.bestBets.flatMap(({ address }) => {
      const [path = '', id] = address.split('#');
      const page = built.get(path);
      const isLost = page === undefined || (id !== undefined && !page.includes(`id="${id}"`));
      return isLost ? [lostBet(address)] : [];
    }),
  ];
  return { facts: resolved, lost: await Promise.all(lost) };
}

const lostSynonym = async (phrase: string, absent: string): Promise<Problem> => ({
  file: SYNONYMS,
  line: await lineOf(SYNONYMS, phrase),
  cause: `Sanaa ”${absent}” ei ole millään sivulla, joten ”${phrase}” ei johda minnekään.`,
  cure: 'Kirjoita kohtaan means sana, jota moduuli käyttää, tai poista se.',
});

const lostBet = async (address: string): Promise<Problem> => ({
  file: BEST_BETS,
  line: await lineOf(BEST_BETS, address),
  cause: `Osoitetta ${address} ei ole.`,
  cure: 'Kirjoita kohtaan address sivun tai sen kohdan osoite.',
});

async function lineOf(file: string, what: string): Promise<number | undefined> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.findIndex((line) => line.toLowerCase().includes(what)) + 1 || undefined;
}
