import { createHash } from 'node:crypto';
import { READING_SETTINGS, READING_SETTINGS_KEY } from '../../lib/reading-settings.ts';

/**
 * Sets the reader's own choices (theme, size, …) before anything is drawn. It is the only inline
 * script of the site, and the security policy allows it by this hash.
 */
export const FIRST_SCRIPT = `try{const p=new URLSearchParams(localStorage.getItem('${READING_SETTINGS_KEY}')||''),o=${JSON.stringify(READING_SETTINGS)};for(const k in o)if(o[k].includes(p.get(k)))document.documentElement.dataset[k]=p.get(k)}catch{}`;

export const FIRST_SCRIPT_HASH = createHash('sha256').update(FIRST_SCRIPT).digest('base64');
