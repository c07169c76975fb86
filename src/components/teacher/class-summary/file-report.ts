import type { FileNote, Refusal } from '../../../lib/reader/class-files.ts';
import { element } from '../../site/element.ts';
import type { DrawnClass } from '../class-reader.ts';
import { section } from './parts.ts';

/** Each with its cause and its cure. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  'too-large': 'Tiedosto on liian suuri palautukseksi. Tarkista, että valitsit oikean tiedoston.',
  'not-json':
    'Tiedosto on rikki tai muuta muotoa: se on voinut katketa matkalla. Lataa se uudelleen tai pyydä opiskelijalta uusi palautus.',
  foreign:
    'Tiedosto ei ole tämän moduulin palautus, tai se on tallennettu uudelleen ohjelmassa, joka jättää koosteen tiedot pois. Pyydä opiskelijaa lataamaan tiedosto painikkeesta Palauta tehtävät ja palauttamaan se sellaisenaan.',
  copied:
    'Palautus on kopioitu tekstinä, joten koosteen tietoja siinä ei ole. Lue se sellaisenaan tai pyydä opiskelijalta Word-tiedosto tai verkkosivu.',
  newer:
    'Tiedosto on tehty sivuston uudemmalla versiolla. Lataa tämä sivu uudelleen ja yritä sitten.',
  pdf: 'PDF-tiedostossa ei ole koosteen tietoja. Pyydä opiskelijalta Word-tiedosto tai verkkosivu.',
  empty: 'Tiedostossa ei ole yhtään tehtyä tehtävää. Pyydä opiskelijalta uusi palautus.',
  unreadable:
    'Selain ei saanut tiedostoa luettua. Tarkista, että tiedosto on kokonaan tällä laitteella eikä vain pilvessä.',
  zip: 'Zip-paketti on rikki, salattu tai liian suuri. Lataa se uudelleen tai pura se ja pudota tänne tiedostot.',
  'empty-zip': 'Zip-paketissa ei ole tiedostoja. Lataa se oppimisalustalta uudelleen.',
  'too-many': 'Tiedostoja on liikaa yhdellä kertaa. Tyhjennä kooste ja lue ryhmä kerrallaan.',
};

function wordsOf(note: FileNote): string {
  switch (note.kind) {
    case 'refused':
      return REFUSALS[note.reason];
    case 'same':
      return `Sama sisältö on jo tiedostossa ${note.other}. Se laskettiin vain kerran.`;
    case 'older':
      return `Uudempi palautus nimellä ${note.name} on ${note.other}, ja se laskettiin. Jos kyseessä on kaksi opiskelijaa, joilla on sama nimi, pyydä toista lisäämään nimeensä jotakin.`;
    case 'twin':
      return `Toisella opiskelijalla on täsmälleen sama palautus: ${note.other}. Molemmat laskettiin.`;
  }
}

const TITLES = {
  refused: 'Jäi lukematta',
  older: 'Sama opiskelija kahdesti',
  same: 'Sama tiedosto kahdesti',
  twin: 'Kaksi samanlaista palautusta',
} as const;

/** Files that were not read or not counted, one by one; they tell names, so they go when names are hidden. */
export function fileReport({ report, summary }: DrawnClass): HTMLElement {
  const { notes, used, namedByFile, nameless, withoutFirst } = report;
  const figures = [
    `${files(used)}, ${people(summary.learners.length)}.`,
    namedByFile > 0
      ? `${namedByFile === 1 ? 'Yhdessä tiedostossa' : `${namedByFile} tiedostossa`} ei ole nimeä, joten nimi on otettu tiedoston nimestä.`
      : '',
    nameless > 0 ? `Nimettömiä palautuksia on ${nameless}.` : '',
    withoutFirst > 0
      ? `Ensimmäiset vastaukset puuttuvat ${withoutFirst === 1 ? 'yhdestä tiedostosta' : `${withoutFirst} tiedostosta`}: sivusto ei vielä säilyttänyt niitä, kun tiedosto tehtiin. Niistä ei näe, mikä vaihtoehto houkutti.`
      : '',
  ].filter(Boolean);
  const groups = (Object.keys(TITLES) as FileNote['kind'][]).flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length === 0) return [];
    const items = own.map((note) =>
      element(
        'li',
        '',
        element('strong', 'class-path', note.path),
        element('p', '', wordsOf(note)),
      ),
    );
    return [
      element(
        'div',
        'class-notes',
        element('h3', '', `${TITLES[kind]} (${own.length})`),
        element('ul', '', ...items),
      ),
    ];
  });
  const list = element('div', '', ...groups);
  list.dataset['tellsNames'] = '';
  const hidden = element(
    'p',
    'furniture',
    `Tiedostoista on ${notes.length === 1 ? 'yksi huomautus' : `${notes.length} huomautusta`}. Ne näkyvät, kun nimet näkyvät.`,
  );
  hidden.dataset['forHidden'] = '';
  const made = section(
    'tiedostot',
    'Tiedostot',
    figures.join(' '),
    ...(groups.length > 0 ? [list, hidden] : []),
  );
  made.classList.add('no-print');
  return made;
}

/** How many files were not read or not counted, and a way to where that is told of each; nothing when all count. */
export function leftOut(notes: readonly FileNote[]): (string | Node)[] {
  const count = (one: FileNote['kind']) => notes.filter(({ kind }) => kind === one).length;
  const unread = count('refused');
  const older = count('older');
  if (unread + older === 0) return [];
  const told = [
    unread > 0 ? `${unread === 1 ? 'Yksi' : unread} jäi lukematta.` : '',
    older > 0
      ? `${older === 1 ? 'Yhtä' : older} ei laskettu, koska samalla nimellä on uudempi palautus.`
      : '',
  ].filter(Boolean);
  const link = element('a', '', 'Syyt ovat alla');
  link.href = '#tiedostot';
  return [` ${told.join(' ')} `, link, '.'];
}

/** @param count - Of files. */
export const files = (count: number) =>
  count === 1 ? 'Yksi tiedosto luettiin' : `${count} tiedostoa luettiin`;
/** @param count - Of learners. */
export const people = (count: number) => (count === 1 ? 'yksi opiskelija' : `${count} opiskelijaa`);
