/** Names under which the site keeps things in the reader's browser. */
export const DIARY_KEY = 'oppimispaivakirja';
/** A diary that could not be read is put aside here, never thrown away. */
export const BROKEN_DIARY_KEY = 'oppimispaivakirja-rikki';
/** Encounters that have been left in the middle. */
export const WALKS_KEY = 'kohtaamiset-kesken';
/** Where chapters were left. */
export const PLACES_KEY = 'lukukohdat';
/** The name under which the reader hands in, where its being remembered was asked for. */
export const NAME_KEY = 'palautus-nimi';
/** A vote in class that is going on. */
export const VOTE_KEY = 'luokan-aanestys';
/** Encounters that the reader has written in the workshop. */
export const GALLERY_KEY = 'omat-kohtaamiset';
/** Own encounters that could not be read are put aside here, never thrown away. */
export const BROKEN_GALLERY_KEY = 'omat-kohtaamiset-rikki';
/** Whether self-checks are shown one question at a time. */
export const CHECK_VIEW_KEY = 'itsetestin-nakyma';
/** The words of a search, on their way to the page where they are marked. */
export const SEARCH_MARKS_KEY = 'haku-merkinnat';
/** What was last searched for. */
export const SEARCH_QUERY_KEY = 'haku-kysely';
/** How the names of the copies begin, for the site under one path; the same in `public/sw.js`. */
export const copiesPrefix = (base: string) => `kohtaamisen-taito:${base}:`;
/** What the reader has opened. */
export const visitedCache = (base: string) => `${copiesPrefix(base)}kaydyt`;
/** The whole module. */
export const savedCache = (base: string) => `${copiesPrefix(base)}moduuli`;
