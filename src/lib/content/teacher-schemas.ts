/** The shape of the teacher's desk, `content/teacher/`; descriptions are the authors' manual. */
import { z } from 'astro/zod';
import { idSchema, paragraphs, text } from './schemas.ts';

const minutes = (description: string) => z.number().int().min(1).describe(description);
const chapter = idSchema.describe('luvun kansio');
const named = (name: string, what: string) =>
  z.strictObject({ name: text(name), text: text(what) });

/** Longest text of a card, so that it fits the eighth of an A4 sheet that it is printed on. */
const CARD_LENGTH = 260;

const cardSchema = z
  .strictObject({
    title: text('kortin otsikko').max(40),
    setting: text('ala ja kanava, esimerkiksi ”leipomo, puhelin”').max(40).optional(),
    copies: z.number().int().min(1).default(1).describe('montako samanlaista korttia tulostetaan'),
    lines: z
      .array(
        z.strictObject({
          label: text('rivin nimi').max(24).optional(),
          text: text('kortin teksti'),
          blank: z
            .literal(true)
            .optional()
            .describe('true, jos tekstin perään jätetään tilaa kirjoittaa'),
        }),
      )
      .min(1)
      .describe('kortin rivit: text ja, jos rivillä on nimi, label'),
  })
  .refine(
    ({ lines }) =>
      lines.reduce((sum, { text, label = '' }) => sum + text.length + label.length, 0) <=
      CARD_LENGTH,
  )
  .describe(`kortti, jonka rivit ovat yhteensä enintään ${CARD_LENGTH} merkkiä`);

const cardSetSchema = z.strictObject({
  id: idSchema,
  title: text('korttisarjan nimi'),
  use: text('kenelle kortti jaetaan ja mitä sillä tehdään'),
  invented: z
    .boolean()
    .default(true)
    .describe(
      'false, jos korteissa ei ole keksittyjä tilanteita; muuten ne merkitään esimerkiksemme',
    ),
  cards: z.array(cardSchema).min(1).describe('kortit; kahdeksan mahtuu arkille'),
});

const exerciseSchema = z.strictObject({
  title: text('harjoituksen nimi'),
  aim: text('mitä harjoitus opettaa, yhtenä virkkeenä'),
  minutes: minutes('harjoituksen kesto minuutteina: vaiheiden summa'),
  groups: text('ryhmän koko, esimerkiksi ”kolmen hengen ryhmät”'),
  preparation: paragraphs('mitä opettaja tekee ennen tuntia'),
  start: paragraphs('mitä opettaja sanoo alussa, kappale kerrallaan'),
  roles: z.array(named('rooli', 'mitä roolissa tehdään')).default([]).describe('roolit'),
  steps: z
    .array(z.strictObject({ minutes: minutes('vaiheen kesto'), text: text('mitä tehdään') }))
    .min(2)
    .describe('vaiheet: minutes ja text'),
  short: text('miten harjoitus lyhennetään 45 minuutin tunnille'),
  debrief: paragraphs('purkukysymys'),
  variations: z
    .array(named('muunnelman nimi', 'mitä muutetaan'))
    .min(1)
    .describe('muunnelmat: name ja text'),
  safety: paragraphs('turvallisuusohje'),
  cards: z.array(cardSetSchema).default([]).describe('tulostettavat korttisarjat'),
});

/** `content/teacher/lessons/<slug>.yaml`: what a teacher needs for one chapter's lesson. */
export const lessonSchema = z.strictObject({
  core: text('tunnin ydin, yksi tai kaksi virkettä'),
  voice: text('kenen teksti luvun takana on ja miten se luetaan'),
  firstLine: text('mitä opiskelija kirjoittaa tunnin alussa ja uudestaan lopussa'),
  quick: z
    .array(idSchema)
    .length(2)
    .describe('kahden 45 minuutin tunnille valitun kysymyksen tunnukset'),
  quickWhy: text('miksi juuri nämä kysymykset'),
  exercise: exerciseSchema,
  discussion: z
    .array(
      z.strictObject({
        question: text('kysymys'),
        hear: paragraphs('millaista vastausta voi odottaa'),
        ask: paragraphs('mitä opettaja kysyy seuraavaksi'),
        tension: idSchema
          .optional()
          .describe('sen jännitteen tunnus tiedostosta whole/tensions.yaml, josta kysymys puhuu'),
      }),
    )
    .min(3)
    .max(5)
    .describe('3–5 keskustelukysymystä: question, hear, ask ja vapaaehtoinen tension'),
});

/** Which part of a chapter's lesson a step is, so that its page can say what is done there. */
const LESSON_PARTS = [
  'situation',
  'reading',
  'questions',
  'encounter',
  'exercise',
  'rewrite',
  'close',
] as const;

const stepSchema = z.strictObject({
  minutes: minutes('vaiheen kesto'),
  title: text('vaiheen nimi'),
  text: text('mitä tehdään'),
  part: z
    .enum(LESSON_PARTS)
    .optional()
    .describe(`mikä osa luvun tunnista vaihe on – ${LESSON_PARTS.join(', ')}`),
});

const planSchema = z.strictObject({
  id: idSchema,
  title: text('suunnitelman nimi'),
  minutes: minutes('kesto minuutteina: vaiheiden summa'),
  fits: text('mihin suunnitelma sopii'),
  before: paragraphs('mitä tehdään ennen tuntia'),
  steps: z.array(stepSchema).min(2).describe('vaiheet: minutes, title, text'),
  notes: z.array(text('huomautus')).default([]).describe('huomautukset'),
});

/** `content/teacher/plans.yaml`. */
export const plansSchema = z.strictObject({
  chapterLesson: planSchema.describe('tunti yhdestä luvusta'),
  wholeArc: planSchema
    .extend({
      lines: paragraphs('repliikki, josta äänestetään'),
      linesNote: text('mitä repliikeistä voi huomata'),
      caseTitle: text('uuden tapauksen nimi'),
      case: paragraphs('uusi tapaus, kappale kerrallaan'),
      lenses: z
        .array(z.strictObject({ chapter, text: text('havainto') }))
        .min(1)
        .describe('mitä linssit voivat löytää tapauksesta: chapter ja text'),
    })
    .describe('koko moduuli yhdellä kertaa'),
  week: z
    .strictObject({
      title: text('suunnitelman nimi'),
      fits: text('mihin suunnitelma sopii'),
      before: paragraphs('mitä tehdään ennen viikkoa'),
      days: z
        .array(
          z.strictObject({
            day: text('päivä'),
            chapter,
            steps: z.array(stepSchema).min(2).describe('vaiheet: minutes, title, text'),
            home: text('mitä tehdään tunnin jälkeen').optional(),
          }),
        )
        .min(2)
        .describe('päivät'),
      alternative: named('vaihtoehdon nimi', 'vaihtoehto'),
      trials: z
        .array(z.strictObject({ chapter, text: text('kokeilu') }))
        .min(1)
        .describe('kokeilu työpaikalla luku kerrallaan'),
    })
    .describe('viikko'),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type ClassExercise = Lesson['exercise'];
export type CardSet = ClassExercise['cards'][number];
export type Plans = z.infer<typeof plansSchema>;
