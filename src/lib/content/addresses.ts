/** The site's addresses and the section ids that pages themselves set. All ASCII, none with an order number. */
import { CHAPTER_PARTS } from './chapter-part-ids.ts';
import { VOTE_PARAMETERS } from './vote-parameters.ts';

export { CHAPTER_PARTS };

export const HOME = '/';
export const CHAPTERS = '/luvut/';
export const PRINCIPLES = '/avainperiaatteet/';
export const WORKS = '/lahteet/';
const NOTICES = '/lisenssit/';
/** What is read without a network, and how the module is kept on a device. */
export const OFFLINE = '/verkoton/';
export const GLOSSARY = '/sanasto/';
export const SEARCH = '/haku/';
export const PLAIN_HOME = '/selko/';
/** What to say at work: sentences for learners of Finnish. */
export const PHRASES = `${PLAIN_HOME}lauseet/`;
export const DIARY = '/oppimispaivakirja/';
export const DOWNLOADS = '/lataukset/';
/** The module model, published for others to build on. */
export const MODULE_JSON = '/moduuli.json';
/** What its fields and values mean, as JSON Schema. */
export const MODULE_SCHEMA = '/moduuli.schema.json';
export const START_TEST = '/lahtotesti/';
export const LENSES = '/sama-kohtaaminen/';
export const TENSIONS = '/eri-mielta/';
/** What has been learned, practised again. */
export const PRACTICE = '/kertaus/';
export const CAPSTONE = '/lopputehtava/';

/** Pages that join the chapters, in the order of their use, with their names. */
export const WHOLE_PAGES = [
  { address: START_TEST, name: 'Lähtötesti' },
  { address: LENSES, name: 'Sama kohtaaminen eri linssien läpi' },
  { address: TENSIONS, name: 'Missä kirjoittajat painottavat eri asioita' },
  { address: '/harhaluulot/', name: 'Yleiset harhaluulot' },
  { address: '/sanoista-tekoihin/', name: 'Sanoista tekoihin' },
  { address: '/taskulista/', name: 'Taskulista työvuoroon' },
  { address: '/kasitekartta/', name: 'Käsitekartta' },
  { address: PRACTICE, name: 'Kertaus' },
  { address: CAPSTONE, name: 'Lopputehtävä' },
] as const;

/** What they are called together. */
export const WHOLE_PAGES_NAME = 'Lukuja yhdistävät sivut';

export const TEACHER = '/opettajalle/';

export const ANSWERS = `${TEACHER}vastaukset/`;

export const COURSE_BUILDER = {
  address: `${TEACHER}kurssinrakentaja/`,
  name: 'Kurssinrakentaja',
  about:
    'Valitse luvut, osat ja tehtävät. Saat linkit tekstinä, opiskelijan sivun ja kurssitiedoston.',
} as const;

/** What a class has handed in, summed up in the teacher's own browser. */
export const CLASS_SUMMARY = {
  address: `${TEACHER}kooste/`,
  name: 'Luokan kooste',
  about:
    'Pudota opiskelijoiden palautukset sivulle: näet, kuka on tehnyt mitä ja mikä väärä vaihtoehto houkutti eniten. Mitään ei lähetetä.',
} as const;

/** An encounter or a question on the projector, voted on by the class. */
export const CLASS_VOTE = {
  address: `${TEACHER}aanestys/`,
  name: 'Äänestys luokassa',
  about:
    'Kohtaaminen tai kysymys näytölle. Luokka äänestää, ja enemmistö vie kohtaamista eteenpäin.',
} as const;

/** A vote on an encounter or a question. @param id - Its id in YAML. */
export const voteAddress = (kind: keyof typeof VOTE_PARAMETERS, id: string) =>
  `${CLASS_VOTE.address}?${VOTE_PARAMETERS[kind]}=${id}`;

/** A letter that fills a phone's screen, to be raised in a vote. */
export const BALLOT_CARD = { address: '/kortti/', name: 'Äänestyskortti' } as const;

/** A teacher's own course, for its learners: shows what its address names. */
export const COURSE = { address: '/kurssi/', name: 'Kurssin sisältö' } as const;

/** Where teachers and students write encounters of their own. */
export const WORKSHOP = {
  address: '/paja/',
  name: 'Kohtaamispaja',
  about: 'Kirjoita oma kohtaaminen omalta alaltasi, pelaa se ja jaa se linkkinä.',
} as const;

/** Plays the encounter that its address carries. */
export const WORKSHOP_PLAY = { address: `${WORKSHOP.address}pelaa/`, name: 'Pelaa kohtaaminen' };

/** Which file for which learning platform. */
export const PLATFORMS = `${TEACHER}alustat/`;

/** Ready descriptions for the national library of open educational resources. */
export const CATALOGUE_DATA = {
  address: `${TEACHER}kuvailutiedot/`,
  name: 'Kuvailutiedot',
  about: 'Valmiit kuvailutiedot, jos viet moduulin Avointen oppimateriaalien kirjastoon.',
} as const;

/** Pages of the teacher's desk, in the order of their use; `about` is what the desk says of each. */
export const TEACHER_PAGES = [
  {
    address: `${TEACHER}tuntisuunnitelmat/`,
    name: 'Tuntisuunnitelmat',
    about: 'Yksi luku 45 minuutissa, koko moduuli pääpiirteissään 90 minuutissa tai viikon jakso.',
  },
  {
    address: `${TEACHER}luokkaharjoitukset/`,
    name: 'Luokkaharjoitukset ja kortit',
    about: 'Luokkaharjoitus jokaiseen lukuun ja siihen tulostettavat kortit.',
  },
  CLASS_VOTE,
  {
    address: ANSWERS,
    name: 'Vastaukset',
    about: 'Itsetestien vastaukset ja perustelu jokaiselle vaihtoehdolle, myös väärille.',
  },
  {
    address: `${TEACHER}arviointi/`,
    name: 'Arviointi',
    about: 'Arviointitaulukko lopputehtävään, itsearviointi ja vertaispalaute.',
  },
  CLASS_SUMMARY,
  {
    address: `${TEACHER}opas/`,
    name: 'Opettajan opas',
    about: 'Mielipidetekstien lukeminen, turvallinen rooliharjoitus, eriyttäminen ja etäopetus.',
  },
  COURSE_BUILDER,
  {
    address: PLATFORMS,
    name: 'Mikä tiedosto millekin alustalle',
    about:
      'Lyhin tie Moodleen, itslearningiin, Canvasiin, Teamsiin, Classroomiin, Kahootiin ja paperille.',
  },
  CATALOGUE_DATA,
] as const;

const CONTRACT_TEXT = '/pysyvat-osoitteet.txt';

/**
 * Pages that exist whatever the content is. A function: as a constant it would have to be made, with all of
 * the tables above, by every script of a page that needs one address.
 */
export const fixedAddresses = () => [
  HOME,
  CHAPTERS,
  PRINCIPLES,
  GLOSSARY,
  WORKS,
  SEARCH,
  CONTRACT_TEXT,
  NOTICES,
  OFFLINE,
  PHRASES,
  DIARY,
  DOWNLOADS,
  ...WHOLE_PAGES.map(({ address }) => address),
  COURSE.address,
  WORKSHOP.address,
  WORKSHOP_PLAY.address,
  BALLOT_CARD.address,
  TEACHER,
  ...TEACHER_PAGES.map(({ address }) => address),
];

/** The same of a chapter in plain Finnish. */
export const PLAIN_PARTS = {
  selfCheck: CHAPTER_PARTS.selfCheck,
  encounters: CHAPTER_PARTS.encounters,
  speaking: 'puhu',
  reflections: CHAPTER_PARTS.reflections,
  terms: CHAPTER_PARTS.terms,
} as const;

/** Ids that the frame of every page sets. */
export const FRAME_IDS = ['sisalto', 'sisallys', 'sivun-alku', 'hakuehdotukset'];

/** @param slug - The chapter's folder name. */
export const chapterAddress = (slug: string) => `${CHAPTERS}${slug}/`;

/** The chapter in plain Finnish. @param slug - The chapter's folder name. */
export const plainChapterAddress = (slug: string) => `${chapterAddress(slug)}selko/`;

/** What others show in their own pages, in a frame. */
export const EMBED = '/upota/';

/** The embed view of a chapter. @param slug - The chapter's folder name. */
export const embedAddress = (slug: string) => `${EMBED}${slug}/`;

/** Names of embed views under a chapter's own; no question or encounter can have one as its id. */
export const EMBED_PARTS = { selfCheck: 'itsetesti', plain: 'selko' } as const;

/**
 * The embed view of a part of a chapter.
 *
 * @param slug - The chapter's folder name.
 * @param part - One of {@link EMBED_PARTS}, or the YAML id of a question or an encounter.
 */
export const embedPartAddress = (slug: string, part: string) => `${embedAddress(slug)}${part}/`;

/** The embed view of the glossary, beside those of the chapters. */
export const EMBED_GLOSSARY = `${EMBED}sanasto/`;

/** The embed view of an encounter that its address carries. */
export const EMBED_WORKSHOP = `${EMBED}paja/`;

/** @returns False for pages that only repeat another one. @param address - Whole, of a page. */
export const isListed = (address: string) =>
  !address.includes(EMBED) && !address.endsWith(COURSE.address);

/** What a teacher needs for one chapter's lesson. @param slug - The chapter's folder name. */
export const lessonAddress = (slug: string) => `${TEACHER}${slug}/`;

/** The cards of a chapter's class exercise, for printing. @param slug - The chapter's folder name. */
export const cardsAddress = (slug: string) => `${lessonAddress(slug)}kortit/`;

export const LESSON_IDS = {
  summary: 'ydin',
  plan: 'tunnin-kulku',
  exercise: 'harjoitus',
  discussion: 'keskustelu',
  share: 'jaa',
  answers: 'vastaukset',
} as const;

/** Id of a question's answer on the teacher's pages. @param id - The question's id. */
export const answerId = (id: string) => `vastaus-${id}`;

/** Id of a question's, encounter's or reflection's place on its page. @param id - Its id in YAML. */
export const exerciseId = (id: string) => `tehtava-${id}`;

/** Id of a word's explanation on a page in plain Finnish. @param id - The term's id in `glossary.yaml`. */
export const plainTermId = (id: string) => `sana-${id}`;

/** Id of a key principle's place on its chapter's page. @param id - Its id in the front matter. */
export const principleId = (id: string) => `periaate-${id}`;

/** @param id - The work's id in `sources.yaml`. */
export const workAddress = (id: string) => `${WORKS}#${id}`;

/** @param slug - File name in `content/pages/` without its ending. */
export const pageAddress = (slug: string) => `/${slug}/`;

/** The picture for links to a page. @param name - A chapter's folder name, or {@link MODULE_PICTURE}. */
export const pictureAddress = (name: string) => `/jakokuvat/${name}.png`;
export const MODULE_PICTURE = 'moduuli';

/** What files of the whole module are called among those of chapters. */
export const MODULE_FILES = 'kohtaamisen-taito';

/** File of a QR code. @param slug - The chapter's folder name. @param id - A place on its page. */
export const qrAddress = (slug: string, id?: string) => `/qr/${id ? `${slug}-${id}` : slug}.svg`;

/** The QR code of {@link BALLOT_CARD}; no chapter's folder has such a name. */
export const BALLOT_QR = '/qr/_kortti.svg';

export const FEED = '/laitokset.xml';

/** What the site promises of its addresses. */
export const LINK_PROMISE = pageAddress('linkkilupaus');

/** What is known of the accessibility of site and files, and of what is not. */
export const ACCESSIBILITY_STATEMENT = pageAddress('saavutettavuus');

/** Where the site says who publishes it and where feedback and corrections go. */
export const FEEDBACK = `${pageAddress('tietoa')}#palaute`;

/** @param id - The term's id in `glossary.yaml`. */
export const termAddress = (id: string) => `${GLOSSARY}#${id}`;
