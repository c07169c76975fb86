import type { Checked, ClassSummary, Done, LearnerRow } from '../../../lib/reader/class-summary.ts';
import { element } from '../../site/element.ts';
import { headCell, inOrderOfNames, learnerName, section, tableIn } from './parts.ts';

const PARTS = ['Luettu', 'Itse\u00adtesti', 'Kohtaa\u00admiset', 'Pohdinta'];

/**
 * Who has done what: a row a learner, four columns a chapter.
 *
 * @param tools - What the table is taken out with.
 */
export function learnerTable(
  { chapters, learners }: ClassSummary,
  tools: HTMLElement,
): HTMLElement {
  const name = headCell('col', 'Opiskelija');
  name.rowSpan = 2;
  const heads = chapters.map(({ number, title }) => {
    const made = headCell('colgroup', `Luku ${number}`, element('span', 'sr-only', `: ${title}`));
    made.colSpan = PARTS.length;
    return made;
  });
  const parts = chapters.flatMap(({ number }) =>
    PARTS.map((part) => headCell('col', part, element('span', 'sr-only', `, luku ${number}`))),
  );
  const rows = learners.map(({ work }, learner) => {
    const head = learnerName('th', '', learner);
    head.scope = 'row';
    const row = element('tr', '', head, ...chapters.flatMap(({ slug }) => cells(work[slug])));
    row.dataset['of'] = String(learner);
    return row;
  });
  const table = element(
    'table',
    'class-table class-learners',
    element('thead', '', element('tr', '', name, ...heads), element('tr', '', ...parts)),
    inOrderOfNames(element('tbody', '', ...rows)),
  );
  return section(
    'kuka',
    'Kuka on tehnyt mitä',
    'Itsetestistä, kohtaamisista ja pohdinnasta näkyy, montako on tehty ja montako niitä on. Itsetestistä lasketaan kysymykset, joihin on vastattu, ja niiden alla näkyy, montako on nyt oikein. Omin sanoin vastattava kysymys lasketaan oikeaksi, kun siihen on vastattu. Viiva tarkoittaa, ettei mitään ole tehty.',
    tools,
    tableIn('Taulukko opiskelijoista', table),
  );
}

function cells(work: LearnerRow['work'][string] | undefined): HTMLElement[] {
  if (!work) return PARTS.map(() => element('td', ''));
  const { own, plain } = work;
  const read = element('td', '', own.isRead ? '✓' : '–');
  read.setAttribute('aria-label', own.isRead ? 'luettu' : 'ei luettu');
  if (plain?.isRead) {
    read.replaceChildren(own.isRead ? '✓' : '', element('span', 'class-plain', 'selko ✓'));
    read.setAttribute(
      'aria-label',
      own.isRead ? 'luettu, myös selkosuomeksi' : 'luettu selkosuomeksi',
    );
  }
  return [
    read,
    doneCell(own.check, plain?.check, rightOf),
    doneCell(own.encounters, plain?.encounters),
    doneCell(own.writing, plain?.writing),
  ];
}

/** How many of the questions answered are right. */
const rightOf = ({ right }: Checked): string => `oikein\u00a0${right}`;

/** @param more - What is told below, where something is done. */
function doneCell<T extends Done>(
  own: T,
  plain: T | undefined,
  more?: (work: T) => string,
): HTMLElement {
  const words = ({ done, of }: Done) => (done > 0 ? `${done}/${of}` : '–');
  const below = (work: T) =>
    more && work.done > 0 ? [element('span', 'class-plain', more(work))] : [];
  const hasPlain = plain !== undefined && plain.done > 0;
  const made = element('td', '', own.done > 0 || !hasPlain ? words(own) : '', ...below(own));
  if (hasPlain)
    made.append(element('span', 'class-plain', `selko ${words(plain)}`), ...below(plain));
  return made;
}
