/** Pictures of how files look where they are used; each is named as its format. How they are made: `src/exports/README.md`. */
import type { FormatId } from './school-files.ts';

interface PlatformPicture {
  /** What is seen, for those who do not see it. */
  alt: string;
  /** Names the platform and its version. */
  caption: string;
}

export const PLATFORM_PICTURES: Partial<Record<FormatId, PlatformPicture>> = {
  moodle: {
    alt: 'Kysymys parturi-kampaamosta Moodlen tentissä. Väärin valitun vaihtoehdon vieressä on palaute. Kysymyksen alla ovat vihje ja painike Try again.',
    caption:
      'Moodle 4.5: kysymys tentissä, kun vastaus on tarkistettu. Vihjeen ja toisen yrityksen saa, kun tentin kysymykset toimivat vuorovaikutteisesti (Interactive with multiple tries).',
  },
  h5p: {
    alt: 'Kysymys parturi-kampaamosta H5P-sisältönä. Oikea vaihtoehto on merkitty vihreällä, ja sen alla on palaute. Alempana lukee: Kertaa tarvittaessa kohta ”Innostus ja järkytys”. Pisteet ovat 1/1.',
    caption: 'H5P Moodlessa 4.5: itsetestin ensimmäinen kysymys, kun vastaus on tarkistettu.',
  },
  branching: {
    alt: 'Kohtaamisen askel 1/5. Nainen kysyy oven luota varovasti: ”Onko täällä joku?” Alla on kolme painiketta, joista valitaan, mitä sanoo tai tekee.',
    caption:
      'H5P Moodlessa 4.5: kohtaamisen ensimmäinen askel. Asiakkaan vastaus tulee valinnan jälkeen.',
  },
  backup: {
    alt: 'Kurssin osio Luku 1. Johdannon alla ovat Lue luku, Lue selkosuomeksi, kaksi kohtaamista, Itsetesti, Kysymyksiä selkosuomeksi, Pohdi ja Kirjoita selkosuomeksi.',
    caption: 'Moodle 4.5: ensimmäisen luvun osio palautuksen jälkeen.',
  },
  scorm: {
    alt: 'Luku 4 Moodlen sivulla. Luvun otsikko ja kuva ovat kehyksessä, ja sen yläpuolella on painike Exit activity.',
    caption: 'Moodle 4.5: luku SCORM-pakettina. Lukua vieritetään kehyksessä.',
  },
  book: {
    alt: 'Kirjan sivu, jossa ovat luvun 1 otsikko, kuva ja tilanteen alku. Sivun reunoissa ovat nuolet edelliselle ja seuraavalle sivulle.',
    caption: 'Moodle 4.5: luvun alku kirjan sivuna.',
  },
  worksheet: {
    alt: 'Monisteen sivu, jossa ovat luvun 1 tilanne ja ensimmäiset tehtävät. Jokaisen vaihtoehdon edessä on ruutu.',
    caption: 'LibreOffice 7.4: osa luvun 1 monisteesta.',
  },
};
