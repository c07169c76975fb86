/** The shape of what joins the chapters: one YAML file in `content/whole/` each. */
import { z } from 'astro/zod';
import { choiceSchema } from './exercise-schemas.ts';
import { idSchema, paragraphs, text } from './schemas.ts';

const chapter = idSchema.describe('luvun kansio');
const chapters = z.array(chapter).min(1).describe('lukujen kansiot');

/** The same encounter through every chapter's lens. */
const lensesSchema = z.strictObject({
  title: text('otsikko'),
  situation: paragraphs('tilanne, kappale kerrallaan'),
  rows: z
    .array(
      z.strictObject({
        chapter,
        shows: text('mitä linssi näyttää'),
        does: text('mitä sen mukaan voi tehdä'),
        hides: text('mitä se ei näytä'),
      }),
    )
    .min(2)
    .describe('linssit'),
  arguments: z
    .array(z.strictObject({ chapters, text: text('mistä linssit kiistelevät') }))
    .min(1)
    .describe('kiistat'),
  task: text('tehtävä'),
});

/** Where the authors disagree. */
const tensionsSchema = z.array(
  z.strictObject({
    id: idSchema,
    question: text('kysymys'),
    sides: z
      .array(z.strictObject({ chapters, view: text('kanta ja kenen se on') }))
      .length(2)
      .describe('tasan kaksi kantaa'),
    teach: text('miten me ajattelemme'),
    task: text('tehtävä'),
  }),
);

/** Common misconceptions. */
const misconceptionsSchema = z.array(
  z.strictObject({
    id: idSchema,
    claim: text('harhaluulo'),
    lure: text('mikä siinä houkuttaa'),
    better: text('parempi ajatus'),
    chapter,
  }),
);

/** What to say at work: sentences for learners of Finnish. */
const phrasesSchema = z.array(
  z.strictObject({
    id: idSchema,
    title: text('missä tilanteessa lauseita tarvitaan'),
    phrases: z
      .array(
        z.strictObject({
          say: text('lause'),
          when: text('milloin niin sanotaan, selkosuomeksi'),
        }),
      )
      .min(2)
      .describe('lauseet: say ja when'),
  }),
);

/** Situations of the starting test: choice questions, each of a chapter. */
const situationsSchema = z.array(
  choiceSchema.omit({ objective: true, section: true, hint: true }).extend({ chapter }),
);

/** Lines before and after. */
const linesSchema = z.array(
  z.strictObject({
    before: text('repliikki ennen'),
    after: text('repliikki jälkeen'),
    change: text('mikä muuttui'),
    chapter,
  }),
);

/** The pocket list for a shift. */
const pocketSchema = z.array(
  z.strictObject({
    when: text('milloin'),
    items: z.array(text('ohje').max(60)).min(1).describe('ohjeet, enintään 60 merkkiä'),
  }),
);

/** The concept map. */
const conceptMapSchema = z.strictObject({
  nodes: z
    .array(z.strictObject({ id: idSchema, name: text('käsite'), chapter }))
    .min(2)
    .describe('käsitteet'),
  edges: z
    .array(
      z.strictObject({
        from: idSchema.describe('sen käsitteen tunnus, josta yhteys lähtee'),
        to: idSchema.describe('sen käsitteen tunnus, johon yhteys johtaa'),
        verb: text('verbi'),
        chapters,
        reading: text('yhteys kokonaisena virkkeenä'),
      }),
    )
    .min(1)
    .describe('yhteydet'),
});

/** The capstone task. */
const capstoneSchema = z.strictObject({
  title: text('otsikko'),
  intro: paragraphs('johdanto, kappale kerrallaan'),
  steps: z.array(text('vaihe')).min(1).describe('vaiheet'),
  questions: z
    .array(z.strictObject({ chapter, question: text('ohjaava kysymys') }))
    .min(1)
    .describe('ohjaavat kysymykset'),
  submit: text('palautus'),
  columns: z
    .strictObject({ start: text('sarake'), can: text('sarake'), masters: text('sarake') })
    .describe('arviointitaulukon sarakkeet'),
  rubric: z
    .array(
      z.strictObject({
        target: text('kohde'),
        start: text('alussa'),
        can: text('osaa'),
        masters: text('taitaa'),
      }),
    )
    .min(1)
    .describe('arviointitaulukko'),
});

/** Every file of `content/whole/` and its schema. */
export const wholeSchemas = {
  lenses: lensesSchema,
  tensions: tensionsSchema,
  misconceptions: misconceptionsSchema,
  situations: situationsSchema,
  lines: linesSchema,
  pocket: pocketSchema,
  phrases: phrasesSchema,
  map: conceptMapSchema,
  capstone: capstoneSchema,
} as const;

export type WholeName = keyof typeof wholeSchemas;
export type Whole = { [Name in WholeName]: z.infer<(typeof wholeSchemas)[Name]> };
