import { createHash } from 'node:crypto';

/**
 * Sets the reader's own choice of theme before anything is drawn. It is the only inline script of
 * the site, and the security policy allows it by this hash.
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('teema');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

export const THEME_SCRIPT_HASH = createHash('sha256').update(THEME_SCRIPT).digest('base64');
