import Laitteella from '../site/DeviceStorage.astro';
import Tarkistukset from '../trials/Tarkistukset.astro';
import Torjunnat from '../trials/Torjunnat.astro';
import Vikakokeet from '../trials/Vikakokeet.astro';
import Julkaisija from './Julkaisija.astro';
import { mdxComponents } from './mdx-components.ts';

/** What authors can write in a page's MDX besides; apart, so that chapters do without their styles. */
export const pageMdxComponents = {
  ...mdxComponents,
  Julkaisija,
  Laitteella,
  Tarkistukset,
  Torjunnat,
  Vikakokeet,
};
