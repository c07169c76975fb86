import type { Highlight } from '../../../lib/reader/class-highlights.ts';
import type { ChapterSummary } from '../../../lib/reader/class-summary.ts';
import { inQuotes } from '../../../lib/module/in-quotes.ts';
import { element } from '../../site/element.ts';
import type { DrawnClass } from '../class-reader.ts';
import { bar, headCell, section, tableIn } from './parts.ts';

const COLUMNS: readonly (readonly [string, (chapter: ChapterSummary) => number])[] = [
  ['Luettu', ({ read }) => read],
  ['Itsetesti kokonaan oikein', ({ check }) => check],
  ['Kohtaaminen pelattu', ({ met }) => met],
  ['Pohdinta kirjoitettu', ({ wrote }) => wrote],
];

/** How many have done what of each chapter, and what a lesson may begin with. */
export function overview({ summary, highlights }: DrawnClass): HTMLElement {
  const { chapters, learners } = summary;
  const row = (chapter: ChapterSummary) =>
    element(
      'tr',
      '',
      headCell('row', `Luku ${chapter.number}`),
      ...COLUMNS.map(([, countOf]) =>
        element(
          'td',
          '',
          `${countOf(chapter)}/${learners.length}`,
          bar(countOf(chapter), learners.length),
        ),
      ),
    );
  const table = element(
    'table',
    'class-table',
    element(
      'thead',
      '',
      element('tr', '', headCell('col', 'Luku'), ...COLUMNS.map(([name]) => headCell('col', name))),
    ),
    element('tbody', '', ...chapters.map(row)),
  );
  const begin = element(
    'div',
    'class-begin',
    element('h3', '', 'Tästä voitte aloittaa'),
    element('ul', '', ...highlights.map((one) => element('li', '', words(one)))),
  );
  return section(
    'yleiskuva',
    'Yleiskuva',
    'Kuinka moni on tehnyt kustakin luvusta mitäkin, selkosuomeksi tehty mukaan lukien.',
    tableIn('Taulukko luvuista', table),
    ...(highlights.length > 0 ? [begin] : []),
  );
}

function words({ kind, title, chapter, count, of, text, isEarly }: Highlight): string {
  switch (kind) {
    case 'question':
      return `${isEarly ? 'Vastauksia on vielä vähän. Niissä vaikein' : 'Vaikein'} kysymys oli ”${title}” (luku\u00a0${chapter}): heti oikein ${count}/${of}.`;
    case 'lure':
      return `Eniten houkutti kysymyksen ”${title}” (luku\u00a0${chapter}) vaihtoehto ${inQuotes(text)} – sen valitsi ensin ${count}/${of}.`;
    case 'fall':
      return `Luottamus heikkeni useimmin kohtaamisen ”${title}” (luku\u00a0${chapter}) askeleella ${text}: ${count}/${of}.`;
  }
}
