/** A class's figures as tables for a spreadsheet: rows of cells, the first one names them. */
import type { ClassSummary, Work } from '../reader/class-summary.ts';
import { escapeHtml } from '../module/escape.ts';
import { guarded } from './csv.ts';

/**
 * Who has done what: a row a learner, numbers alone, so that no program takes five of eight for a date.
 *
 * @param nameOf - How a learner is called.
 * @param order - Places of the learners, as they are listed.
 */
export function learnerTable(
  { chapters, learners }: ClassSummary,
  nameOf: (learner: number) => string,
  order: readonly number[],
): string[][] {
  const heads = chapters.flatMap(({ slug, number }) => {
    const work = learners[0]?.work[slug]?.own;
    const named = (what: string, of = 0) => `Luku ${number}: ${what} (${of})`;
    return [
      `Luku ${number}: luettu`,
      named('itsetestissä vastattu', work?.check.of),
      named('itsetestissä oikein', work?.check.of),
      named('kohtaamiset', work?.encounters.of),
      named('pohdinta', work?.writing.of),
      `Luku ${number}: selkosuomeksi`,
    ];
  });
  const cells = ({ isRead, check, encounters, writing }: Work) => [
    isRead ? '1' : '0',
    ...[check.done, check.right, encounters.done, writing.done].map(String),
  ];
  return [
    ['Nimi', ...heads],
    ...order.map((learner) => [
      nameOf(learner),
      ...chapters.flatMap(({ slug }) => {
        const work = learners[learner]?.work[slug];
        return work ? [...cells(work.own), work.plain ? '1' : '0'] : [];
      }),
    ]),
  ];
}

/** How each question went, and how many chose each option first: a row an option. */
export const questionTable = ({ chapters }: ClassSummary): string[][] => [
  [
    'Luku',
    'Kysymys',
    'Yritti',
    'Oikein heti',
    'Oikein myöhemmin',
    'Ei vielä oikein',
    'Ensimmäistä vastausta ei tiedetä',
    'Vaihtoehto tai kohta',
    'Oikea',
    'Valittiin ensin tai oli ensin väärässä paikassa',
  ],
  ...chapters.flatMap(({ number, questions }) =>
    questions.flatMap(({ title, tried, atOnce, later, notYet, unknown, options }) =>
      options.map(({ text, isRight, count }) => [
        ...[String(number), title],
        ...[tried, atOnce, later, notYet, unknown].map(String),
        ...[text, isRight ? '1' : '', String(count)],
      ]),
    ),
  ),
];

/** Rows as text that is pasted into a spreadsheet. */
export const asTabs = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => guarded(cell.replace(/\s+/g, ' '))).join('\t'))
    .join('\n');

/** The same as it is pasted into a document. */
export const asTableHtml = (rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(guarded(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>${rows.map((cells, at) => row(cells, at === 0 ? 'th' : 'td')).join('')}</table>`;
};
