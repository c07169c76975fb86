/**
 * The form of `/moduuli.json`. The types that exports pack from and the JSON Schema that others get
 * (`/moduuli.schema.json`) are both made of it, so neither can say more than the other. Descriptions are
 * for those who build on the file; where the authors' own (`content/`) serve them, too, they are taken
 * from there.
 */
import { z } from 'astro/zod';
import type { Inline, Prose } from '../content/prose.ts';
import {
  choiceSchema,
  multipleSchema,
  openSchema,
  orderSchema,
  plainChapterSchema,
  plainEncountersSchema,
  reflectionsSchema,
  sortSchema,
  speakingSchema,
} from '../content/exercise-schemas.ts';
import {
  chapterSchema,
  idSchema,
  moduleSchema,
  sourceCardSchema,
  termSchema,
  text,
  workSchema,
} from '../content/schemas.ts';
import { wholeSchemas } from '../content/whole-schemas.ts';

const address = z.url().describe('täydellinen osoite, joka johtaa juuri tähän kohtaan');
const slug = idSchema.describe('luvun tunnus (chapters[].slug)');
const chapters = z.array(slug).describe('luvut, joissa tätä käytetään, moduulin järjestyksessä');
const section = idSchema.describe('sen osion tunnus (sections[].id), jossa asia opetetaan');
const sectionAddress = z.url().describe('sen osion täydellinen osoite, jossa asia opetetaan');
const terms = z
  .array(idSchema)
  .describe(
    'tekstin sanaston sanat (glossary[].id) siinä järjestyksessä, jossa ne tulevat vastaan',
  );
const minutes = (description: string) => z.int().min(0).describe(`${description}, minuutteina`);
const orNull = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.nullable().describe(`${description}; null, jos sitä ei tiedetä`);
const html = z
  .string()
  .describe('sama teksti yksinkertaisena HTML:nä, joka on myös hyvin muodostettua XML:ää');

const inlineSchema: z.ZodType<Inline> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('text').describe('tekstiä'),
        text: z.string().describe('teksti; selkotekstissä \\n on rivinvaihto'),
      }),
      z.object({
        kind: z.enum(['emphasis', 'strong']).describe('emphasis (korostus) tai strong (vahvennus)'),
        children,
      }),
      z.object({
        kind: z.literal('link').describe('linkki'),
        address: z.url().describe('linkin täydellinen osoite'),
        children,
      }),
      z.object({
        kind: z.literal('term').describe('sanaston sana'),
        id: idSchema.describe('sanan tunnus (glossary[].id)'),
        children,
      }),
    ]),
  )
  .meta({ id: 'Inline', description: 'tekstin osa merkintöineen' });
const children = z
  .array(inlineSchema)
  .meta({ id: 'Inlines', description: 'tekstin osat järjestyksessä' });

const proseSchema: z.ZodType<Prose> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph').describe('kappale'), children }),
      z.object({
        kind: z.literal('list').describe('luettelo'),
        ordered: z.boolean().describe('true, jos luettelo on numeroitu'),
        items: z.array(z.array(proseSchema)).describe('luettelon kohdat, kukin kappaleina'),
      }),
    ]),
  )
  .meta({ id: 'Prose', description: 'kappale tai luettelo' });
const prose = z.array(proseSchema).describe('teksti kappaleina ja luetteloina merkintöineen');

const blockSchema = z
  .object({
    voice: z
      .enum(['author', 'addition', 'example'])
      .describe(
        'kuka puhuu – author (blogikirjoituksen kirjoittaja meidän sanoinamme), addition (lisäyksemme) tai example (keksimämme esimerkki)',
      ),
    ideas: z
      .array(z.string())
      .describe('kirjoittajan ajatukset, jotka puheenvuoro kertoo; muilla puhujilla tyhjä'),
    prose,
    html,
    ends: z.literal(true).optional().describe('true, jos esimerkki päättää luvun tarinan'),
    scene: z
      .int()
      .optional()
      .describe('esimerkin paikka luvun tarinassa; tarinan kohtaus 1 on alkutilanne (situation)'),
  })
  .meta({ id: 'Block', description: 'yhden puhujan puheenvuoro' });

const sectionSchema = z
  .object({
    id: idSchema.describe('osion tunnus'),
    title: text('osion otsikko'),
    address,
    blocks: z.array(blockSchema).describe('osion teksti puheenvuoroina'),
  })
  .meta({ id: 'Section', description: 'luvun osio' });

const principleSchema = chapterSchema.shape.principles.element
  .omit({ note: true })
  .extend({
    section,
    address,
    sectionAddress,
    label: z
      .string()
      .optional()
      .describe('miten lukijalle kerrotaan, kenen periaate on; puuttuu kirjoittajan omilta'),
  })
  .meta({ id: 'Principle', description: 'avainperiaate' });

const placed = { section, address, sectionAddress };
const questionSchema = z
  .discriminatedUnion('kind', [
    choiceSchema.extend(placed),
    multipleSchema.extend(placed),
    sortSchema.extend(placed),
    orderSchema.extend(placed),
    openSchema.extend(placed),
  ])
  .meta({ id: 'Question', description: 'itsetestin kysymys; laji on kentässä kind' });

const encounterSchema = plainEncountersSchema.element.extend({ address }).meta({
  id: 'Encounter',
  description:
    'kohtaaminen, joka etenee askel kerrallaan; luottamus lähtee nollasta, ja jokainen valinta muuttaa sitä askelen (up +1, same 0, down –1)',
});

const reflectionSchema = reflectionsSchema.element
  .extend({ address })
  .meta({ id: 'Reflection', description: 'pohdintatehtävä, johon kirjoitetaan' });

const speakingTaskSchema = speakingSchema.element
  .extend({ address })
  .meta({ id: 'SpeakingTask', description: 'puhetehtävä suomen oppijalle' });

const plainChapterPublished = plainChapterSchema
  .extend({
    address,
    sections: z
      .array(
        z.object({
          id: idSchema.describe('osion tunnus'),
          title: text('osion otsikko'),
          counterpart: idSchema
            .optional()
            .describe('luvun sen osion tunnus, joka kertoo saman asian'),
          address,
          prose,
          html,
        }),
      )
      .describe('osiot; kaikki on kerrottu meidän sanoinamme'),
    terms,
    questions: z.array(questionSchema).describe('selkoversion kysymykset'),
    encounters: z.array(encounterSchema).describe('selkoversion kohtaamiset'),
    speaking: z.array(speakingTaskSchema).describe('puhetehtävät'),
    reflections: z.array(reflectionSchema).describe('kirjoitustehtävät'),
  })
  .meta({ id: 'PlainChapter', description: 'luku selkosuomeksi' });

const sourceSchema = sourceCardSchema
  .extend({
    title: orNull(z.string(), 'kirjoituksen otsikko'),
    author: orNull(z.string(), 'kirjoittaja'),
    publisher: orNull(z.string(), 'julkaisija'),
    date: orNull(z.string(), 'päiväys niin kuin se on tiedossa'),
    address: orNull(z.string(), 'alkuperäisen sivun osoite'),
  })
  .describe('blogikirjoitus, josta luku lähtee');

const chapterPublished = chapterSchema
  .omit({ illustration: true })
  .extend({
    slug: idSchema.describe('luvun tunnus eli kansio; muut kentät viittaavat lukuun sillä'),
    number: z.int().min(1).describe('luvun paikka moduulissa'),
    address,
    principles: z.array(principleSchema).describe('avainperiaatteet'),
    illustrationAlt: z.string().optional().describe('luvun kuvan sanallinen vastine'),
    illustrationCredit: z.string().optional().describe('kuvan tekijä ja lisenssi'),
    sceneAlts: z
      .object({
        first: z.string().optional().describe('ensimmäisen kohtauksen kuva'),
        last: z.string().optional().describe('viimeisen kohtauksen kuva'),
      })
      .describe('tarinan kuvien sanalliset vastineet'),
    source: sourceSchema,
    references: z.array(idSchema).describe('luvun muut lähteet (works[].id)'),
    sections: z.array(sectionSchema).describe('luvun teksti osioina'),
    scenes: z
      .int()
      .min(0)
      .describe('montako kohtausta luvun tarinassa on, alkutilanne mukaan lukien; 0, jos ei ole'),
    terms,
    questions: z.array(questionSchema).describe('itsetesti'),
    encounters: z.array(encounterSchema).describe('kohtaamiset'),
    reflections: z.array(reflectionSchema).describe('pohdinnat'),
    plain: plainChapterPublished.optional(),
    words: z.int().describe('montako sanaa luvun lukija lukee'),
    minutes: minutes('luvun lukeminen'),
    study: z
      .object({
        reading: minutes('luvun lukeminen'),
        encounters: minutes('kaikki kohtaamiset'),
        selfCheck: minutes('itsetesti'),
        reflections: minutes('kaikki pohdinnat'),
        oneReflection: minutes('yksi pohdinta'),
        plain: minutes('selkoversion lukeminen'),
        plainQuestions: minutes('selkoversion kysymykset'),
        plainTasks: minutes('selkoversion kohtaamiset, puhe- ja kirjoitustehtävät'),
      })
      .describe('kuinka kauan luvun osat kestävät; 0, jos osaa ei ole'),
  })
  .meta({ id: 'Chapter', description: 'luku' });

const termPublished = termSchema
  .extend({
    plain: text('selitys selkosuomeksi').optional(),
    seeAlso: z.array(idSchema).describe('katso myös: muiden sanojen tunnuksia'),
    voice: z
      .enum(['author', 'addition'])
      .describe('kenen sana – author (kirjoittajien) tai addition (meidän)'),
    chapters,
    address,
  })
  .meta({ id: 'Term', description: 'sanaston sana' });

const workPublished = workSchema
  .extend({
    author: orNull(z.string(), 'tekijä'),
    year: orNull(z.int(), 'vuosi'),
    title: orNull(z.string(), 'teoksen nimi'),
    link: orNull(z.url(), 'teoksen oma osoite'),
    chapters,
    address: z.url().describe('teoksen paikka tällä sivustolla'),
  })
  .meta({ id: 'Work', description: 'teos, johon kirjoittajat tai lisäyksemme nojaavat' });

const wholePublished = z
  .object({
    lenses: wholeSchemas.lenses.describe('sama kohtaaminen jokaisen luvun linssin läpi'),
    tensions: wholeSchemas.tensions.describe('missä kirjoittajat painottavat eri asioita'),
    misconceptions: wholeSchemas.misconceptions.describe('yleiset harhaluulot'),
    situations: wholeSchemas.situations.describe('lähtötestin tilanteet: yksi vaihtoehto on oikea'),
    lines: wholeSchemas.lines.describe('sanoista tekoihin: repliikki ennen ja jälkeen'),
    pocket: wholeSchemas.pocket.describe('taskulista työvuoroon'),
    phrases: wholeSchemas.phrases.describe('lauseet suomen oppijalle'),
    map: wholeSchemas.map.describe('käsitekartta'),
    capstone: wholeSchemas.capstone.describe('lopputehtävä ja sen arviointitaulukko'),
  })
  .describe('lukuja yhdistävät sivut');

const publishedSchema = moduleSchema.omit({ chapters: true, paths: true }).extend({
  $schema: z.url().describe('tämän rakenteen kuvauksen osoite'),
  shape: z
    .int()
    .describe(
      'rakenteen versio: kasvaa, kun julkaistun kentän merkitys muuttuu; uusia kenttiä voi tulla muutenkin',
    ),
  self: z.url().describe('tämän tiedoston osoite'),
  address: z.url().describe('sivuston etusivun osoite'),
  language: z.literal('fi').describe('sisällön kieli'),
  licence: z
    .object({
      name: z.string().describe('lisenssin nimi'),
      address: z.url().describe('lisenssin osoite'),
    })
    .describe('sisällön lisenssi'),
  paths: z
    .array(
      z.object({
        name: text('polun nimi'),
        content: text('mitä polkuun kuuluu'),
        time: text('kuinka kauan polku kestää, sanoin'),
      }),
    )
    .describe('tavat käydä moduuli läpi'),
  chapters: z.array(chapterPublished).describe('luvut oppimisjärjestyksessä'),
  glossary: z.array(termPublished).describe('sanasto aakkosjärjestyksessä'),
  works: z.array(workPublished).describe('muut lähteet kuin lukujen blogikirjoitukset'),
  whole: wholePublished,
  minutes: minutes('kaikkien lukujen lukeminen'),
  studyMinutes: minutes('kaikki luvut kaikkine tehtävineen'),
});

export type PublishedModule = z.infer<typeof publishedSchema>;
export type PublishedChapter = z.infer<typeof chapterPublished>;
export type PublishedPlainChapter = z.infer<typeof plainChapterPublished>;
export type PublishedSection = z.infer<typeof sectionSchema>;
export type PublishedBlock = z.infer<typeof blockSchema>;
export type PublishedQuestion = z.infer<typeof questionSchema>;

/**
 * The form of `/moduuli.json` as JSON Schema.
 *
 * @param self - Its own absolute address.
 * @see https://json-schema.org/draft/2020-12/schema
 */
export function publishedJsonSchema(self: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(publishedSchema, {
    override: ({ jsonSchema }) => {
      // New fields may come, and what content leaves out the file has all the same.
      delete jsonSchema.additionalProperties;
      delete jsonSchema.default;
    },
  });
  return {
    $schema,
    $id: self,
    title: 'Kohtaamisen taito: moduuli.json',
    description: 'Moduulin sisältö datana. Kuvaukset ovat suomeksi, kenttien nimet englanniksi.',
    ...schema,
  };
}
