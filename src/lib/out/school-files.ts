/**
 * The catalogue of files for schools. Pages draw their lists from it, and a build fails when a file
 * that it promises was not made or a made one is not in it.
 */
import { MODULE_FILES } from '../content/addresses.ts';

/** What a teacher comes to fetch, in the order of lesson planning. */
export const NEEDS = {
  kysymyspankki: 'Kysymykset kysymyspankkiin',
  h5p: 'Tehtävät ja kohtaamiset H5P-sisältöinä',
  kurssi: 'Kurssin runko alustalle',
  suoritus: 'Luku suorituksena alustalle',
  sanasto: 'Sanasto alustalle',
  kirja: 'Luvut kirjana alustalle',
  kortit: 'Oppimiskortit',
  visa: 'Tietovisa',
  moniste: 'Muokattavat monisteet',
  ekirja: 'Sähkökirja',
  tuloste: 'Tulosteet',
} as const;

export type NeedId = keyof typeof NEEDS;

interface FormatDescription {
  name: string;
  need: NeedId;
  purpose: string;
  steps: string[];
  folder: string;
  ending: string;
  /** What follows the chapter's name where two formats share a folder. */
  suffix?: string;
  /** What it is, in the name that it is saved by: the published name alone says too little. */
  saved: string;
  /** Whether there is a file for every chapter, and one for the whole module. */
  chapters: boolean;
  whole: boolean;
  /** Whether there is a file for every encounter. */
  encounters?: true;
  /** Not offered on the chapter's own page, where learners are. */
  teacher?: true;
  /** Completed by its questions: there is one of a chapter and of its plain Finnish where they have some. */
  completed?: true;
  /** Made by another command after the build: a link is shown only where the file is there. */
  optional?: true;
}

const H5P_STEPS = [
  'Avaa Moodlessa kurssisi ja valitse Lisää › Sisältöpankki (More › Content bank).',
  'Valitse Lähetä (Upload), pudota tiedosto sivulle ja tallenna.',
  'Lisää kurssille aktiviteetti H5P ja valitse sisältö sisältöpankista.',
  'Jos Moodle ilmoittaa, että kirjasto puuttuu (missing library), pyydä ylläpitoa asentamaan H5P:n sisältötyypit Question Set ja Branching Scenario. Niitä ei ole tiedostossa.',
  'Saman tiedoston pitäisi käydä myös H5P.comiin ja Lumiin, mutta niissä emme ole kokeilleet sitä. Avaa tai lähetä se valmiina sisältönä.',
];

/** In the order of {@link NEEDS}. Menus of Moodle in Finnish, their English names in brackets. */
const formats = {
  moodle: {
    name: 'Moodle XML',
    need: 'kysymyspankki',
    purpose:
      'Itsetestien ja selkoversioiden kysymykset palautteineen ja vihjeineen. Jokaisessa on linkki kohtaan, jossa asia opetetaan.',
    steps: [
      'Avaa kurssisi ja valitse Lisää › Kysymyspankki (More › Question bank).',
      'Valitse kysymyspankin valikosta Tuo (Import).',
      'Valitse tiedostomuodoksi Moodle XML, pudota tiedosto sivulle ja tuo se.',
      'Kysymykset ovat kysymyspankin kategoriassa Kohtaamisen taito, luku kerrallaan. Lisää niitä sieltä tenttiin (Quiz).',
    ],
    folder: 'moodle',
    ending: 'xml',
    saved: 'moodle-kysymykset',
    chapters: true,
    whole: true,
  },
  gift: {
    name: 'GIFT',
    need: 'kysymyspankki',
    purpose:
      'Samat kysymykset tekstitiedostona, jota voi muokata ennen tuomista. Vihjeitä siinä ei ole, koska muoto ei tunne niitä.',
    steps: [
      'Muokkaa tiedostoa halutessasi tekstieditorissa. Kenoviivat kuuluvat muotoon, joten jätä ne paikoilleen.',
      'Tuo tiedosto kuten Moodle XML, mutta valitse tiedostomuodoksi GIFT.',
    ],
    folder: 'gift',
    ending: 'gift',
    saved: 'gift-kysymykset',
    chapters: true,
    whole: true,
  },
  qti: {
    name: 'QTI 2.1',
    need: 'kysymyspankki',
    purpose:
      'Samat kysymykset alustoille, jotka lukevat QTI-paketteja. Jokaisesta luvusta tulee testi. Lajittelu on yhdistämistehtävä ja järjestys järjestystehtävä. Pisteen saa, kun koko vastaus on oikein. Vihjeitä paketissa ei ole.',
    steps: [
      'Etsi alustasi testeistä tai kysymyspankista toiminto, jolla tuodaan QTI 2.1 -paketti (Import QTI).',
      'Valitse zip-tiedosto. Pakettia ei pureta ensin.',
      'Vastaa testiin kerran itse ja katso, miten alustasi näyttää palautteet. Kaikki alustat eivät näytä niitä.',
      'Moodle ei lue QTI-paketteja. Valitse sinne Moodle XML.',
    ],
    folder: 'qti',
    ending: 'zip',
    saved: 'qti-kysymykset',
    chapters: true,
    whole: true,
  },
  h5p: {
    name: 'H5P-kysymyssarja',
    need: 'h5p',
    purpose:
      'Luvun itsetesti H5P-sisältönä (Question Set): kysymykset tulevat yksi kerrallaan, ja palautteen saa heti. Lajittelussa ja järjestyksessä vastaukset raahataan paikoilleen, ja avoimessa tehtävässä opiskelija vertaa vastaustaan itse mallivastaukseen ja saa pisteen joka tapauksessa. Vihjeitä ja selkoversion kysymyksiä sarjassa ei ole.',
    steps: H5P_STEPS,
    folder: 'h5p',
    ending: 'h5p',
    saved: 'h5p-kysymykset',
    chapters: true,
    whole: false,
  },
  branching: {
    name: 'H5P-kohtaaminen',
    need: 'h5p',
    purpose:
      'Kohtaaminen H5P-sisältönä (Branching Scenario): asiakas vastaa sen mukaan, miten luottamus on kehittynyt, ja loppuja on kolme. Mukana ovat myös selkosuomen kohtaamiset. Pisteitä kohtaamisesta ei tule.',
    steps: H5P_STEPS,
    folder: 'h5p',
    ending: 'h5p',
    saved: 'h5p-kohtaaminen',
    chapters: false,
    whole: false,
    encounters: true,
  },
  backup: {
    name: 'Moodle-kurssi (MBZ)',
    need: 'kurssi',
    purpose:
      'Paras valinta Moodleen: koko moduuli valmiina kurssina. Tehty Moodlen versioon 4.1 ja sitä uudempiin, kokeiltu versioissa 4.1 ja 4.5. Alussa ovat lähtötesti ja sanasto, lopussa lopputehtävä arviointitaulukkoineen. Jokaisella luvulla on oma osionsa, ja siinä ovat luku, selkoversio, kohtaamiset, tentit palautteineen ja kirjoitustehtävä. Luvut pysyvät tällä sivustolla, joten korjaukset näkyvät opiskelijoille heti.',
    steps: [
      'Avaa tyhjä kurssi ja valitse Lisää › Kurssin uudelleenkäyttö › Palauta (More › Course reuse › Restore).',
      'Pudota tiedosto sivulle ja valitse Palauta (Restore). Tiedostoa ei pureta ensin.',
      'Valitse Yhdistä varmuuskopioitu kurssi tähän kurssiin (Merge the backup course into this course).',
      'Jätä kohta Sisällytä osallistujat (Include enrolled users) päälle. Tiedostossa ei ole ketään, mutta Moodle tuo sanaston merkinnät vain näin.',
      'Etene kohta kohdalta, kunnes voit valita Suorita palautus (Perform restore).',
      'Jos sanasto jäi tyhjäksi, oikeutesi eivät riittäneet sen merkintöihin. Tuo ne tiedostosta, joka on tällä sivulla kohdassa Moodlen sanasto.',
      'Poista osat, joita et tarvitse. Tenttien pisteet on tarkoitettu oppimisen tueksi: jos ne eivät kuulu kurssin arvosanaan, anna niille arvioinneissa painoksi 0.',
    ],
    folder: 'moodle-kurssi',
    ending: 'mbz',
    saved: 'moodle-kurssi',
    chapters: false,
    whole: true,
  },
  cartridge: {
    name: 'Common Cartridge 1.1',
    need: 'kurssi',
    purpose:
      'Kurssin runko: jokaisesta luvusta osio, jossa on linkki lukuun ja selkoversioon sekä tentit. Luvut pysyvät tällä sivustolla, joten korjaukset näkyvät opiskelijoille heti. Kysymykset kannattaa tuoda Moodleen Moodle XML -tiedostosta, sillä Moodle laskee rungon tenttien pisteet väärin, kunnes korjaat asetukset.',
    steps: [
      'Luo Moodleen tyhjä kurssi tai avaa kurssi, johon runko lisätään.',
      'Valitse Lisää › Kurssin uudelleenkäyttö › Palauta (More › Course reuse › Restore).',
      'Pudota tiedosto sivulle, valitse Palauta (Restore) ja etene kohta kohdalta loppuun.',
      'Moodle näyttää luvut, selkoversiot ja sanaston kehyksessä kurssin sivulla. Muuta linkin asetuksista esitystavaksi uusi ikkuna, jos haluat luvulle enemmän tilaa.',
      'Poista rungon tentit (Quiz), jos teet omat tentit Moodle XML -tiedostosta. Jos käytät rungon tenttejä, avaa niistä jokainen ja tee kaksi korjausta, ennen kuin opiskelijat vastaavat.',
      'Pisteet: vaihda Kysymykset-välilehdellä (Questions) yhden kysymyksen pistemäärä toiseksi ja takaisin. Silloin Moodle laskee tentin pisteet uudelleen. Pelkkä maksimiarvosanan tallentaminen ei riitä.',
      'Palaute: valitse tentin asetuksista, mitä tuloksista näytetään opiskelijoille (Review options). Muuten opiskelija ei näe palautetta eikä arvosanaansa.',
    ],
    folder: 'kurssi',
    ending: 'imscc',
    saved: 'kurssi-common-cartridge',
    chapters: false,
    whole: true,
  },
  scorm: {
    name: 'SCORM 1.2',
    need: 'suoritus',
    purpose:
      'Luku, sen kohtaamiset ja itsetesti yhtenä suorituksena, yleiskielellä tai selkosuomeksi. Luku on suoritettu, kun itsetestin jokaiseen kysymykseen on vastattu. Pisteet 0–100 tulevat ensimmäisistä vastauksista. Kesken jäänyttä voi jatkaa, ja kaikki toimii, vaikka sivustolle ei olisi yhteyttä. Raportista näkyy, mikä kysymys oli vaikea.',
    steps: [
      'Lisää kurssille aktiviteetti SCORM-paketti (SCORM package).',
      'Pudota zip-tiedosto paketin kohdalle. Pakettia ei pureta ensin.',
      'Pidä arvostelutapana korkein arvosana (Highest grade).',
      'Jos seuraat suorituksia, vaadi tilaksi Suoritettu (Completed).',
      'Avaa raportti vuorovaikutuksista (Reports › Interactions report), kun haluat nähdä, mitä kuhunkin kysymykseen ensin vastattiin. Kirjaimet seuraavat vaihtoehtojen järjestystä opettajan vastaussivulla ja tulosteissa: a on ensimmäinen, b toinen. Lajittelussa a.1 tarkoittaa, että ensimmäinen kohta pantiin ensimmäiseen laatikkoon. Avoimesta vastauksesta näkyy alku.',
    ],
    folder: 'scorm',
    ending: 'zip',
    saved: 'scorm',
    chapters: true,
    whole: false,
    completed: true,
  },
  glossary: {
    name: 'Moodlen sanasto',
    need: 'sanasto',
    purpose:
      'Kaikki sanaston sanat selityksineen, esimerkkeineen ja rinnakkaissanoineen. Moodle voi linkittää kurssin tekstien sanat sanastoon.',
    steps: [
      'Lisää kurssille aktiviteetti Sanasto (Glossary) ja avaa se.',
      'Valitse Lisää › Tuo merkintöjä (More › Import entries).',
      'Pudota tiedosto sivulle, valitse kohteeksi nykyinen sanasto ja tuo merkinnät.',
    ],
    folder: 'sanasto',
    ending: 'xml',
    saved: 'moodle-sanasto',
    chapters: false,
    whole: true,
  },
  book: {
    name: 'Moodlen kirja',
    need: 'kirja',
    purpose:
      'Luvut kuvineen, avainperiaatteet, lähteet ja selkoversiot kirjana, jota luetaan alustalla sivu kerrallaan.',
    steps: [
      'Lisää kurssille aineisto Kirja (Book). Valitse ulkoasun asetuksista lukujen numeroinniksi Ei mitään (Chapter formatting: None), sillä luvun numero on jo otsikossa.',
      'Tallenna ja avaa kirja.',
      'Valitse Lisää › Tuo luku (More › Import chapter).',
      'Valitse tyypiksi, että jokainen HTML-tiedosto on yksi luku, pudota zip-tiedosto sivulle ja tuo se. Pakettia ei pureta ensin.',
    ],
    folder: 'kirja',
    ending: 'zip',
    saved: 'moodle-kirja',
    chapters: false,
    whole: true,
  },
  cards: {
    name: 'Oppimiskortit (TSV)',
    need: 'kortit',
    purpose:
      'Sanat ja avainperiaatteet kortteina esimerkiksi Ankiin tai Quizletiin: rivillä on kortin etupuoli, kääntöpuoli ja luvun tunniste, välissä sarkain. Kolme ensimmäistä riviä ovat Ankia varten.',
    steps: [
      'Anki: valitse Tiedosto › Tuo (File › Import) ja avaa tiedosto. Ankin pitäisi lukea asetukset tiedoston alusta ja tehdä luvuista tunnisteet (tags).',
      'Quizlet: avaa tiedosto taulukkolaskennassa ja kopioi kaksi ensimmäistä saraketta neljännestä rivistä alkaen. Luo uusi korttisarja, valitse tuonti ja liitä teksti ruutuun. Valitse sanan ja selityksen väliin sarkain ja korttien väliin rivinvaihto.',
    ],
    folder: 'kortit',
    ending: 'tsv',
    saved: 'oppimiskortit',
    chapters: true,
    whole: true,
  },
  kahoot: {
    name: 'Kahoot (Excel)',
    need: 'visa',
    purpose:
      'Harhaluuloja ja sanaston sanoja luokan yhteiseksi visaksi: onko väite harhaluulo vai hyvä ajatus, ja mikä sana sopii selitykseen. Aikaa on 30 sekuntia kysymystä kohti.',
    steps: [
      'Luo Kahootissa uusi kahoot (Create).',
      'Valitse Lisää kysymys › Tuo taulukko (Add question › Import spreadsheet) ja pudota tiedosto ikkunaan. Tiedoston pitäisi käydä sellaisenaan.',
      'Poista kysymykset, joita et tarvitse, ja tallenna. Kysymysten ja vastausten järjestyksen voi sekoittaa, kun peli alkaa.',
    ],
    folder: 'kahoot',
    ending: 'xlsx',
    saved: 'kahoot',
    chapters: false,
    whole: true,
  },
  worksheet: {
    name: 'Moniste (Word)',
    need: 'moniste',
    purpose:
      'Luvun tilanne, itsetestin kysymykset, kohtaamisten alut keskusteltaviksi ja pohdinnat. Tehtäviin voi vastata paperilla tai suoraan tiedostoon, ja kaikkea voi muokata.',
    steps: [
      'Avaa tiedosto Wordissa ja poista tehtävät, joita et tarvitse. Ruudut voi rastittaa napsauttamalla, ja viivojen päälle voi kirjoittaa.',
      'Teams: luo tehtävä (Assignments › Create), liitä tiedosto siihen (Attach) ja valitse tiedoston valikosta, että jokainen opiskelija muokkaa omaa kopiotaan (Students edit their own copy).',
    ],
    folder: 'moniste',
    ending: 'docx',
    saved: 'moniste',
    chapters: true,
    whole: false,
  },
  key: {
    name: 'Monisteen vastaukset (Word)',
    need: 'moniste',
    purpose:
      'Monisteen oikeat vastaukset perusteluineen opettajalle: myös se, miksi muut vaihtoehdot eivät käy.',
    steps: [
      'Avaa tiedosto Wordissa.',
      'Teams: jos jaat vastaukset opiskelijoille, liitä tiedosto kanavan viestiin vasta, kun moniste on tehty.',
    ],
    folder: 'moniste',
    ending: 'docx',
    suffix: '-avain',
    saved: 'monisteen-vastaukset',
    chapters: true,
    whole: false,
    teacher: true,
  },
  epub: {
    name: 'Sähkökirja (EPUB)',
    need: 'ekirja',
    purpose:
      'Koko moduuli tai yksi luku selkoversioineen luettavaksi puhelimella, tabletilla tai lukulaitteella, myös ilman verkkoa.',
    steps: [
      'Lataa tiedosto laitteelle, jolla luet.',
      'Avaa se sähkökirjoja lukevassa sovelluksessa, esimerkiksi Applen Kirjat-sovelluksessa tai Thoriumissa, tai lukulaitteen omassa kirjastossa.',
    ],
    folder: 'epub',
    ending: 'epub',
    saved: 'sahkokirja',
    chapters: true,
    whole: true,
  },
  pdf: {
    name: 'Tuloste (PDF)',
    need: 'tuloste',
    purpose: 'Koko moduuli kirjana ja jokainen luku monisteena.',
    steps: ['Avaa tiedosto ja tulosta se A4-paperille, kaksipuolisena, jos tulostin osaa.'],
    folder: 'pdf',
    ending: 'pdf',
    saved: 'tuloste',
    chapters: true,
    whole: true,
    optional: true,
  },
} satisfies Record<string, FormatDescription>;

export type FormatId = keyof typeof formats;
/** Formats that every build makes. */
export type BuiltFormatId = {
  [Id in FormatId]: (typeof formats)[Id] extends { optional: true } ? never : Id;
}[FormatId];

export const FORMATS: Readonly<Record<FormatId, FormatDescription>> = formats;

/** A part of a chapter that has a file of its own: an encounter, or its plain Finnish. */
interface FilePart {
  id: string;
  title: string;
}
export const PLAIN_PART: FilePart = { id: 'selko', title: 'selkosuomeksi' };

/** What the catalogue has to know of a chapter. */
interface FiledChapter {
  slug: string;
  questions: readonly unknown[];
  encounters: readonly FilePart[];
  /** Its plain Finnish, where it has some. */
  plain?: { questions: readonly unknown[]; encounters: readonly FilePart[] } | undefined;
}

/** A chapter's encounters, then those in plain Finnish. */
const encountersOf = ({ encounters, plain }: FiledChapter): FilePart[] => [
  ...encounters,
  ...(plain?.encounters ?? []).map(({ id, title }) => ({
    id,
    title: `${title} (${PLAIN_PART.title})`,
  })),
];

export interface SchoolFile {
  /** Root-relative address. */
  path: string;
  format: FormatId;
  /** Slug of its chapter; none for the whole module. */
  chapter: string | undefined;
  /** The part of its chapter that it holds, where it holds one only. */
  part: FilePart | undefined;
  optional: boolean;
}

/**
 * Where a file is published.
 *
 * @param format - Its format.
 * @param chapter - Slug of its chapter; left out for the whole module.
 * @param part - Id of the part of the chapter that it holds, where it holds one only.
 * @returns Root-relative address, e.g. `/tiedostot/gift/asenne.gift`.
 */
export function schoolFilePath(
  format: FormatId,
  chapter: string = MODULE_FILES,
  part?: string,
): string {
  const { folder, ending, suffix = '' } = FORMATS[format];
  const name = part === undefined ? chapter : `${chapter}-${part}`;
  return `/tiedostot/${folder}/${name}${suffix}.${ending}`;
}

/** What a file is called when a reader saves it: the name alone says what it is. ASCII. */
const named = (parts: readonly (string | undefined)[], ending: string): string =>
  `${[MODULE_FILES, ...parts].filter(Boolean).join('-')}.${ending}`;

/** @returns E.g. `kohtaamisen-taito-asenne-scorm.zip`. */
export const savedName = ({
  format,
  chapter,
  part,
}: Pick<SchoolFile, 'format' | 'chapter' | 'part'>): string =>
  named([chapter, part?.id, FORMATS[format].saved], FORMATS[format].ending);

/** What a file is, among other files of its chapter. */
export const fileTitle = ({ format, part }: SchoolFile): string =>
  part ? `${FORMATS[format].name}: ${part.title}` : FORMATS[format].name;

/** What a teacher's own course is called when it is saved. */
export const ownCourseName = (format: FormatId): string =>
  named(['oma-kurssi'], FORMATS[format].ending);

/** @param slug - The chapter's folder name. */
export const qrFileName = (slug: string): string => named([slug, 'qr'], 'svg');

/**
 * Every promised file, format by format, the whole module before its chapters.
 *
 * @param chapters - In the module's order.
 */
export function schoolFiles(chapters: readonly FiledChapter[]): SchoolFile[] {
  return (Object.keys(FORMATS) as FormatId[]).flatMap((format) => {
    const { whole, chapters: each, encounters, completed, optional = false } = FORMATS[format];
    const file = (chapter?: string, part?: FilePart): SchoolFile => ({
      path: schoolFilePath(format, chapter, part?.id),
      format,
      chapter,
      part,
      optional,
    });
    return [
      ...(whole ? [file()] : []),
      ...chapters.flatMap((chapter) => [
        ...(each && (!completed || chapter.questions.length > 0) ? [file(chapter.slug)] : []),
        ...(completed && chapter.plain?.questions.length ? [file(chapter.slug, PLAIN_PART)] : []),
        ...(encounters ? encountersOf(chapter).map((one) => file(chapter.slug, one)) : []),
      ]),
    ];
  });
}

/**
 * Holds the catalogue against what was made.
 *
 * @param promised - The catalogue.
 * @param made - The files that were made, by their paths.
 * @throws {Error} naming every file that is missing or not in the catalogue.
 */
export function checkPromises(
  promised: readonly SchoolFile[],
  made: ReadonlyMap<string, unknown>,
): void {
  const known = new Set(promised.map(({ path }) => path));
  const wrong = [
    ...promised
      .filter(({ path, optional }) => !optional && !made.has(path))
      .map(
        ({ path }) => `${path} is promised in src/lib/out/school-files.ts but no export made it`,
      ),
    ...[...made.keys()]
      .filter((path) => !known.has(path))
      .map((path) => `${path} was made but is not in src/lib/out/school-files.ts`),
  ];
  if (wrong.length > 0) throw new Error(`School files:\n- ${wrong.join('\n- ')}`);
}
