/** What the search worker and the page say to each other, and what a search finds. */

/** A run of an excerpt; marked where it is a word that was searched for. */
export interface Run {
  text: string;
  marked: boolean;
}

/** A place in a page: its section, or the page's beginning. */
export interface Hit {
  pageTitle: string;
  /** Title of the section; the page's own when the hit is before its first section. */
  title: string;
  /** Root-relative address, base path and section id included. */
  address: string;
  excerpt: Run[];
}

export interface TermHit {
  term: string;
  definition: string;
  address: string;
}

export interface Found {
  terms: TermHit[];
  hits: Hit[];
  /** Pages that have hits. */
  pages: number;
}

export interface SearchRequest {
  id: number;
  query: string;
  /** Only pages in plain Finnish. */
  plain: boolean;
}

export type SearchReply = { id: number; found: Found } | { id: number; failed: string };
