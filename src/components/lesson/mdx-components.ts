import Esimerkki from './Esimerkki.astro';
import Kirjoittaja from './Kirjoittaja.astro';
import Lisays from './Lisays.astro';
import Osio from './Osio.astro';
import PlainTerm from './PlainTerm.astro';
import ProseLink from './ProseLink.astro';
import Termi from './Termi.astro';

/** What authors can write in a chapter's MDX without an import. */
export const mdxComponents = { Esimerkki, Kirjoittaja, Lisays, Osio, Termi, a: ProseLink };

/** The same in plain Finnish. */
export const plainMdxComponents = { ...mdxComponents, Termi: PlainTerm };
