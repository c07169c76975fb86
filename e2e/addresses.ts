/** Where the tests' own servers listen. */
export const SITE = 'http://127.0.0.1:4329/';
export const SUB_PATH_SITE = 'http://127.0.0.1:4328/kurssit/kohtaamisen-taito/';
