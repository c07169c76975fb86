/** The site's only Trusted Types policy; it lets two addresses through: the search worker's and the service worker's. */
export const TRUSTED_TYPES_POLICY = 'oppi';
