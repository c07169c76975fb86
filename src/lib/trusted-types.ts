/** The site's only Trusted Types policy; it lets one address through, the search worker's. */
export const TRUSTED_TYPES_POLICY = 'oppi';
