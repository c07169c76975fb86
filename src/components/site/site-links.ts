import {
  ACCESSIBILITY_STATEMENT,
  CAPSTONE,
  CHAPTERS,
  DIARY,
  DOWNLOADS,
  FEEDBACK,
  GLOSSARY,
  HOME,
  LENSES,
  LINK_PROMISE,
  OFFLINE,
  pageAddress,
  PHRASES,
  PLAIN_HOME,
  PRACTICE,
  PRINCIPLES,
  START_TEST,
  TEACHER,
  TENSIONS,
  WHOLE_PAGES,
  WORKS,
  WORKSHOP,
} from '../../lib/content/addresses.ts';

const learningPages = [
  ...WHOLE_PAGES,
  WORKSHOP,
  { address: DIARY, name: 'Oppimispäiväkirja' },
] as const;
type LearningAddress = (typeof learningPages)[number]['address'];

/** When a page that joins the chapters is read, and what it is for. */
const USE: Readonly<Record<LearningAddress, { group: string; about: string }>> = {
  [START_TEST]: {
    group: 'Ennen lukuja',
    about: 'Valitse, mitä tekisit, niin näet, mistä luvusta kannattaa aloittaa.',
  },
  '/harhaluulot/': {
    group: 'Ennen lukuja',
    about: 'Mitä asiakkaan kohtaamisesta usein luullaan ja mikä luuloissa houkuttaa.',
  },
  [LENSES]: {
    group: 'Lukujen rinnalla',
    about: 'Yksi tilanne, jota jokainen luku katsoo omalla tavallaan.',
  },
  [TENSIONS]: {
    group: 'Lukujen rinnalla',
    about: 'Kysymyksiä, joihin kirjoittajat vastaisivat eri tavoin.',
  },
  '/kasitekartta/': {
    group: 'Lukujen rinnalla',
    about: 'Näet, miten moduulin käsitteet liittyvät toisiinsa.',
  },
  '/sanoista-tekoihin/': {
    group: 'Lukujen rinnalla',
    about: 'Tuttuja repliikkejä ennen pientä muutosta ja sen jälkeen.',
  },
  '/taskulista/': {
    group: 'Työhön ja kurssille',
    about: 'Tulosta lista kortiksi ja valitse yksi kohta vuoroa kohti.',
  },
  [PRACTICE]: {
    group: 'Työhön ja kurssille',
    about: 'Viisi minuuttia kysymyksiä, sanoja ja tilanteita aloittamistasi luvuista.',
  },
  [CAPSTONE]: {
    group: 'Työhön ja kurssille',
    about: 'Valitse yksi kohtaaminen ja kirjoita sen käännekohta uudestaan.',
  },
  [WORKSHOP.address]: { group: 'Työhön ja kurssille', about: WORKSHOP.about },
  [DIARY]: {
    group: 'Työhön ja kurssille',
    about: 'Omat vastauksesi ja lupauksesi. Ne jäävät vain tälle laitteelle.',
  },
};

/** What joins the chapters, and what the reader does with them, in groups by the time of their use. */
export const learningGroups = [
  ...Map.groupBy(
    learningPages.map((page) => ({ ...page, ...USE[page.address] })),
    ({ group }) => group,
  ),
].map(([name, links]) => ({ name, links }));

/** Pages beside the chapters in groups, as the footer lists them. */
export const siteGroups = [
  {
    name: 'Moduuli',
    links: [
      { address: CHAPTERS, name: 'Kaikki luvut ja osiot' },
      { address: PLAIN_HOME, name: 'Selkosuomeksi' },
      { address: PRINCIPLES, name: 'Kaikki avainperiaatteet' },
      { address: GLOSSARY, name: 'Sanasto' },
      { address: WORKS, name: 'Lähteet' },
    ],
  },
  {
    name: 'Opettajalle ja tiedostot',
    links: [
      { address: TEACHER, name: 'Opettajalle' },
      { address: DOWNLOADS, name: 'Lataukset' },
      { address: OFFLINE, name: 'Ilman verkkoa' },
      { address: LINK_PROMISE, name: 'Linkkilupaus' },
    ],
  },
  {
    name: 'Tietoa',
    links: [
      { address: pageAddress('tietoa'), name: 'Tietoa moduulista' },
      { address: pageAddress('tietosuoja'), name: 'Tietosuoja' },
      { address: ACCESSIBILITY_STATEMENT, name: 'Saavutettavuus' },
      { address: pageAddress('luotettavuus'), name: 'Luotettavuus' },
      { address: FEEDBACK, name: 'Anna palautetta' },
    ],
  },
] as const;

/** The same in plain Finnish, and the way out of it. */
export const plainLinks = [
  { address: PLAIN_HOME, name: 'Selkosuomen alku' },
  { address: PHRASES, name: 'Lauseita työhön' },
  { address: DIARY, name: 'Oppimispäiväkirja' },
] as const;
export const standardLinks = [
  { address: HOME, name: 'Etusivu' },
  { address: CHAPTERS, name: 'Kaikki luvut ja osiot' },
  { address: TEACHER, name: 'Opettajalle' },
] as const;

export const siteLinks = siteGroups.flatMap(({ links }) => [...links]);
