/** What the search worker and the page say to each other, and what a search finds. */
import type { PackedWords } from '../finnish/packed-words.ts';
import type { Run } from '../finnish/excerpt.ts';
import type { GlossaryEntry } from '../finnish/glossary-match.ts';
import type { Synonym } from '../finnish/understand.ts';

export type { Run };

/** A section that was found. */
export interface Hit {
  pageTitle: string;
  /** The page's own when the hit is before its first section. */
  title: string;
  /** Root-relative address, base path and section id included. */
  address: string;
  excerpt: Run[];
  /** Forms of the words searched for that the section has, in lower case. */
  forms: string[];
}

/** Sections of one page: the best, and what else was found there. */
export interface PageHits {
  pageTitle: string;
  address: string;
  /** No section of it has all that is asked for. */
  isPartly: boolean;
  hits: Hit[];
  others: { title: string; address: string }[];
}

/** The texts of a page's sections with keys behind their words, by id; empty before the first heading. */
export interface PageTexts {
  sections: Record<string, string>;
  /** What the glossary's terms mean, by their ids. */
  definitions: Record<string, string>;
}

/** Where a page's texts are. @param path - The page's, without a slash at its start. */
export const textsFile = (path: string) =>
  `pagefind/tekstit/${path.replaceAll('/', '_') || 'etusivu_'}.json`;

export interface TermHit {
  term: string;
  definition: string;
  address: string;
  /** The glossary's other name by which it was asked for. */
  alias?: string | undefined;
  /** It was not asked for: it is what the module says instead. */
  isNear?: boolean | undefined;
}

export interface Found {
  /** The glossary's own answer. */
  terms: TermHit[];
  /** Places of tasks that were asked for. */
  bests: { title: string; address: string }[];
  /** The page with the best section first. */
  pages: PageHits[];
  /** Pages that were found and are not among them yet. */
  more: number;
  /** Nothing was found where the search is kept to, yet somewhere else. */
  elsewhere: boolean;
  /** Words of the query that the site does not have and that nothing else stands for. */
  missing: string[];
  /** Words that were searched for as others. */
  corrected: { typed: string; meant: string }[];
  /** What was searched for beside the words, since the module says so. */
  instead: string[];
  /** The number of a chapter that was asked for and is not there. */
  noChapter?: { asked: number; last: number } | undefined;
  /** Whole queries whose last word goes on like a word of the site. */
  completions: string[];
  /** Words that the glossary says mean the same. */
  synonyms: string[];
}

export interface SearchQuestion {
  /** From `cleanQuery`. */
  query: string;
  /** Only pages in plain Finnish. */
  plain: boolean;
  /** Only this chapter's pages; a slug. */
  chapter: string;
  /** How many pages at the most. */
  most: number;
  /** Takes no word for another one. */
  exact: boolean;
  /** For a reader who comes from plain Finnish. */
  plainFirst: boolean;
}

/** What search knows beside the pages' texts; all phrases are base forms, word by word. */
export interface SearchFacts {
  glossary: GlossaryEntry[];
  /** Slugs in their order. */
  chapters: string[];
  synonyms: Synonym[];
  bestBets: { title: string; address: string; asks: string[][] }[];
}

export interface SearchRequest extends SearchQuestion {
  id: number;
}

/** A part of what was found comes first, `done` with the whole. */
export type SearchReply =
  { id: number; found: Found; done: boolean } | { id: number; failed: string };

/** What the index consists of. */
export interface IndexManifest {
  /** Hashes of its chunks, each with its first word, in their order. */
  chunks: [hash: string, from: string][];
  /** Ids, addresses from the site's root without a slash at the start, titles. */
  sections: [id: string, url: string, title: string][];
}

/** The site's words as browsers get them. */
export interface SentList extends PackedWords {
  /** Hash of the index that it is made for. */
  index: string;
  facts: Omit<SearchFacts, 'synonyms'>;
}

/** The engine's script, named so that the page can fetch it for the worker, which asks for it later. */
export const engineFile = (version: string) => `_astro/pagefind-${version}.js`;

/** What stands before the content of each of Pagefind's packed files. */
export const SIGNATURE = 'pagefind_dcd';

/** Pagefind's own file that says which index there is, with what it consists of. */
export interface IndexEntry {
  languages: { fi: { hash: string } };
  manifest: IndexManifest;
}

export const INDEX_ENTRY = 'pagefind/pagefind-entry.json';
export const WORD_LIST = 'pagefind/sanalista.json';

/** The same as authors wrote it, for the build and `npm run sanalista`. */
export const SEARCH_FACTS = 'haku.json';

/** What every search needs, at addresses that do not change. */
export const FILES_AHEAD = [INDEX_ENTRY, 'pagefind/wasm.fi.pagefind', WORD_LIST] as const;

/** A file that the page has fetched for the worker; without its bytes where it could not. */
export interface FileAhead {
  file: string;
  type?: string;
  bytes?: ArrayBuffer;
}
