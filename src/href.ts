import { withBase } from './lib/site/site-url.ts';

/** An address of this site as it stands under the published base path. */
export const href = (path: string) => withBase(path, import.meta.env.BASE_URL);
