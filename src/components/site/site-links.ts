import {
  CHAPTERS,
  DIARY,
  DOWNLOADS,
  FEEDBACK,
  GLOSSARY,
  OFFLINE,
  LINK_PROMISE,
  pageAddress,
  PLAIN_HOME,
  PRINCIPLES,
  TEACHER,
  WHOLE_PAGES,
  WORKS,
} from '../../lib/content/addresses.ts';

/** What joins the chapters, and what the reader does with them. */
export const learningLinks = [...WHOLE_PAGES, { address: DIARY, name: 'Oppimispäiväkirja' }];

/** Pages beside the chapters, as the contents menu and the footer list them. */
export const siteLinks = [
  { address: CHAPTERS, name: 'Kaikki luvut ja osiot' },
  { address: PLAIN_HOME, name: 'Selkosuomeksi' },
  { address: PRINCIPLES, name: 'Kaikki avainperiaatteet' },
  { address: GLOSSARY, name: 'Sanasto' },
  { address: WORKS, name: 'Lähteet' },
  { address: DOWNLOADS, name: 'Lataukset' },
  { address: OFFLINE, name: 'Ilman verkkoa' },
  { address: TEACHER, name: 'Opettajalle' },
  { address: pageAddress('tietoa'), name: 'Tietoa moduulista' },
  { address: pageAddress('tietosuoja'), name: 'Tietosuoja' },
  { address: pageAddress('saavutettavuus'), name: 'Saavutettavuus' },
  { address: pageAddress('luotettavuus'), name: 'Luotettavuus' },
  { address: LINK_PROMISE, name: 'Linkkilupaus' },
  { address: FEEDBACK, name: 'Anna palautetta' },
];
