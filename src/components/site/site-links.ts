import { CHAPTERS, GLOSSARY, pageAddress, PRINCIPLES, WORKS } from '../../lib/addresses.ts';

/** Pages beside the chapters, as the contents menu and the footer list them. */
export const siteLinks = [
  { address: CHAPTERS, name: 'Kaikki luvut ja osiot' },
  { address: PRINCIPLES, name: 'Avainperiaatteet' },
  { address: GLOSSARY, name: 'Sanasto' },
  { address: WORKS, name: 'Lähteet' },
  { address: pageAddress('tietoa'), name: 'Tietoa moduulista' },
];
