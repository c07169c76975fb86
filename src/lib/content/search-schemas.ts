/** What the search knows beside the pages, as authors write it. */
import { z } from 'astro/zod';
import { PLACE } from './contract-schema.ts';
import { text } from './schemas.ts';

const WITH_A_WORD = /[\p{L}\p{N}]/u;

const phrases = (description: string) =>
  z.array(text(description).regex(WITH_A_WORD)).min(1).describe(description);

/** `content/synonyms.yaml`: an entry. */
export const synonymSchema = z.strictObject({
  words: phrases('sanat tai sanaliitot, joilla ihmiset hakevat, perusmuodossa'),
  means: phrases('mitä moduuli sanoo niiden sijasta, perusmuodossa, paras ensin'),
});

/** `content/best-bets.yaml`: an entry. */
export const bestBetSchema = z.strictObject({
  title: text('linkin teksti'),
  address: z
    .string()
    .regex(PLACE)
    .describe('sivun tai sen kohdan osoite sivuston alusta, esimerkiksi /lataukset/#tuloste'),
  asks: phrases('tavat kysyä: sanat perusmuodossa'),
});
