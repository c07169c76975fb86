import { chapterAsked } from '../finnish/chapter-asked.ts';
import { excerptOf, hasPhrase, readText } from '../finnish/excerpt.ts';
import { matchGlossary, type GlossaryMatch } from '../finnish/glossary-match.ts';
import { keyOf, type Piece } from '../finnish/keys.ts';
import { asksMeaning, isLight } from '../finnish/light-words.ts';
import { parseQuery } from '../finnish/query.ts';
import { rank, type Ranked } from '../finnish/rank.ts';
import type { Recogniser } from '../finnish/recogniser.ts';
import { understand, type Concept } from '../finnish/understand.ts';
import { CHAPTERS, GLOSSARY, TEACHER } from '../../lib/content/addresses.ts';
import type { Found, Hit, PageHits, SearchFacts, SearchQuestion, TermHit } from './protocol.ts';

/** A section's file in the index. */
export interface SectionFile {
  meta: Record<string, string>;
}
/** The part of Pagefind that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string, options: object): Promise<{ results: { id: string; score: number }[] }>;
  /** Loads the chunk of the index where a word is. */
  preload(term: string): Promise<void>;
  destroy(): Promise<void>;
}

/** A section as answers are made from it. */
interface ReadSection {
  tokens: Piece[][];
  definition: string;
}

/** All that an answer is made from. */
export interface Library {
  pagefind: Pagefind;
  facts: SearchFacts;
  recogniser: Recogniser;
  /** Addresses and titles of the sections, by their ids. */
  sections: ReadonlyMap<string, { id: string; url: string; title: string }>;
  /** Reads a section's file. */
  readFile: (id: string) => Promise<SectionFile>;
  /** What was asked of the index before: the score of each section that has a key. */
  scores: Map<string, Promise<ReadonlyMap<string, number>>>;
  /** Sections that were read, or are being read, by their ids. */
  read: Map<string, Promise<ReadSection>>;
}

const BASE = import.meta.env?.BASE_URL ?? '/';
/** Sections of a page that are shown at first. */
const MOST_OF_A_PAGE = 2;
/** Pages whose sections are shown with a part of their text. */
const MOST_WITH_TEXT = 8;
/** Sections that are looked at for a phrase. */
const MOST_FOR_A_PHRASE = 60;
const MOST_COMPLETIONS = 5;
/** What another way to the same thing adds. */
const SECOND_WAY = 0.3;

const isPlain = (url: string) => /(?:^|\/)selko\//.test(url);

/**
 * Answers a question from the index.
 *
 * @param part - Told the answer before its excerpts are there.
 */
export async function answer(
  question: SearchQuestion,
  library: Library,
  part: (found: Found) => void,
): Promise<Found> {
  const { facts, recogniser, sections } = library;
  const lemmasOf = (word: string) => new Set(recogniser.lemmas(word).map(({ lemma }) => lemma));
  const whole = parseQuery(question.query);
  const { chapter, query } = chapterAsked(whole, facts.chapters, lemmasOf);
  const isThere = async (key: string) => (await scoresOf(key, library)).size > 0;
  const language = { recogniser, synonyms: facts.synonyms, isThere };
  const { concepts, missing, corrected } = await understand(query, language, question.exact);

  const scores = await Promise.all(concepts.map((concept) => conceptScores(concept, library)));
  const isOf = (url: string, slug: string, folders: readonly string[]) =>
    folders.some((folder) => `/${url}`.startsWith(`${folder}${slug}/`));
  const wanted = ({ url }: { url: string }) =>
    (!question.plain || isPlain(url)) &&
    (!question.chapter || isOf(url, question.chapter, [CHAPTERS])) &&
    (!chapter || isOf(url, chapter, [CHAPTERS, TEACHER]));
  const ranked = rank(concepts, scores, sections, question.plainFirst).filter(wanted);
  // A chapter that is only named is its page.
  if (chapter && concepts.length === 0) ranked.push(...pageOf(chapter, sections));
  const keys = concepts.map(keysOf);
  const kept = await withPhrases(ranked, query.phrases, concepts, library);

  const matches = askedTerms(query.words, concepts, facts.glossary, lemmasOf);
  const terms = explained(matches, library);
  const inQuery = new Set(whole.words.flatMap((word) => [word, ...lemmasOf(word)]));
  const bests = facts.bestBets
    .filter(({ asks }) => asks.some((ask) => ask.every((word) => inQuery.has(word))))
    .map(({ title, address }) => ({ title, address: BASE + address.slice(1) }));
  const answered = new Set([...bests, ...(await terms)].map(({ address }) => address));
  const groups = grouped(
    kept.filter(({ url }) => !answered.has(BASE + url)),
    sections,
  );

  const found: Found = {
    terms: await terms,
    bests,
    pages: groups.slice(0, question.most).map(({ page, shown, others }) => ({
      ...page,
      hits: shown.map(({ title, url }) => hit(title, page.pageTitle, url)),
      others: others.map(({ title, url }) => ({ title, address: BASE + url })),
    })),
    more: Math.max(0, groups.length - question.most),
    missing,
    corrected,
    completions: await completions(question.query, whole.words.at(-1) ?? '', library),
    synonyms: matches
      .filter(({ isNear }) => !isNear)
      .flatMap(({ entry, alias }) => (alias ? [entry.term] : entry.aliases)),
  };
  // Further down names are enough: each text is a file of its own.
  const chosen = groups.slice(0, MOST_WITH_TEXT).flatMap(({ shown }) => shown);
  if (chosen.some(({ id }) => !library.read.has(id))) part(found);
  const read = new Map(
    await Promise.all(
      chosen.map(async ({ id, url }) => [BASE + url, await section(id, library)] as const),
    ),
  );
  const complete = (one: Hit): Hit => ({
    ...one,
    ...excerptOf(read.get(one.address)?.tokens ?? [], keys),
  });
  return {
    ...found,
    pages: found.pages.map((page) => ({ ...page, hits: page.hits.map(complete) })),
  };
}

/**
 * Glossary terms that answer: those that are named, as they were meant; or where one thing alone is
 * asked for and has no term, the term of what the module says instead.
 */
function askedTerms(
  words: readonly string[],
  concepts: readonly Concept[],
  glossary: SearchFacts['glossary'],
  lemmasOf: (word: string) => ReadonlySet<string>,
): GlossaryMatch[] {
  const meant = new Map(concepts.map(({ typed, meant }) => [typed, meant ?? typed]));
  const heavy = words.filter((word) => !isLight(word));
  const asked = (heavy.length > 0 ? heavy : words).map((word) => meant.get(word) ?? word);
  const named = matchGlossary(asked, asksMeaning(words), glossary, lemmasOf);
  const [only] = concepts;
  if (named.length > 0 || concepts.length !== 1 || !only) return named;
  return only.instead.flatMap((phrase) =>
    matchGlossary(phrase, false, glossary, lemmasOf).map(({ entry }) => ({ entry, isNear: true })),
  );
}

const keysOf = ({ ways }: Concept): ReadonlySet<string> =>
  new Set(ways.flatMap(({ keys }) => keys));

const hit = (title: string, pageTitle: string, url: string): Hit => ({
  pageTitle,
  title,
  address: BASE + url,
  excerpt: [],
  forms: [],
});

type Named = Ranked & { title: string };

/** Pages in the order of their best section. */
function grouped(ranked: readonly Ranked[], sections: Library['sections']) {
  const titles = new Map([...sections.values()].map(({ url, title }) => [url, title]));
  const pages = Map.groupBy(ranked, ({ url }) => url.split('#')[0] ?? url);
  return [...pages].map(([path, own]) => {
    const named = own.map((one): Named => ({ ...one, title: titles.get(one.url) ?? '' }));
    const page: Pick<PageHits, 'pageTitle' | 'address'> = {
      pageTitle: titles.get(path) ?? '',
      address: BASE + path,
    };
    return { page, shown: named.slice(0, MOST_OF_A_PAGE), others: named.slice(MOST_OF_A_PAGE) };
  });
}

const pageOf = (chapter: string, sections: Library['sections']): Ranked[] =>
  [...sections.values()]
    .filter(({ url }) => `/${url}` === `${CHAPTERS}${chapter}/`)
    .map(({ id, url }) => ({ id, url, score: 1, met: 0 }));

/** What the index says of a key, asked once. */
function scoresOf(
  key: string,
  { pagefind, scores }: Library,
): Promise<ReadonlyMap<string, number>> {
  let known = scores.get(key);
  if (!known) {
    known = pagefind
      .search(key, {})
      .then(({ results }) => new Map(results.map(({ id, score }) => [id, score])));
    scores.set(key, known);
    known.catch(() => scores.delete(key));
  }
  return known;
}

/** A section's score for what is asked: that of the best way to it, and a little of the others. */
async function conceptScores(
  { ways }: Concept,
  library: Library,
): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (const { keys, weight } of ways) {
    const own = await Promise.all(keys.map((key) => scoresOf(key, library)));
    for (const id of own[0]?.keys() ?? []) {
      const scores = own.flatMap((one) => one.get(id) ?? []);
      if (scores.length < own.length) continue;
      const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
      const [more, less] = [mean * weight, best.get(id) ?? 0].sort((a, b) => b - a) as [
        number,
        number,
      ];
      best.set(id, more + SECOND_WAY * less);
    }
  }
  return best;
}

/** Sections that have the query's phrases; which they are only their texts tell. */
async function withPhrases(
  ranked: readonly Ranked[],
  phrases: readonly [number, number][],
  concepts: readonly Concept[],
  library: Library,
): Promise<readonly Ranked[]> {
  if (phrases.length === 0) return ranked;
  const wanted = phrases.map(([from, to]) =>
    concepts.filter((concept) => from <= concept.from && concept.to <= to).map(keysOf),
  );
  const first = ranked.slice(0, MOST_FOR_A_PHRASE);
  const texts = await Promise.all(first.map(({ id }) => section(id, library)));
  return first.filter((_, index) =>
    wanted.every((words) => hasPhrase(texts[index]?.tokens ?? [], words)),
  );
}

/** What the glossary's sections say, which the index keeps beside their texts. */
async function explained(matches: readonly GlossaryMatch[], library: Library): Promise<TermHit[]> {
  const found = matches.slice(0, 3).map(async ({ entry: { id: place, term }, alias, isNear }) => {
    const url = `${GLOSSARY.slice(1)}#${place}`;
    const id = [...library.sections.values()].find((one) => one.url === url)?.id;
    if (!id) return [];
    const { definition } = await section(id, library);
    return [{ term, definition, address: BASE + url, alias, isNear }];
  });
  return (await Promise.all(found)).flat();
}

/** Pagefind marks every text anew for each question; what we need of it stays the same. */
function section(id: string, { read, readFile }: Library): Promise<ReadSection> {
  let known = read.get(id);
  if (!known) {
    known = readFile(id).then(({ meta }) => ({
      tokens: readText(meta['text'] ?? ''),
      definition: meta['definition'] ?? '',
    }));
    read.set(id, known);
    known.catch(() => read.delete(id));
  }
  return known;
}

/** The query with its last word gone on; each leads somewhere. */
async function completions(query: string, last: string, library: Library): Promise<string[]> {
  const { recogniser, facts } = library;
  if (last.length < 2 || !/[\p{L}\p{N}]$/u.test(query)) return [];
  const before = query.slice(0, query.toLowerCase().lastIndexOf(last));
  const own = new Set(recogniser.lemmas(last).map(({ lemma }) => lemma));
  const said = new Set(facts.synonyms.flatMap(({ words }) => words.map(([word]) => word)));
  const entries = recogniser
    .begun(last, MOST_COMPLETIONS * 2)
    .filter(({ lemma }) => !own.has(lemma));
  const lead = await Promise.all(
    entries.map(
      async ({ lemma }) => said.has(lemma) || (await scoresOf(keyOf(lemma), library)).size > 0,
    ),
  );
  const names = entries.filter((_, index) => lead[index]).map((entry) => recogniser.name(entry));
  return [...new Set(names)]
    .filter((name) => name !== last)
    .slice(0, MOST_COMPLETIONS)
    .map((word) => before + word);
}
