/** What the search worker and the page say to each other, and what a search finds. */
import type { InflectionJson } from '../finnish/list-json.ts';
import type { Run } from '../finnish/places.ts';

export type { Run };

/** A place in a page: its section, or the page's beginning. */
export interface Hit {
  pageTitle: string;
  /** Title of the section; the page's own when the hit is before its first section. */
  title: string;
  /** Root-relative address, base path and section id included. */
  address: string;
  excerpt: Run[];
  /** Forms of the words searched for that the page has, in lower case. */
  forms: string[];
}

export interface TermHit {
  term: string;
  definition: string;
  address: string;
  /** The glossary's other name by which it was asked for. */
  alias?: string;
}

export interface Found {
  terms: TermHit[];
  hits: Hit[];
  pages: number;
  /** Pages that were found and are not among the hits yet. */
  more: number;
  /** Words of the query that the site does not have. */
  missing: string[];
  /** Queries that the reader may have meant, likeliest first. */
  suggestions: string[];
  /** Words of the site that begin like the last word of the query. */
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
  /** How many pages' places at the most. */
  most: number;
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
  pages: [id: string, url: string, title: string][];
}

/** The site's words as browsers get them. */
export interface SentList extends InflectionJson {
  /** Hash of the index that it is made for. */
  index: string;
}

/** The engine's script, named so that the page can fetch it for the worker, which asks for it later. */
export const engineFile = (version: string) => `_astro/pagefind-${version}.js`;

/** What stands before the content of each of Pagefind's packed files. */
export const SIGNATURE = 'pagefind_dcd';

/** Pagefind's own file that says which index there is, with what it consists of. */
export interface IndexEntry {
  languages: { fi: { hash: string } };
  manifest?: IndexManifest;
}

export const INDEX_ENTRY = 'pagefind/pagefind-entry.json';
export const WORD_LIST = 'pagefind/sanalista.json';

/** What every search needs, at addresses that do not change. */
export const FILES_AHEAD = [
  INDEX_ENTRY,
  'pagefind/wasm.fi.pagefind',
  WORD_LIST,
  'sanasto.json',
] as const;

/** A file that the page has fetched for the worker; without its bytes where it could not. */
export interface FileAhead {
  file: string;
  type?: string;
  bytes?: ArrayBuffer;
}
