import { createHash } from 'node:crypto';
import { READING_SETTINGS, READING_SETTINGS_KEY } from '../../lib/reading-settings.ts';

/** A page that came sooner than this came over a short wire, or from the device itself. */
const NEAR_MS = 100;

/** Sets the reader's own choices (theme, size, …). */
const CHOICES = `const p=new URLSearchParams(localStorage.getItem('${READING_SETTINGS_KEY}')||''),o=${JSON.stringify(READING_SETTINGS)};for(const k in o)if(o[k].includes(p.get(k)))r[k]=p.get(k)`;

/**
 * Asks for the reading font at once where it can be there in time: over a short wire, or when an
 * earlier page has fetched it. Else asking would only delay the first paint (`fonts-later.ts`).
 */
const FONT = `if(n.responseStart-n.requestStart<${NEAR_MS}||navigator.serviceWorker?.controller){r.font='';for(const l of d.querySelectorAll('link[media="not all"]'))l.media='all'}`;

/**
 * Runs before anything is drawn; the security policy allows it by its hash. Each part stands for
 * itself: storage, for one, may be forbidden.
 */
export const FIRST_SCRIPT = `{const d=document,r=d.documentElement.dataset,n=performance.getEntriesByType('navigation')[0];for(const f of [${[
  CHOICES,
  FONT,
]
  .map((part) => `()=>{${part}}`)
  .join(',')}])try{f()}catch{}}`;

/** For the security policy: SHA-256 of {@link FIRST_SCRIPT}, base64. */
export const FIRST_SCRIPT_HASH = createHash('sha256').update(FIRST_SCRIPT).digest('base64');
