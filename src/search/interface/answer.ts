import {
  matchGlossary,
  type GlossaryEntry,
  type GlossaryMatch,
} from '../finnish/glossary-match.ts';
import { keyOf } from '../finnish/keys.ts';
import {
  placesIn,
  readPage,
  type IndexedPage,
  type ReadPage,
  type Wanted,
} from '../finnish/places.ts';
import { parseQuery } from '../finnish/query.ts';
import type { Recogniser } from '../finnish/recogniser.ts';
import { GLOSSARY } from '../../lib/content/addresses.ts';
import type { Found, Hit, SearchQuestion, TermHit } from './protocol.ts';

export interface PageData extends IndexedPage {
  /** From the site's root, without a slash at the start. */
  url: string;
  meta: Record<string, string>;
}
interface Result {
  id: string;
  score: number;
}
/** The part of Pagefind that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options: object): Promise<{ results: Result[] }>;
  /** Loads the chunk of the index where a word is. */
  preload(term: string): Promise<void>;
  destroy(): Promise<void>;
}

/** A page as answers are made from it. */
interface KnownPage {
  title: string;
  url: string;
  meta: PageData['meta'];
  read: ReadPage;
}

export interface Library {
  pagefind: Pagefind;
  glossary: GlossaryEntry[];
  recogniser: Recogniser;
  readFile: (id: string) => Promise<PageData>;
  /** What pages are called, by their ids, before their files are there. */
  names: ReadonlyMap<string, { url: string; title: string }>;
  /** Pages that were read, or are being read, by their ids. */
  pages: Map<string, Promise<KnownPage>>;
}

const BASE = import.meta.env.BASE_URL;
/** Pages that are shown before the rest of them is read. */
const FIRST_PAGES = 4;
const MOST_SUGGESTIONS = 5;
const MOST_COMPLETIONS = 5;
/** Longer words are not looked for as slips of the finger. */
const LONGEST_TYPO = 32;
/** From this length on two slips may be in a word. */
const TWO_SLIPS = 5;
const MOST_TYPOS = 3;
/** Words that share fewer first letters are not near. */
const SHORTEST_BEGINNING = 2;

/**
 * Answers a question from the index.
 *
 * @param part - Told the first part of a longer answer.
 */
export async function answer(
  { query, plain, chapter, most }: SearchQuestion,
  library: Library,
  part: (found: Found) => void,
): Promise<Found> {
  const { glossary, recogniser, pages, names } = library;
  const { words, phrases } = parseQuery(query);
  const entries = words.map((word) => recogniser.lemmas(word));
  const missing = words.filter((_, index) => entries[index]?.length === 0);
  const keys = entries.map((found) => new Set(found.map(({ lemma }) => keyOf(lemma))));
  const lemmasOf = (word: string) => new Set(recogniser.lemmas(word).map(({ lemma }) => lemma));

  const matches = missing.length > 0 ? [] : matchGlossary(words, glossary, lemmasOf);
  // What the terms mean is looked up while the pages are.
  let terms: TermHit[] = [];
  const explaining =
    matches.length > 0 ? explained(matches, library).then((known) => (terms = known)) : terms;
  const last = words.at(-1) ?? '';
  const lead = query.slice(0, query.toLowerCase().lastIndexOf(last));
  const completions = /[\p{L}\p{N}]$/u.test(query)
    ? recogniser
        .completions(last, MOST_COMPLETIONS + 1)
        .filter((word) => word !== last && !lemmasOf(last).has(word))
        .slice(0, MOST_COMPLETIONS)
        .map((word) => lead + word)
    : [];
  const found: Found = {
    terms: [],
    hits: [],
    pages: 0,
    more: 0,
    missing,
    suggestions: missing.length > 0 ? suggestions(words, missing, recogniser) : [],
    completions,
    synonyms: matches
      .filter(({ isWhole }) => isWhole)
      .flatMap(({ entry, alias }) => (alias ? [entry.term] : entry.aliases)),
  };
  if (missing.length > 0 || words.length === 0) return { ...found, terms: await explaining };

  const filters = {
    ...(plain ? { kieli: 'selkosuomi' } : {}),
    ...(chapter ? { luku: chapter } : {}),
  };
  const results = await pagesWith(keys, library.pagefind, filters);
  const wanted = { words: keys, phrases };
  const soon = results.slice(0, FIRST_PAGES);
  // Where the files are far away, their names come first; whether a phrase is there only they tell.
  if (phrases.length === 0 && soon.some(({ id }) => !pages.has(id))) {
    const hits = soon.flatMap(({ id }) => named(names.get(id)));
    if (hits.length > 0) part({ ...found, terms, hits });
  }
  const read = async (from: number, to: number) => {
    const coming = results.slice(from, to).map(({ id }) => knownPage(id, library));
    const [terms, ...chosen] = await Promise.all([explaining, ...coming]);
    found.terms = terms;
    const answered = new Set(terms.map(({ address }) => address));
    // What the glossary's own answer says already is no second hit.
    const hits = chosen
      .flatMap((page) => hitsIn(page, wanted))
      .filter(({ address }) => !answered.has(address));
    return { hits, pages: new Set(hits.map(({ address }) => address.split('#')[0])).size };
  };
  const first = await read(0, Math.min(FIRST_PAGES, most));
  const isLong = results.slice(FIRST_PAGES, most).some(({ id }) => !pages.has(id));
  if (isLong && first.hits.length > 0)
    part({ ...found, ...first, more: results.length - FIRST_PAGES });
  const rest = await read(FIRST_PAGES, most);
  return {
    ...found,
    hits: [...first.hits, ...rest.hits],
    pages: first.pages + rest.pages,
    more: Math.max(0, results.length - most),
  };
}

/** The glossary's own page says what its terms mean: as data that the index keeps with the page. */
async function explained(matches: readonly GlossaryMatch[], library: Library): Promise<TermHit[]> {
  let [id] = [...library.names].find(([, { url }]) => `/${url}` === GLOSSARY) ?? [];
  if (!id) {
    const { results } = await library.pagefind.search(null, { filters: { laji: 'sanasto' } });
    id = results[0]?.id;
  }
  const page = id ? await knownPage(id, library) : undefined;
  return matches.flatMap(({ entry: { term }, alias }) => {
    const id = page?.read.sections.find(({ title }) => title === term)?.id;
    if (!page || !id) return [];
    const definition = page.meta[id] ?? '';
    return [{ term, definition, address: `${page.url}#${id}`, ...(alias && { alias }) }];
  });
}

/** Pages that have a key of every word, best first. */
async function pagesWith(
  words: readonly ReadonlySet<string>[],
  pagefind: Pagefind,
  filters: object,
): Promise<Result[]> {
  const scores = await Promise.all(
    words.map(async (keys) => {
      const best = new Map<string, Result>();
      for (const key of keys) {
        const { results } = await pagefind.search(key, { filters });
        for (const result of results)
          if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
      }
      return best;
    }),
  );
  const [first, ...others] = scores;
  return [...(first?.values() ?? [])]
    .filter(({ id }) => others.every((other) => other.has(id)))
    .map((result) => ({
      result,
      score: scores.reduce((sum, one) => sum + (one.get(result.id)?.score ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result);
}

/** Pagefind marks every page anew for each question; what we need of it stays the same. */
function knownPage(
  id: string,
  { pages, readFile }: Pick<Library, 'pages' | 'readFile'>,
): Promise<KnownPage> {
  let page = pages.get(id);
  if (!page) {
    page = readFile(id).then((file) => ({
      title: file.meta['title'] ?? '',
      url: BASE + file.url,
      meta: file.meta,
      read: readPage(file),
    }));
    pages.set(id, page);
    page.catch(() => pages.delete(id));
  }
  return page;
}

/** A hit as long as only its page's name is known. The glossary answers otherwise. */
const named = (page: { url: string; title: string } | undefined): Hit[] =>
  page && `/${page.url}` !== GLOSSARY
    ? [
        {
          pageTitle: page.title,
          title: page.title,
          address: BASE + page.url,
          excerpt: [],
          forms: [],
        },
      ]
    : [];

function hitsIn({ title: pageTitle, url, read }: KnownPage, wanted: Wanted): Hit[] {
  const found = placesIn(read, wanted);
  return (found?.places ?? []).map(({ id, title, excerpt }) => ({
    pageTitle,
    title: title || pageTitle,
    address: id ? `${url}#${id}` : url,
    excerpt,
    forms: found?.forms ?? [],
  }));
}

/** What the reader may have meant: each missing word replaced by the nearest of the site. */
function suggestions(
  words: readonly string[],
  missing: readonly string[],
  recogniser: Recogniser,
): string[] {
  const options = missing.slice(0, MOST_TYPOS).map((word) => {
    if (word.length > LONGEST_TYPO) return [];
    for (const slips of word.length < TWO_SLIPS ? [1] : [1, 2]) {
      // One form may be of several base forms.
      const near = recogniser.nearest(word, slips, MOST_SUGGESTIONS * 2).map(({ form }) => form);
      if (near.length > 0) return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
    }
    for (let length = word.length - 1; length >= SHORTEST_BEGINNING; length -= 1) {
      const begun = recogniser.completions(word.slice(0, length), MOST_SUGGESTIONS);
      if (begun.length > 0) return begun;
    }
    return [];
  });
  if (options.some((forms) => forms.length === 0) || missing.length > MOST_TYPOS) {
    const known = words.filter((word) => !missing.includes(word));
    return known.length > 0 ? [known.join(' ')] : [];
  }
  return Array.from({ length: Math.max(...options.map(({ length }) => length)) }, (_, choice) =>
    words
      .map((word) => {
        const forms = options[missing.indexOf(word)];
        return forms?.[choice] ?? forms?.[0] ?? word;
      })
      .join(' '),
  );
}
