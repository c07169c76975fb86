/** What the search knows beside the pages, as authors write it. */
import { z } from 'astro/zod';
import { PLACE } from './contract-schema.ts';
import { paragraphs, text } from './schemas.ts';

/** `content/synonyms.yaml`: an entry. */
export const synonymSchema = z.strictObject({
  words: paragraphs('sanat tai sanaliitot, joilla ihmiset hakevat, perusmuodossa'),
  means: paragraphs('mitä moduuli sanoo niiden sijasta, perusmuodossa, paras ensin'),
});

/** `content/best-bets.yaml`: an entry. */
export const bestBetSchema = z.strictObject({
  title: text('linkin teksti'),
  address: z
    .string()
    .regex(PLACE)
    .describe('sivun tai sen kohdan osoite sivuston alusta, esimerkiksi /lataukset/#tuloste'),
  asks: paragraphs('tavat kysyä: sanat perusmuodossa'),
});
