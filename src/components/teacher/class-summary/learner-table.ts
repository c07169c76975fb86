import type { ClassSummary, Done, LearnerRow } from '../../../lib/reader/class-summary.ts';
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
    'Itsetestistä, kohtaamisista ja pohdinnasta näkyy, montako on tehty ja montako niitä on. Viiva tarkoittaa, ettei mitään ole tehty.',
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
    doneCell(own.check, plain?.check),
    doneCell(own.encounters, plain?.encounters),
    doneCell(own.writing, plain?.writing),
  ];
}

function doneCell(own: Done, plain: Done | undefined): HTMLElement {
  const words = ({ done, of }: Done) => (done > 0 ? `${done}/${of}` : '–');
  const hasPlain = plain !== undefined && plain.done > 0;
  const made = element('td', '', own.done > 0 || !hasPlain ? words(own) : '');
  if (hasPlain) made.append(element('span', 'class-plain', `selko ${words(plain)}`));
  return made;
}
