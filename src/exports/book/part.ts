import type { Markup } from '../xml.ts';

/** A part of the book: a file in an e-book, a run of pages on paper. */
export interface Part {
  /** Name inside the book, in ASCII. */
  id: string;
  /** Absolute address of the page of the site that it stands for. */
  address: string | undefined;
  title: string;
  /** As EPUB's structural vocabulary calls it. */
  type: 'titlepage' | 'preface' | 'chapter' | 'appendix' | 'glossary' | 'bibliography' | 'colophon';
  /** What stands before the first section, the title included. */
  front: Markup;
  sections: PartSection[];
}

export interface PartSection {
  id: string;
  title: string;
  /** What follows the heading; made when it is written, so that a long book is never whole in memory. */
  body: () => Markup;
}

/** Parts under a name of their own in the table of contents. */
export interface PartGroup {
  title: string | undefined;
  parts: Part[];
}

/** Where things are, which every form of the book knows in its own way. */
export interface Places {
  /** The id attribute of a place. */
  id(part: string, place: string): string;
  /** Leads to a place of the book. */
  at(part: string, place?: string): string;
  /** Leads to what stands at an absolute address: in the book where the book has it. */
  link(address: string): string;
  /** A picture of the book. */
  picture(name: string): string;
}
