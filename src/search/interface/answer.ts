import { chapterAsked } from '../finnish/chapter-asked.ts';
import { excerptOf, hasPhrase, readText } from '../finnish/excerpt.ts';
import { matchGlossary, type GlossaryMatch } from '../finnish/glossary-match.ts';
import { keyOf, type Piece } from '../finnish/keys.ts';
import { asksMeaning, isLight } from '../finnish/light-words.ts';
import { writtenForms } from '../finnish/spoken.ts';
import { isTaskAsked } from '../finnish/task-asked.ts';
import { parseQuery, type Query } from '../finnish/query.ts';
import { plainText, undotted, wordsOf } from '../finnish/words.ts';
import { rank, type Ranked } from '../finnish/rank.ts';
import type { Recogniser } from '../finnish/recogniser.ts';
import { understand, type Concept } from '../finnish/understand.ts';
import { CHAPTERS, GLOSSARY, TEACHER } from '../../lib/content/addresses.ts';
import type {
  Found,
  Hit,
  PageHits,
  PageTexts,
  SearchFacts,
  SearchQuestion,
  TermHit,
} from './protocol.ts';

/** The part of Pagefind that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string, options: object): Promise<{ results: { id: string; score: number }[] }>;
  /** Loads the chunk of the index where a word is. */
  preload(term: string): Promise<void>;
  destroy(): Promise<void>;
}

/** A page's texts as answers are made from them; a section is taken apart when it is asked for. */
interface ReadTexts {
  tokensOf: (id: string) => Piece[][];
  definitions: PageTexts['definitions'];
}

/** All that an answer is made from. */
export interface Library {
  /** Throws where a file of the index does not come. */
  search: Pagefind['search'];
  facts: SearchFacts;
  recogniser: Recogniser;
  /** Addresses and titles of the sections, by their ids. */
  sections: ReadonlyMap<string, { id: string; url: string; title: string }>;
  /** Reads a page's texts. */
  readTexts: (path: string) => Promise<PageTexts>;
  /** What was asked of the index before: the score of each section that has a key. */
  scores: Map<string, Promise<ReadonlyMap<string, number>>>;
  /** Pages that were read, or are being read, by their paths. */
  texts: Map<string, Promise<ReadTexts>>;
  /** Those of them that have been read. */
  arrived: Set<string>;
}

const BASE = import.meta.env?.BASE_URL ?? '/';
/** Sections of a page that are shown at first. */
const MOST_OF_A_PAGE = 2;
/** Pages whose sections are shown with a part of their text. */
const MOST_WITH_TEXT = 8;
const MOST_COMPLETIONS = 5;
/** Words that are looked at for them. */
const MOST_BEGUN = 40;
const MOST_TERMS = 3;
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
  const lemmasOf = remembered((word) => {
    for (const written of writtenForms(word)) {
      const known = recogniser.lemmas(written);
      if (known.length > 0) return new Set(known.map(({ lemma }) => lemma));
    }
    return new Set<string>();
  });
  const whole = parseQuery(question.query);
  const { chapter, absent, query } = chapterAsked(whole, facts.chapters, lemmasOf);
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
  const everywhere = rank(concepts, scores, sections, question.plainFirst);
  const ranked = everywhere.filter(wanted);
  // A chapter that is only named is its page.
  if (chapter && concepts.length === 0) ranked.push(...pageOf(chapter, sections));
  const kept = await withPhrases(ranked, query, library);
  const elsewhere = kept.length === 0 && (await withPhrases(everywhere, query, library)).length > 0;

  // What is quoted names a term as it is written.
  const asWritten = (word: string) => new Set([word]);
  const namedBy = query.phrases.length > 0 ? asWritten : lemmasOf;
  const matches = askedTerms(query.words, concepts, facts.glossary, namedBy);
  const wordings = [whole.words, together(whole.words, lemmasOf)];
  const bests = facts.bestBets
    .filter(
      ({ asks, address }) =>
        (absent !== undefined && address === CHAPTERS) ||
        asks.some((ask) => wordings.some((words) => isTaskAsked(ask, words, lemmasOf))),
    )
    .map(({ title, address }) => ({ title, address: BASE + address.slice(1) }));
  const goneOn = await completions(question.query, library);
  const foundWith = (terms: TermHit[]) => {
    const answered = new Set([...bests, ...terms].map(({ address }) => address));
    const groups = grouped(
      kept.filter(({ url }) => !answered.has(BASE + url)),
      sections,
      concepts.length,
    );
    const found: Found = {
      terms,
      bests,
      pages: groups.slice(0, question.most).map(({ page, shown, others }) => ({
        ...page,
        hits: shown.map(({ title, url }) => hit(title, page.pageTitle, url)),
        others: others.map(({ title, url }) => ({ title, address: BASE + url })),
      })),
      more: Math.max(0, groups.length - question.most),
      elsewhere,
      missing,
      corrected,
      instead: namesOf(concepts, recogniser),
      noChapter: absent === undefined ? undefined : { asked: absent, last: facts.chapters.length },
      completions: goneOn,
      synonyms: matches
        .filter(({ isNear }) => !isNear)
        .flatMap(({ entry, alias }) => (alias ? [entry.term] : entry.aliases)),
    };
    // Further down names are enough: each page's texts are a file of their own.
    return { found, paths: groups.slice(0, MOST_WITH_TEXT).map(({ path }) => path) };
  };
  const soon = foundWith([]);
  const needed = [...soon.paths, ...(matches.length > 0 ? [GLOSSARY.slice(1)] : [])];
  if (needed.some((path) => !library.arrived.has(path))) part(soon.found);
  // All at once: over a long wire one after the other would take twice as long.
  const coming = Promise.all(needed.map((path) => textsOf(path, library)));
  const [terms] = await Promise.all([explained(matches, library), coming]);
  const { found, paths } = foundWith(terms);
  const read = new Map(
    await Promise.all(paths.map(async (path) => [path, await textsOf(path, library)] as const)),
  );
  const asked = concepts.map(isIn);
  const complete = (one: Hit): Hit => {
    const { path, id } = placeOf(one.address.slice(BASE.length));
    return { ...one, ...excerptOf(read.get(path)?.tokensOf(id) ?? [], asked) };
  };
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
  const named = matchGlossary(together(asked, lemmasOf), asksMeaning(words), glossary, lemmasOf);
  const [only] = concepts;
  if (named.length > 0 || concepts.length !== 1 || !only) return named;
  return only.instead.flatMap((phrase) =>
    matchGlossary(phrase, false, glossary, lemmasOf).map(({ entry }) => ({ entry, isNear: true })),
  );
}

/** @returns The same, asked of each word once. */
function remembered<T>(ask: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word) ?? ask(word);
    known.set(word, answer);
    return answer;
  };
}

/** Words that were typed apart and are one, as that: `ensi vaikutelma`. */
function together(
  words: readonly string[],
  lemmasOf: (word: string) => ReadonlySet<string>,
): string[] {
  const [first, second, ...others] = words;
  if (first === undefined) return [];
  if (second !== undefined && lemmasOf(first + second).size > 0)
    return [first + second, ...together(others, lemmasOf)];
  return [first, ...together(words.slice(1), lemmasOf)];
}

/** Whether a word of a text is what is asked for. */
function isIn({ typed, ways, isQuoted }: Concept): (piece: Piece) => boolean {
  const wanted = new Set(ways.flatMap(({ keys }) => keys));
  return ({ text, keys }) =>
    keys.some((key) => wanted.has(key)) && (!isQuoted || plainText(text) === typed);
}

/** What is searched for instead of words, as readers know it. */
function namesOf(concepts: readonly Concept[], recogniser: Recogniser): string[] {
  const nameOf = (lemma: string) => {
    const entry = recogniser.lemmas(lemma).find((one) => one.lemma === lemma);
    return entry ? recogniser.name(entry) : lemma;
  };
  const phrases = concepts.flatMap(({ instead }) => instead);
  return [...new Set(phrases.map((phrase) => phrase.map(nameOf).join(' ')))];
}

const hit = (title: string, pageTitle: string, url: string): Hit => ({
  pageTitle,
  title,
  address: BASE + url,
  excerpt: [],
  forms: [],
});

type Named = Ranked & { title: string };

/** Pages in the order of their best section. @param all - How many things are asked for. */
function grouped(ranked: readonly Ranked[], sections: Library['sections'], all: number) {
  const titles = new Map([...sections.values()].map(({ url, title }) => [url, title]));
  const pages = Map.groupBy(ranked, ({ url }) => url.split('#')[0] ?? url);
  return [...pages].map(([path, own]) => {
    const named = own.map((one): Named => ({ ...one, title: titles.get(one.url) ?? '' }));
    const page: Pick<PageHits, 'pageTitle' | 'address' | 'isPartly'> = {
      pageTitle: titles.get(path) ?? '',
      address: BASE + path,
      isPartly: own.every(({ met }) => met < all),
    };
    return {
      path,
      page,
      shown: named.slice(0, MOST_OF_A_PAGE),
      others: named.slice(MOST_OF_A_PAGE),
    };
  });
}

const pageOf = (chapter: string, sections: Library['sections']): Ranked[] =>
  [...sections.values()]
    .filter(({ url }) => `/${url}` === `${CHAPTERS}${chapter}/`)
    .map(({ id, url }) => ({ id, url, score: 1, met: 0 }));

/** What the index says of a key, asked once. */
function scoresOf(key: string, { search, scores }: Library): Promise<ReadonlyMap<string, number>> {
  let known = scores.get(key);
  if (!known) {
    known = search(key, {}).then(
      ({ results }) => new Map(results.map(({ id, score }) => [id, score])),
    );
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
      const [now, before] = [mean * weight, best.get(id) ?? 0];
      best.set(id, Math.max(now, before) + SECOND_WAY * Math.min(now, before));
    }
  }
  return best;
}

/** Sections that have the query's phrases as they are written; which they are only their texts tell. */
async function withPhrases(
  ranked: readonly Ranked[],
  { words, phrases }: Query,
  library: Library,
): Promise<readonly Ranked[]> {
  if (phrases.length === 0) return ranked;
  const quoted = phrases.map((phrase) => words.slice(...phrase));
  const isThere = await Promise.all(
    ranked.map(async ({ id: section, url }) => {
      const { path, id } = placeOf(url);
      const tokens = (await textsOf(path, library)).tokensOf(id);
      const title = readText(library.sections.get(section)?.title ?? '');
      return quoted.every((phrase) => hasPhrase(tokens, phrase) || hasPhrase(title, phrase));
    }),
  );
  return ranked.filter((_, index) => isThere[index]);
}

/** What the glossary's sections say, which the index keeps beside their texts. */
async function explained(matches: readonly GlossaryMatch[], library: Library): Promise<TermHit[]> {
  if (matches.length === 0) return [];
  const path = GLOSSARY.slice(1);
  const { definitions } = await textsOf(path, library);
  return matches.slice(0, MOST_TERMS).flatMap(({ entry: { id, term }, alias, isNear }) => {
    const definition = definitions[id];
    return definition ? [{ term, definition, address: `${BASE}${path}#${id}`, alias, isNear }] : [];
  });
}

const placeOf = (url: string) => {
  const [path = '', id = ''] = url.split('#');
  return { path, id };
};

/** A page's texts, read once. */
function textsOf(path: string, { texts, arrived, readTexts }: Library): Promise<ReadTexts> {
  let known = texts.get(path);
  if (!known) {
    known = readTexts(path).then(({ sections, definitions }) => {
      const tokens = new Map<string, Piece[][]>();
      const tokensOf = (id: string) => {
        const read = tokens.get(id) ?? readText(sections[id] ?? '');
        tokens.set(id, read);
        return read;
      };
      return { tokensOf, definitions };
    });
    texts.set(path, known);
    known.then(
      () => arrived.add(path),
      () => texts.delete(path),
    );
  }
  return known;
}

/** The query with its last word gone on; each leads somewhere. */
async function completions(query: string, library: Library): Promise<string[]> {
  const { recogniser } = library;
  const last = wordsOf(query).at(-1) ?? '';
  if (last.length < 2 || !/[\p{L}\p{N}]$/u.test(query)) return [];
  const before = query.slice(0, query.toLowerCase().lastIndexOf(last));
  const own = new Set(recogniser.lemmas(last).map(({ lemma }) => lemma));
  const begun = recogniser
    .begun(last, MOST_BEGUN)
    .map((entry) => ({ lemma: entry.lemma, name: recogniser.name(entry) }))
    .filter(({ lemma, name }) => !own.has(lemma) && undotted(name).startsWith(undotted(last)));
  const counts = await Promise.all(
    begun.map(async ({ lemma }) => (await scoresOf(keyOf(lemma), library)).size),
  );
  // What many sections have is likelier meant.
  const names = begun
    .map(({ name }, index) => ({ name, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return [...new Set(names.map(({ name }) => name))]
    .slice(0, MOST_COMPLETIONS)
    .map((word) => before + word);
}
