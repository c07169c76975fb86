import type { Markup } from '../xml.ts';

/** A part of the book: a file in an e-book, a run of pages on paper. */
export interface Part {
  /** Name inside the book, in ASCII. */
  id: string;
  title: string;
  /** As EPUB's structural vocabulary calls it. */
  type: 'titlepage' | 'preface' | 'chapter' | 'appendix' | 'glossary' | 'bibliography' | 'colophon';
  /** Well-formed XHTML, the title included. */
  body: Markup;
  /** Its headings of the second level. */
  headings: { id: string; title: string }[];
}

/** Parts under a name of their own in the table of contents. */
export interface PartGroup {
  title: string | undefined;
  parts: Part[];
}

/** How a form of the book names a place and a picture. */
export interface Places {
  /** The id attribute of a place. */
  id(part: string, place: string): string;
  /** Leads to a place of the book. */
  at(part: string, place?: string): string;
  /** A picture of the book. */
  picture(name: string): string;
  /** On paper answers are written by hand, so there are lines for them; nothing leads on there. */
  paper: boolean;
}

/** The parts' names of a chapter and of its plain version. @param slug - The chapter's folder name. */
export const chapterPart = (slug: string): string => `luku-${slug}`;
export const plainPart = (slug: string): string => `selko-${slug}`;
