import Esimerkki from './Esimerkki.astro';
import Julkaisija from './Julkaisija.astro';
import Kirjoittaja from './Kirjoittaja.astro';
import Laitteella from '../site/DeviceStorage.astro';
import Lisays from './Lisays.astro';
import Osio from './Osio.astro';
import PlainTerm from './PlainTerm.astro';
import ProseLink from './ProseLink.astro';
import Tarkistukset from '../trials/Tarkistukset.astro';
import Termi from './Termi.astro';
import Torjunnat from '../trials/Torjunnat.astro';
import Vikakokeet from '../trials/Vikakokeet.astro';

/** What authors can write in MDX without an import. */
export const mdxComponents = {
  Esimerkki,
  Julkaisija,
  Laitteella,
  Kirjoittaja,
  Lisays,
  Osio,
  Tarkistukset,
  Termi,
  Torjunnat,
  Vikakokeet,
  a: ProseLink,
};

/** The same in plain Finnish. */
export const plainMdxComponents = { ...mdxComponents, Termi: PlainTerm };
