/** The link contract as authors write it; what holds the site to it is `site/address-contract.ts`. */
import { z } from 'astro/zod';
import { idSchema } from './schemas.ts';

export const CONTRACT_FILE = 'content/addresses.yaml';

const PAGE = /^\/([a-z0-9]+(-[a-z0-9]+)*\/)*$/;
/** An address of the contract: a page, or a place on it. */
export const PLACE = /^\/([a-z0-9]+(-[a-z0-9]+)*\/)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/;
const EXAMPLE = 'esimerkiksi /luvut/asenne/#raja';

/** `content/addresses.yaml`. */
export const contractSchema = z.strictObject({
  addresses: z
    .record(z.string().regex(PAGE), z.array(idSchema))
    .describe('julkaistut sivut ja niiden kohtien tunnukset; komento npm run addresses kirjaa ne'),
  forwarding: z
    .record(z.string().regex(PLACE), z.string().regex(PLACE))
    .default({})
    .describe(
      `siirretyt osoitteet: vanha osoite, kaksoispiste ja uusi osoite, kumpikin sivuston alusta ja ilman ääkkösiä, ${EXAMPLE}`,
    ),
});

export type Contract = z.infer<typeof contractSchema>;
