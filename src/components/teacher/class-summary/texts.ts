import type { ClassSummary, TextTask } from '../../../lib/reader/class-summary.ts';
import { element } from '../../site/element.ts';
import { fold, headCell, inOrderOfNames, learnerName, section, tableIn } from './parts.ts';

/** What learners have written, task by task, side by side. */
export function texts({ chapters, promises }: ClassSummary): HTMLElement {
  const groups = [
    ...chapters.map(({ number, title, texts: tasks }) => ({
      title: `Luku ${number}: ${title}`,
      tasks,
    })),
    { title: 'Lupaukset', tasks: promises },
  ].filter(({ tasks }) => tasks.length > 0);
  const folds = groups.map(({ title, tasks }, index) =>
    fold(
      title,
      tasks.length === 1 ? 'yksi tehtävä' : `${tasks.length} tehtävää`,
      index === 0,
      ...tasks.map(draw),
    ),
  );
  return section(
    'tekstit',
    'Tekstit rinnakkain',
    'Opiskelijoiden omat sanat tehtävä kerrallaan. Kun nimet piilotetaan, ne jäävät näkyviin siellä, missä opiskelija on itse kirjoittanut nimen tekstiinsä.',
    ...(folds.length > 0
      ? folds
      : [element('p', 'furniture', 'Kukaan ei ole vielä kirjoittanut mitään.')]),
  );
}

function draw({ where, task, texts: all }: TextTask): HTMLElement {
  const cards = all.map(({ learner, text }) => {
    const made = element(
      'li',
      '',
      learnerName('p', 'class-writer', learner),
      element('p', 'class-own', text),
    );
    made.dataset['of'] = String(learner);
    return made;
  });
  return element(
    'article',
    'class-question',
    element('h4', 'text-h3', task),
    ...(where ? [element('p', 'furniture', where)] : []),
    inOrderOfNames(element('ul', 'class-texts', ...cards)),
  );
}

/** The first and the last starting test of each; nothing when nobody has handed one in. */
export function startingTests({ tests }: ClassSummary): HTMLElement[] {
  if (tests.length === 0) return [];
  const rows = tests.map(({ learner, first, last, change = 0 }) => {
    const head = learnerName('th', '', learner);
    head.scope = 'row';
    const sign = change > 0 ? `+${change}` : String(change).replace('-', '−');
    const row = element(
      'tr',
      '',
      head,
      element('td', '', first),
      element('td', '', last ?? '–'),
      element('td', '', last ? sign : '–'),
    );
    row.dataset['of'] = String(learner);
    return row;
  });
  const heads = ['Opiskelija', 'Ensimmäinen kerta', 'Viimeinen kerta', 'Muutos'];
  const table = element(
    'table',
    'class-table class-learners',
    element('thead', '', element('tr', '', ...heads.map((head) => headCell('col', head)))),
    inOrderOfNames(element('tbody', '', ...rows)),
  );
  return [
    section(
      'lahtotesti',
      'Lähtötesti',
      'Montako parasta valintaa opiskelija teki ensimmäisellä ja viimeisellä kerralla. Tulos on keskustelun aihe, ei arvosana.',
      tableIn('Taulukko lähtötesteistä', table),
    ),
  ];
}
