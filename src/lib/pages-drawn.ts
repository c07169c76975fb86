/** Name of the channel (`node:diagnostics_channel`) that tells when a build has drawn its last page. */
export const PAGES_DRAWN = 'kohtaamisen-taito:pages-drawn';
