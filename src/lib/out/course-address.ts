/** A teacher's own course as it stands in an address: what is chosen, and its heading. */

import { shownLine } from '../module/shown-text.ts';

/** Longest heading, in characters. */
export const LONGEST_TITLE = 200;

export const CHOSEN_PARAMETER = 'valitut';
export const TITLE_PARAMETER = 'otsikko';

/**
 * How a choice is called in an address. What was once published there stays.
 *
 * @param slug - Of its chapter.
 * @param part - Id of a place on the chapter's page; left out for the whole chapter.
 */
export const choiceValue = (slug: string, part?: string): string =>
  part ? `${slug}.${part}` : slug;

/** The chapter in plain Finnish, as the part of a choice. */
export const PLAIN_CHOICE = 'selko';

/** How a page that joins chapters is called in an address. @param address - Root-relative. */
export const pageValue = (address: string): string => address.replaceAll('/', '');

/** What an address asks for; whatever it holds, some of it may be nothing that we know. */
export function readCourse(search: string): { chosen: Set<string>; title: string } {
  const parameters = new URLSearchParams(search);
  return {
    chosen: new Set((parameters.get(CHOSEN_PARAMETER) ?? '').split(',')),
    title: titleFrom(parameters.get(TITLE_PARAMETER) ?? ''),
  };
}

/**
 * An address of a course.
 *
 * @param page - Address of the page that shows it.
 * @param chosen - Values of choices.
 * @param title - Its heading; an empty one for the page's own.
 */
export const courseAddress = (page: string, chosen: readonly string[], title: string): string =>
  `${page}?${CHOSEN_PARAMETER}=${chosen.join(',')}${title && `&${TITLE_PARAMETER}=${encodeURIComponent(title)}`}`;

/** A heading as it came in an address: one line, and not too long. */
export const titleFrom = (text: string): string => shownLine(text, LONGEST_TITLE);
