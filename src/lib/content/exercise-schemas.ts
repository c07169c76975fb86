/** The shape of what a chapter's exercises are written in; descriptions are the authors' manual. */
import { z } from 'astro/zod';
import { idSchema, paragraphs, text } from './schemas.ts';

const feedback = text('palaute: ensin mitä valinta tekee kohtaamiselle, sitten periaate');

const objective = text('tavoitteen verbi: mitä luvun tavoitetta tehtävä palvelee');

const common = {
  id: idSchema,
  objective: objective.optional(),
  title: text('kysymyksen otsikko'),
  stem: paragraphs('tilanne ja viimeisenä kysymys, kappale kerrallaan'),
  section: idSchema.describe('sen osion tunnus, jossa asia opetetaan'),
  hint: text('vihje yhtenä virkkeenä').optional(),
};

const optionSchema = z.strictObject({
  text: text('vaihtoehto'),
  correct: z.literal(true).optional().describe('true oikealle vaihtoehdolle; muilta jätetään pois'),
  feedback,
});

/** Exactly one option is right. */
export const choiceSchema = z.strictObject({
  ...common,
  kind: z.literal('choice').describe('valinta: yksi vaihtoehto on oikea'),
  options: z.array(optionSchema).min(3).describe('vaihtoehdot; yksi on oikea'),
});

/** Two or more options are right. */
export const multipleSchema = z.strictObject({
  ...common,
  kind: z.literal('multiple').describe('monivalinta: vähintään kaksi vaihtoehtoa on oikeita'),
  options: z.array(optionSchema).min(3).describe('vaihtoehdot; vähintään kaksi on oikeita'),
});

/** Items go into boxes. */
export const sortSchema = z.strictObject({
  ...common,
  kind: z.literal('sort').describe('lajittelu: kohdat kuuluvat laatikoihin'),
  boxes: z
    .array(
      z.strictObject({
        id: idSchema,
        name: text('laatikon nimi'),
        meaning: text('mitä laatikkoon kuuluu, yhtenä virkkeenä').optional(),
      }),
    )
    .min(2)
    .describe('laatikot'),
  items: z
    .array(
      z.strictObject({
        text: text('lajiteltava'),
        box: idSchema.describe('oikean laatikon tunnus'),
        feedback,
      }),
    )
    .min(2)
    .describe('lajiteltavat: text, box (oikea laatikko) ja feedback'),
});

/** Items are listed in the right order. */
export const orderSchema = z.strictObject({
  ...common,
  kind: z.literal('order').describe('järjestäminen: kohdat ovat oikeassa järjestyksessä'),
  items: z
    .array(z.strictObject({ text: text('järjestettävä'), feedback }))
    .min(3)
    .describe('järjestettävät oikeassa järjestyksessä'),
  feedback,
});

/** Free text, compared by the learner with a model answer. */
export const openSchema = z.strictObject({
  ...common,
  kind: z.literal('open').describe('avoin vastaus, jota verrataan mallivastaukseen'),
  model: paragraphs('mallivastaus, kappale kerrallaan'),
  look: z
    .array(text('mitä omasta vastauksesta voi etsiä'))
    .min(1)
    .describe('mitä vastauksesta etsitään'),
});

/** `questions.yaml` and `selko-questions.yaml`. */
export const questionsSchema = z.array(
  z.discriminatedUnion('kind', [choiceSchema, multipleSchema, sortSchema, orderSchema, openSchema]),
);

const stepChoiceSchema = z.strictObject({
  text: text('mitä sanot tai teet'),
  reaction: text('mitä asiakas vastaa tai tekee'),
  trust: z
    .enum(['up', 'same', 'down'])
    .describe('luottamus – up (kasvaa), same (pysyy) tai down (laskee)'),
  note: text('selitys: miksi näin kävi'),
  lens: idSchema.describe('sen luvun kansio, jonka linssi on kyseessä'),
  best: z
    .literal(true)
    .optional()
    .describe('true askeleen parhaalle valinnalle; muilta jätetään pois'),
});

const stepChoicesSchema = z.array(stepChoiceSchema).length(3).describe('tasan kolme valintaa');

/** The same step when trust is not what it was at the beginning; with choices of its own, another step. */
const stepVariantSchema = z.strictObject({
  when: z
    .enum(['up', 'down'])
    .describe('milloin – up (luottamus on kasvanut alusta) tai down (se on heikentynyt)'),
  customer: text('kuka puhuu ja miten, jos toisin kuin askeleessa').optional(),
  line: text('mitä asiakas silloin sanoo'),
});

/** In plain Finnish a choice speaks of its own chapter only. */
const plainChoiceSchema = stepChoiceSchema.extend({
  lens: stepChoiceSchema.shape.lens.optional(),
});
const plainChoicesSchema = z.array(plainChoiceSchema).length(3).describe('tasan kolme valintaa');

const ending = (how: string) => paragraphs(`miten kohtaaminen päättyy, kun ${how}`);

/** An encounter whose steps each offer such choices. */
const encounterSchema = <Choices extends z.ZodType>(choices: Choices, least: number) =>
  z.strictObject({
    id: idSchema,
    objective: objective.optional(),
    title: text('kohtaamisen otsikko'),
    trade: text('ala'),
    channel: text('kanava, esimerkiksi puhelin'),
    situation: paragraphs('alkutilanne, kappale kerrallaan'),
    steps: z
      .array(
        z.strictObject({
          customer: text('kuka puhuu ja miten'),
          line: text('asiakkaan repliikki'),
          variants: z
            .array(stepVariantSchema.extend({ choices: choices.optional() }))
            .min(1)
            .max(2)
            .optional()
            .describe('sama askel, kun luottamus on kasvanut tai heikentynyt'),
          choices,
        }),
      )
      .min(least)
      .max(6)
      .describe(`${least}–6 askelta`),
    endings: z
      .strictObject({
        up: ending('luottamus on kasvanut selvästi, ainakin kolme viidesosaa askelten määrästä'),
        same: ending('luottamus on suunnilleen ennallaan'),
        down: ending('luottamus on heikentynyt selvästi, yhtä paljon'),
      })
      .describe('kolme loppua – up, same ja down'),
    debrief: paragraphs('purku oppijalle, kappale kerrallaan'),
  });

/** `dialogues.yaml`: encounters to step through. */
export const encountersSchema = z.array(encounterSchema(stepChoicesSchema, 4));

/** `selko-dialogues.yaml`: the same in plain Finnish, shorter. */
export const plainEncountersSchema = z.array(encounterSchema(plainChoicesSchema, 3));

/** `reflections.yaml` and `selko-reflections.yaml`. */
export const reflectionsSchema = z.array(
  z.strictObject({
    id: idSchema,
    objective: objective.optional(),
    task: text('mitä mietitään ja kirjoitetaan'),
    starter: text('virkkeen alku, josta voi jatkaa').optional(),
  }),
);

/** `selko-speaking.yaml`: what a learner of Finnish says aloud, alone or with somebody. */
export const speakingSchema = z.array(
  z.strictObject({
    id: idSchema,
    title: text('puhetehtävän otsikko'),
    task: paragraphs('mitä harjoitellaan ja kenen kanssa, kappale kerrallaan'),
    frames: z.array(text('virkkeen alku tai valmis lause')).min(3).describe('lauseet avuksi'),
    write: text('mitä harjoituksesta kirjoitetaan muistiin'),
  }),
);

/** Front matter of `selko.mdx`. */
export const plainChapterSchema = z.strictObject({
  title: text('selkoluvun otsikko'),
  description: text('yksi selkeä virke luetteloihin ja hakukoneille').max(200),
});

export type Question = z.infer<typeof questionsSchema>[number];
export type Encounter = z.infer<typeof plainEncountersSchema>[number];
export type SpeakingTask = z.infer<typeof speakingSchema>[number];
export type Reflection = z.infer<typeof reflectionsSchema>[number];
export type PlainChapterData = z.infer<typeof plainChapterSchema>;
