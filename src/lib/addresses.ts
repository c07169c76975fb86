/** The site's addresses and the section ids that pages themselves set. All ASCII, none with an order number. */

export const HOME = '/';
export const CHAPTERS = '/luvut/';
export const PRINCIPLES = '/avainperiaatteet/';
export const GLOSSARY = '/sanasto/';
export const WORKS = '/lahteet/';
export const SEARCH = '/haku/';

/** Pages that exist whatever the content is. */
export const FIXED_ADDRESSES = [HOME, CHAPTERS, PRINCIPLES, GLOSSARY, WORKS, SEARCH];

/** Ids that a chapter page sets around the author's own sections; an author can't use them again. */
export const CHAPTER_PARTS = {
  situation: 'tilanne',
  objectives: 'tavoitteet',
  summary: 'tiivistelma',
  principles: 'avainperiaatteet',
  terms: 'sanat',
  source: 'lahde',
} as const;

/** Ids that the frame of every page sets. */
export const FRAME_IDS = ['sisalto', 'sisallys', 'sivun-alku', 'hakuehdotukset'];

/** @param slug - The chapter's folder name. */
export const chapterAddress = (slug: string) => `${CHAPTERS}${slug}/`;

/** @param id - The term's id in `glossary.yaml`. */
export const termAddress = (id: string) => `${GLOSSARY}#${id}`;

/** @param id - The work's id in `sources.yaml`. */
export const workAddress = (id: string) => `${WORKS}#${id}`;

/** @param slug - File name in `content/pages/` without its ending. */
export const pageAddress = (slug: string) => `/${slug}/`;
