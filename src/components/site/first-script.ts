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
 * A page that is opened at its top is drawn from there on, the rest after the first paint
 * ({@link REST_SCRIPT}); one that is opened elsewhere is drawn whole, and one that is drawn ahead waits
 * for what that script does with it.
 */
const REST = `if(n.type==='navigate'&&!location.hash)r.rest=d.prerendering?'ahead':''`;

/**
 * Runs before anything is drawn; the security policy allows it by its hash. Each part stands for
 * itself: storage, for one, may be forbidden.
 */
export const FIRST_SCRIPT = `{const d=document,r=d.documentElement.dataset,n=performance.getEntriesByType('navigation')[0];for(const f of [${[
  CHOICES,
  FONT,
  REST,
]
  .map((part) => `()=>{${part}}`)
  .join(',')}])try{f()}catch{}}`;

/**
 * Stands after the content and draws what was left for later, a section at a time, so that no step
 * keeps the reader waiting: while scripts are still on their way, and before the browser asks for the
 * places of all form fields at once. A section that comes into view is drawn in any case, and a page
 * whose scripts are here already is left whole at once.
 *
 * A page that is drawn beforehand is laid out whole as soon as it has loaded (asking for a measure
 * does it), and then left at its first screen: so there is little to paint when it is shown, and the
 * rest is painted from the layout that it already has. A hidden page gets no animation frames, so the
 * frame that draws the rest is the first one that the reader sees.
 */
export const REST_SCRIPT = `{const d=document,r=d.documentElement.dataset,draw=()=>requestAnimationFrame(()=>{const w=[...d.querySelectorAll('section,.exercise')],f=()=>{const s=w.shift();if(!s)r.rest='drawn';else if(r.rest===''){s.dataset.drawn='';s.offsetHeight;setTimeout(f)}};setTimeout(f)});if(r.rest===''){addEventListener('DOMContentLoaded',()=>{r.rest='drawn'});draw()}else if(r.rest)addEventListener('load',()=>{if(d.prerendering){d.body.offsetHeight;r.rest='';d.body.offsetHeight;draw()}})}`;

/** For the security policy: SHA-256 of the inline scripts of every page, base64. */
export const INLINE_SCRIPT_HASHES = [FIRST_SCRIPT, REST_SCRIPT].map((text) =>
  createHash('sha256').update(text).digest('base64'),
);
