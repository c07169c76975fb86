/**
 * The module's description in the fields of the Finnish library of open educational resources
 * (aoe.fi), ready to paste, each within the library's own limit.
 */
import { minutesText, roughHours } from '../module/finnish-numbers.ts';
import type { Module } from '../module/module-model.ts';

interface CatalogueField {
  name: string;
  value: string;
  /** Longest text that the library takes, in characters. */
  limit?: number;
  /** What the one who fills the form should know. */
  note?: string;
}

type Described = Pick<
  Module,
  | 'name'
  | 'subtitle'
  | 'description'
  | 'level'
  | 'abilities'
  | 'keywords'
  | 'publisher'
  | 'edition'
  | 'minutes'
  | 'studyMinutes'
  | 'chapters'
>;

/** Longest text that the library takes in its wide fields, in characters. */
const LONGEST = 2000;

/**
 * @param module - The module.
 * @param address - Whole address of its front page.
 */
export function catalogueFields(module: Described, address: string): CatalogueField[] {
  const titles = module.chapters.map(({ number, title }) => `${number}. ${title}`).join('; ');
  const describe = (chapters: string) =>
    [
      module.description,
      `Moduulin jälkeen osaat ${module.abilities.join('; ')}.`,
      chapters,
      'Luvut perustuvat suomenkielisiin blogikirjoituksiin. Kirjoituksissa on mielipiteitä ja kokemuksia, ei tutkimuksia. Kirjoitusten tekijät eivät ole osallistuneet moduulin tekemiseen.',
      `Mukana on itsetestejä, askellettavia kohtaamisia, selkosuomenkieliset versiot ja aineistoa opettajalle. Laitos ${module.edition.number}.`,
    ].join('\n\n');
  const inFull = describe(`Luvut: ${titles}.`);
  // A long module has more titles than the library takes.
  const description =
    inFull.length <= LONGEST ? inFull : describe(`Lukuja on ${module.chapters.length}.`);
  return [
    { name: 'Nimi', value: `${module.name} – ${module.subtitle}`, limit: 255 },
    {
      name: 'Linkki',
      value: address,
      limit: LONGEST,
      note: 'Lisää oppimateriaali verkko-osoitteena.',
    },
    {
      name: 'Tekijä',
      value: module.publisher ?? '',
      limit: 50,
      note: module.publisher
        ? 'Moduulin julkaisija. Blogikirjoitusten tekijät eivät ole moduulin tekijöitä.'
        : 'Julkaisijaa ei ole vielä nimetty. Blogikirjoitusten tekijät eivät ole moduulin tekijöitä.',
    },
    { name: 'Kuvaus', value: description, limit: LONGEST },
    {
      name: 'Asiasanat',
      value: module.keywords.join(', '),
      note: 'Ehdotuksemme. Hae jokainen palvelun asiasanaluettelosta.',
    },
    { name: 'Kieli', value: 'suomi' },
    {
      name: 'Koulutusaste',
      value: 'ammatillinen koulutus',
      note: 'Ehdotuksemme. Valitse palvelun luettelosta se, mihin käytät moduulia.',
    },
    {
      name: 'Oppimateriaalin tyyppi',
      value: 'verkkosivusto, jossa on tekstejä ja tehtäviä',
      note: 'Valitse palvelun luettelosta lähin vaihtoehto.',
    },
    {
      name: 'Opiskeluun kuluva aika',
      value: `Noin ${roughHours(module.studyMinutes)}, lukuaika ${minutesText(module.minutes)}`,
      limit: 50,
    },
    { name: 'Lisenssi', value: 'CC BY 4.0' },
  ];
}
