/**
 * Ids that a chapter page sets around the author's own sections; an author can't use them again. In a file
 * of their own: a chapter's scripts read them, and would carry what makes other addresses, too.
 */
export const CHAPTER_PARTS = {
  situation: 'tilanne',
  objectives: 'tavoitteet',
  summary: 'tiivistelma',
  encounters: 'kohtaamiset',
  principles: 'avainperiaatteet',
  selfCheck: 'itsetesti',
  reflections: 'pohdi',
  terms: 'sanat',
  source: 'lahde',
  files: 'lataa',
  share: 'jaa',
  reading: 'lue',
  trying: 'kokeile',
  using: 'vie-toihin',
  facts: 'luvun-tiedot',
} as const;
