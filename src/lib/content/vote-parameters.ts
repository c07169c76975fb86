/** What of the module a vote in class is on: names in its address. Apart, for the script of that one page. */
export const VOTE_PARAMETERS = { encounter: 'kohtaaminen', question: 'kysymys' } as const;
