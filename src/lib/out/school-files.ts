/**
 * The catalogue of files for schools. Pages draw their lists from it, and a build fails when a file
 * that it promises was not made or a made one is not in it.
 */

/** Name of the files that hold the whole module. */
const WHOLE = 'kohtaamisen-taito';
/** What the name of a file in plain Finnish has besides. */
const PLAIN = 'selko';

/** What a teacher comes to fetch, in the order of lesson planning. */
export const NEEDS = {
  kysymyspankki: 'Kysymykset kysymyspankkiin',
  kurssi: 'Kurssin runko alustalle',
  suoritus: 'Luku suorituksena alustalle',
  sanasto: 'Sanasto alustalle',
  kirja: 'Luvut kirjana alustalle',
  kortit: 'Oppimiskortit',
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
  /** What it is, in the name that it is saved by: the published name alone says too little. */
  saved: string;
  /** Whether there is a file for every chapter, and one for the whole module. */
  chapters: boolean;
  whole: boolean;
  /** There is one of every chapter's plain Finnish, too, where it has questions. */
  plain?: true;
  /** Made by another command after the build: a link is shown only where the file is there. */
  optional?: true;
}

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
      'Kysymykset löytyvät luokasta Kohtaamisen taito, luku kerrallaan. Lisää niitä sieltä tenttiin (Quiz).',
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
  cartridge: {
    name: 'Common Cartridge 1.1',
    need: 'kurssi',
    purpose:
      'Kurssin runko: jokaisesta luvusta osio, jossa on linkki lukuun ja selkoversioon sekä testit. Luvut pysyvät tällä sivustolla, joten korjaukset näkyvät opiskelijoille heti.',
    steps: [
      'Luo Moodleen tyhjä kurssi tai avaa kurssi, johon runko lisätään.',
      'Valitse Lisää › Kurssin uudelleenkäyttö › Palauta (More › Course reuse › Restore).',
      'Pudota tiedosto sivulle, valitse Palauta (Restore) ja etene kohta kohdalta loppuun.',
      'Moodle näyttää luvut kehyksessä. Muuta linkin asetuksista esitystavaksi uusi ikkuna, jos haluat koko sivun käyttöön.',
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
    plain: true,
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
      'Luvut, avainperiaatteet, lähteet ja selkoversiot kirjana, jota luetaan alustalla sivu kerrallaan.',
    steps: [
      'Lisää kurssille aineisto Kirja (Book) ja avaa se.',
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
      'Sanat ja avainperiaatteet kortteina esimerkiksi Ankiin tai Quizletiin: rivillä on kortin etupuoli, sarkain ja kääntöpuoli.',
    steps: [
      'Anki: valitse Tiedosto › Tuo (File › Import), avaa tiedosto ja tarkista, että kenttien erotin on sarkain.',
      'Quizlet: luo uusi korttisarja, valitse tuonti ja liitä tiedoston teksti ruutuun. Valitse sanan ja selityksen väliin sarkain ja korttien väliin rivinvaihto.',
    ],
    folder: 'kortit',
    ending: 'tsv',
    saved: 'oppimiskortit',
    chapters: true,
    whole: true,
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

export interface SchoolFile {
  /** Root-relative address. */
  path: string;
  format: FormatId;
  /** Slug of its chapter; none for the whole module. */
  chapter: string | undefined;
  /** Of the chapter in plain Finnish. */
  plain: boolean;
  optional: boolean;
}

/**
 * Where a file is published.
 *
 * @param format - Its format.
 * @param chapter - Slug of its chapter; left out for the whole module.
 * @param plain - Whether it is of the chapter in plain Finnish.
 * @returns Root-relative address, e.g. `/tiedostot/gift/asenne.gift`.
 */
export function schoolFilePath(format: FormatId, chapter: string = WHOLE, plain = false): string {
  const { folder, ending } = FORMATS[format];
  return `/tiedostot/${folder}/${chapter}${plain ? `-${PLAIN}` : ''}.${ending}`;
}

/** What a file is called when a reader saves it: the name alone says what it is. ASCII. */
const named = (parts: readonly (string | undefined)[], ending: string): string =>
  `${[WHOLE, ...parts].filter(Boolean).join('-')}.${ending}`;

/** @returns E.g. `kohtaamisen-taito-asenne-scorm.zip`. */
export const savedName = ({ format, chapter, plain }: SchoolFile): string =>
  named([chapter, plain ? PLAIN : undefined, FORMATS[format].saved], FORMATS[format].ending);

/** A file's name among the files of its chapter. */
export const nameInChapter = ({ format, plain }: SchoolFile): string =>
  plain ? `${FORMATS[format].name}, selkosuomeksi` : FORMATS[format].name;

/** What the catalogue has to know of a chapter. */
interface FiledChapter {
  slug: string;
  /** Its plain Finnish, where it has some. */
  plain?: { questions: readonly unknown[] } | undefined;
}

/** @param slug - The chapter's folder name. */
export const qrFileName = (slug: string): string => named([slug, 'qr'], 'svg');

/**
 * Every promised file, format by format, the whole module before its chapters.
 *
 * @param chapters - In the module's order.
 */
export function schoolFiles(chapters: readonly FiledChapter[]): SchoolFile[] {
  return (Object.keys(FORMATS) as FormatId[]).flatMap((format) => {
    const { whole, chapters: ofChapters, plain: ofPlain, optional = false } = FORMATS[format];
    const file = (chapter: string | undefined, plain: boolean): SchoolFile => ({
      path: schoolFilePath(format, chapter, plain),
      format,
      chapter,
      plain,
      optional,
    });
    return [
      ...(whole ? [file(undefined, false)] : []),
      ...(ofChapters ? chapters : []).flatMap(({ slug, plain }) => [
        file(slug, false),
        ...(ofPlain && plain?.questions.length ? [file(slug, true)] : []),
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
