/** What readers are told of the trials, in Finnish: the tests themselves have English names. */
import type { Outcome } from './trials.ts';

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  passed: 'kunnossa',
  failed: 'epäonnistui',
  skipped: 'ei ajettu',
};

export const MODE_NAMES: Readonly<Record<string, string>> = {
  light: 'vaalea teema',
  dark: 'tumma teema',
  'forced colours': 'suuren kontrastin teema',
  'phone, light': 'puhelin, vaalea teema',
  'phone, dark': 'puhelin, tumma teema',
  'phone, forced colours': 'puhelin, suuren kontrastin teema',
  '400 % zoom': '400 prosentin suurennus',
  'text spacing': 'väljennetty teksti',
  'browser font of 32 px': 'selaimen kaksinkertainen tekstikoko',
  'motion allowed': 'liike sallittu',
  print: 'tuloste',
};

/** What stops a build, by the number of the refusal. */
export const REFUSAL_NAMES: Readonly<Record<string, string>> = {
  'B-01': 'tuntematon kenttä, määrite tai tiedosto',
  'B-02': 'vääränlainen arvo tai puuttuva tiedosto',
  'B-03': 'sama tunnus tai osoite kahdesti',
  'B-04': 'viittaus lukuun, jota ei ole',
  'B-05': 'viittaus sanaston sanaan, jota ei ole',
  'B-06': 'sanaston sana, jota mikään luku ei käytä tai joka on kahdesti',
  'B-07': 'rikkinäinen linkki',
  'B-08': 'linkki kohtaan, jota ei ole',
  'B-09': 'kuva ilman tekstivastinetta',
  'B-10': 'kuvan tekstivastineena pelkkä tiedoston nimi',
  'B-11': 'luvattu osoite on kadonnut',
  'B-12': 'ohjaus, joka kiertää kehää tai ei johda minnekään',
  'B-13': 'otsikkotasojen hyppäys tai toinen pääotsikko',
  'B-14': 'tunnus tai osoite, jossa on muita kuin ASCII-merkkejä',
  'B-15': 'kuva ilman lisenssiä tai lähdettä',
  'B-16': 'kuva, skripti tai kehys muulta sivustolta',
  'B-17': 'tehtävä ilman oikeaa vastausta',
  'B-18': 'sivusto, joka ei synny samasta sisällöstä samanlaisena',
  'B-19': 'tiedosto, jonka merkistö ei ole UTF-8',
  'B-20': 'näkymätön ohjausmerkki tekstissä',
  'B-21': 'teksti, jonka loppu jäisi huomautuksena pois',
  'B-22': 'kuvatiedosto, joka on rikki',
};

export const MARKUP_NAMES: Readonly<Record<string, string>> = {
  'the Nu checker finds no error on any page': 'Nu Html Checker',
  'html-validate finds no error on any page': 'html-validate',
};

/** Faults in the browser, by the file of their tests. */
export const FAULT_NAMES: Readonly<Record<string, string>> = {
  browser: 'vanha, vieras tai hidas selain',
  frames: 'upotus toisen sivuston kehyksessä',
  hostile: 'osoitteet, hakusanat ja viestit, joissa on koodia',
  offline: 'verkko puuttuu tai katkeaa',
  scripts: 'sivun tiedosto puuttuu, viipyy tai on rikki',
  search: 'haun tiedosto puuttuu, viipyy tai on rikki',
  storage: 'selaimen tallennustila on estetty, täynnä tai rikki',
};
