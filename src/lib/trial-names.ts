/** What readers are told of the trials, in Finnish: the tests themselves have English names. */

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

/**
 * Faults in the browser: what begins the test's own name, and what readers are told. Tests of one
 * kind share a line.
 */
const FAULT_NAMES: readonly (readonly [start: string, name: string])[] = [
  ['scripts absent', 'JavaScript puuttuu kokonaan'],
  ['scripts blocked', 'suodatin estää JavaScriptin'],
  ['scripts hanging', 'JavaScript ei lataudu loppuun'],
  ['scripts late', 'JavaScript tulee myöhässä'],
  ['scripts cut', 'JavaScript-tiedosto katkeaa kesken'],
  ['script missing', 'yksi JavaScript-tiedosto puuttuu'],
  ['scripts are ES2022', 'selain ei ymmärrä uusinta JavaScriptiä'],
  ['the search page without its script', 'hakusivu ilman JavaScriptiä'],
  ['styles missing', 'tyylit puuttuvat'],
  ['styles hanging', 'tyylit jäävät hitaaseen verkkoon'],
  ['fonts missing', 'kirjasin puuttuu'],
  ['fonts hanging', 'kirjasin ei lataudu loppuun'],
  ['pictures missing', 'kuvat puuttuvat'],
  ['search: the engine', 'haun ohjelma puuttuu'],
  ['search: the list of the index', 'haun luettelo puuttuu tai sen tilalla on kirjautumissivu'],
  ['search: the meta file', 'haun kuvaustiedosto puuttuu'],
  ['search: the index', 'haun hakemisto puuttuu tai sen tilalla on kirjautumissivu'],
  ['search: the texts', 'haun tekstit puuttuvat tai niiden tilalla on kirjautumissivu'],
  ['search: the word list', 'haun sanalista puuttuu'],
  ['search: the glossary', 'haun sanasto puuttuu tai sen tilalla on kirjautumissivu'],
  ['search: the worker', 'haun taustaohjelma puuttuu'],
  ['search: an index that is', 'haun hakemisto on rikki'],
  ['search: an index that hangs', 'haun hakemisto ei lataudu loppuun'],
  ['search: a browser that', 'selaimessa ei ole, mitä haku tarvitsee'],
  ['search: the net goes', 'verkko katkeaa ennen hakua'],
  ['storage blocked', 'selain ei salli tallentamista'],
  ['storage full', 'selaimen tallennustila on täynnä'],
  ['storage poisoned: a diary', 'oppimispäiväkirjan tallenne on rikki tai vihamielinen'],
  ['storage poisoned: reading', 'muu tallenne on rikki tai vihamielinen'],
  ['two tabs', 'kaksi välilehteä yhtä aikaa'],
  ['frame sandboxed with nothing', 'upotus, jossa mitään ei sallita'],
  ['frame of another site', 'upotus, jonka tallennustila on erotettu'],
  ['frame that is sent', 'upotukseen lähetetään vihamielisiä viestejä'],
  ['frame registers no', 'upotus ei jätä laitteelle mitään'],
  ['frame sandboxed', 'upotus, jossa vain osa sallitaan'],
  ['hostile query: ', 'hakukenttään tai hakuosoitteeseen syötetään koodia'],
  ['hostile query on', 'sivun osoitteeseen lisätään koodia'],
  ['hostile hash', 'sivun kohtaosoitteeseen lisätään koodia'],
  ['hostile address', 'osoite, jota ei ole ja jossa on koodia'],
  ['hostile messages', 'sivulle lähetetään vihamielisiä viestejä'],
  ['a clock', 'laitteen kello on väärässä'],
  ['a browser in', 'selaimen kieli ja aikavyöhyke ovat vieraat'],
  ['machine translation', 'konekäännös muuttaa sivun rakennetta'],
  ['a content blocker', 'mainosten esto-ohjelma'],
  ['an old browser', 'vanha selain'],
  ['a slow phone network', 'hidas puhelinverkko'],
  ['offline: a visited page', 'ei verkkoa: avattu sivu'],
  ['offline: the saved module', 'ei verkkoa: laitteelle tallennettu moduuli'],
  ['after a deploy', 'sivusto päivittyy käyntien välillä'],
  ['an error page', 'palvelin antaa virhesivun'],
  ['a captive portal', 'verkon kirjautumissivu tulee sivun tilalle'],
  ['a network that hangs', 'verkko ei vastaa'],
  ['saving that breaks off', 'tallennus laitteelle katkeaa'],
  ['saving refuses', 'tiedosto muuttuu matkalla'],
  ['a worker that', 'verkottoman käytön ohjelma on rikki'],
  ['the saved module and its worker', 'tallennettu moduuli poistetaan laitteelta'],
  ['the site can be installed', 'sivusto asennetaan laitteelle'],
];

/** What readers are told of a fault's test; undefined when nobody has said it in Finnish. */
export const faultName = (title: string): string | undefined =>
  FAULT_NAMES.find(([start]) => title.startsWith(start))?.[1];
