/**
 * The shape of every content file. These schemas are the authors' manual: each field's description,
 * in Finnish, is what an author is told when the field is wrong, and what `content/README.md` explains.
 */
import { z } from 'astro/zod';
import { STUDY_PARTS, WEEK_PLAN } from './study-time.ts';

/** What an author writes where a fact of a source is not known. */
export const UNKNOWN = 'ei tiedossa';

export const text = (description: string) => z.string().trim().min(1).describe(description);
const optionalText = (description: string) => text(description).optional();
/** Paragraph by paragraph, or any other list of texts that has something in it. */
export const paragraphs = (description: string) =>
  z.array(text(description)).min(1).describe(description);
/** For lists of pages and for search engines. */
const pageDescription = text(
  'yksi tai kaksi virkettä luetteloihin ja hakukoneille, enintään 200 merkkiä',
).max(200);

/** An id that is part of a public address, so it is ASCII and never changes. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe(
    'tunnus, jossa on pieniä kirjaimia a–z, numeroita ja yhdysviivoja, esimerkiksi oma-arvo',
  );

/** Who speaks: the author of the post, we, or we continuing the author's thought. */
const principleVoice = z
  .enum(['author', 'addition', 'shared'])
  .describe(
    'kenen ajatus – author (kirjoittajan), addition (meidän) tai shared (me jatkamme kirjoittajan ajatusta)',
  );

const voice = z.enum(['author', 'addition']);

const principleSchema = z.strictObject({
  id: idSchema,
  text: text('periaate yhtenä virkkeenä'),
  section: idSchema.describe('sen osion tunnus, josta periaate on peräisin'),
  voice: principleVoice,
  note: optionalText('oma merkintä tavallisen tilalle, esimerkiksi ”raja lisäyksemme”'),
});

export const sourceCardSchema = z.strictObject({
  title: text(`kirjoituksen otsikko tai ”${UNKNOWN}”`),
  titleNote: optionalText('tarkennus otsikkoon'),
  author: text(`kirjoittaja tai ”${UNKNOWN}”`),
  authorNote: optionalText('tarkennus kirjoittajaan'),
  publisher: text(`julkaisija tai ”${UNKNOWN}”`),
  publisherNote: optionalText('tarkennus julkaisijaan'),
  date: text(`päiväys tai ”${UNKNOWN}”`),
  dateNote: optionalText('tarkennus päiväykseen'),
  address: text(`alkuperäisen sivun osoite tai ”${UNKNOWN}”`),
  addressNote: optionalText('tarkennus osoitteeseen'),
  notes: z
    .array(
      z.strictObject({ label: text('huomautuksen otsikko'), text: text('huomautuksen teksti') }),
    )
    .default([])
    .describe('muut huomautukset lähteestä'),
  ours: text('mikä luvussa on meidän omaa'),
});

/** Front matter of `content/chapters/<slug>/index.mdx`. */
export const chapterSchema = z.strictObject({
  title: text('luvun otsikko'),
  lens: text('luvun linssi yhdellä sanalla'),
  question: text('kysymys, joka jää mieleen'),
  description: pageDescription,
  situation: z
    .array(text('alkutilanteen kappale'))
    .min(1)
    .describe('alkutilanne, kappale kerrallaan'),
  objectives: z
    .array(text('tavoite, joka alkaa verbillä ja pienellä kirjaimella, ilman pistettä'))
    .min(1)
    .describe('mitä luvun jälkeen osaa; jokainen alkaa verbillä'),
  summary: text('tiivistelmä'),
  principles: z
    .array(principleSchema)
    .min(1)
    .describe('avainperiaatteet, joissa on id, text, section ja voice'),
  illustration: z
    .strictObject({
      alt: text('kuvan sanallinen vastine'),
      firstScene: optionalText('tarinan ensimmäisen kohtauksen kuvan sanallinen vastine'),
      lastScene: optionalText('tarinan viimeisen kohtauksen kuvan sanallinen vastine'),
      origin: text('mistä kuva on: tekijä ja osoite tai ”oma piirros”'),
      licence: text('kuvan lisenssi, esimerkiksi CC BY 4.0'),
    })
    .optional()
    .describe('kuvitus: kansiossa on silloin tiedosto kuvitus.svg'),
  source: sourceCardSchema.describe(
    'lähdekortti, jossa on title, author, publisher, date, address ja ours',
  ),
  references: z
    .array(idSchema)
    .default([])
    .describe('luvun muut lähteet: tunnuksia tiedostosta sources.yaml'),
});

/** `content/chapters/<slug>/ideas.yaml`: what the author of the post says, idea by idea. */
export const ideasSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^P\d+-\d{2}$/)
      .describe('ajatuksen tunnus, esimerkiksi P5-01'),
    idea: text('ajatus omin sanoin'),
  }),
);

/** One record of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  id: idSchema,
  term: text('termi'),
  definition: text('selitys'),
  example: text('esimerkkivirke'),
  plain: optionalText('selitys selkosuomeksi; tarvitaan, jos selkoluku käyttää sanaa'),
  aliases: z.array(text('rinnakkainen sana')).default([]).describe('muut sanat samasta asiasta'),
  seeAlso: z.array(idSchema).default([]).describe('katso myös: termien tunnuksia'),
  voice: voice.describe('kenen sana – author (kirjoittajan) tai addition (meidän)'),
});

/** One record of `content/sources.yaml`: a work that a post or an addition of ours leans on. */
export const workSchema = z.strictObject({
  id: idSchema,
  voice: voice.describe('kuka siihen nojaa – author (kirjoittaja) tai addition (me)'),
  author: text(`tekijä tai ”${UNKNOWN}”`),
  year: z.union([z.number().int(), z.literal(UNKNOWN)]).describe(`vuosi tai ”${UNKNOWN}”`),
  title: text(`teoksen nimi tai ”${UNKNOWN}”`),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .describe('nimen kieli, jos se ei ole suomi: kielen kahden kirjaimen tunnus, esimerkiksi en'),
  details: optionalText('julkaisutiedot'),
  address: z
    .union([z.url({ protocol: /^https$/ }), z.literal(UNKNOWN)])
    .describe(`https-osoite tai ”${UNKNOWN}”`),
  use: text('kuka nojaa teokseen, missä asiassa ja millä varauksella'),
});

const editionSchema = z.strictObject({
  number: text('laitoksen numero'),
  date: z.iso.date().describe('laitoksen päiväys muodossa 2026-11-22'),
  changes: optionalText('mitä laitoksessa on uutta'),
});

/** `content/module.yaml`. */
export const moduleSchema = z.strictObject({
  name: text('moduulin nimi'),
  subtitle: text('moduulin alaotsikko'),
  description: pageDescription,
  promise: text('lupaus lukijalle etusivun alussa'),
  level: text('kenelle moduuli sopii'),
  abilities: paragraphs('mitä moduulin jälkeen osaa'),
  keywords: z.array(text('asiasana')).default([]).describe('asiasanat aineistoluetteloita varten'),
  paths: z
    .array(
      z.strictObject({
        name: text('polun nimi'),
        content: text('mitä polkuun kuuluu'),
        parts: z
          .array(z.enum([...STUDY_PARTS, WEEK_PLAN]))
          .min(1)
          .describe(
            `lukujen osat, joista polun kesto lasketaan: ${[...STUDY_PARTS, WEEK_PLAN].join(', ')}`,
          ),
      }),
    )
    .min(1)
    .describe('tavat käydä moduuli läpi'),
  edition: editionSchema.describe('nykyinen laitos, jossa on number, date ja changes'),
  earlierEditions: z
    .array(editionSchema)
    .default([])
    .describe('aiemmat laitokset, uusin ensin: number, date ja changes'),
  publisher: z.string().trim().min(1).nullable().describe('julkaisijan nimi tai null'),
  contact: z
    .union([z.email(), z.url({ protocol: /^https$/ })])
    .nullable()
    .describe('sähköpostiosoite tai https-osoite, johon palaute ja oikaisut lähetetään, tai null'),
  site: z
    .url({ protocol: /^https?$/ })
    .refine((address) => !/[?#]/.test(address))
    .nullable()
    .default(null)
    .describe(
      'sivuston julkinen osoite kokonaan, esimerkiksi https://esimerkki.fi/kurssi/, tai null',
    ),
  chapters: z.array(idSchema).min(1).describe('lukujen kansiot oppimisjärjestyksessä'),
});

/** Front matter of `content/pages/<slug>.mdx`. */
export const pageSchema = z.strictObject({
  title: text('sivun otsikko'),
  plain: z.boolean().default(false).describe('true, jos sivu on selkosuomea'),
  made: z.iso.date().optional().describe('päivä, jona sivun teksti on laadittu: 2026-11-22'),
  updated: z.iso.date().optional().describe('päivä, jona sivun tekstiä on viimeksi muutettu'),
  description: pageDescription,
});

export type ChapterData = z.infer<typeof chapterSchema>;
export type TermData = z.infer<typeof termSchema>;
export type WorkData = z.infer<typeof workSchema>;
export type ModuleData = z.infer<typeof moduleSchema>;
