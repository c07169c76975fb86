/** What readers are told of the trials, in Finnish: the tests themselves have English names. */

export const MODE_NAMES: Readonly<Record<string, string>> = {
  light: 'vaalea teema',
  dark: 'tumma teema',
  'forced colours': 'pakotetut värit',
  'phone, light': 'puhelin, vaalea teema',
  'phone, dark': 'puhelin, tumma teema',
  'phone, forced colours': 'puhelin, pakotetut värit',
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
  'B-05': 'viittaus sanaston termiin, jota ei ole',
  'B-06': 'sanaston termi, jota mikään luku ei käytä tai joka on kahdesti',
  'B-07': 'rikkinäinen linkki',
  'B-08': 'linkki kohtaan, jota ei ole',
  'B-09': 'kuva ilman sanallista vastinetta',
  'B-10': 'kuvan vastineena pelkkä tiedoston nimi',
  'B-11': 'luvattu osoite on kadonnut',
  'B-12': 'ohjaus, joka kiertää kehää tai ei johda minnekään',
  'B-13': 'otsikkotasojen hyppäys tai toinen pääotsikko',
  'B-14': 'tunnus tai osoite, jossa on muita kuin ASCII-merkkejä',
  'B-15': 'kuva ilman lisenssiä tai lähdettä',
  'B-16': 'kuva, skripti tai kehys muulta sivustolta',
  'B-17': 'tehtävä ilman oikeaa vastausta',
  'B-18': 'koonti, joka ei toistu samanlaisena',
};

export const MARKUP_NAMES: Readonly<Record<string, string>> = {
  'the Nu checker finds no error on any page': 'Nu Html Checker',
  'html-validate finds no error on any page': 'html-validate',
};

/** Faults in the browser, by the test's own name. */
export const FAULT_NAMES: Readonly<Record<string, string>> = {};
