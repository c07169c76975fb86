import type { BookContext } from './context.ts';
import { paragraphs } from './context.ts';
import { type Markup, xml } from '../xml.ts';
import type { Part, PartSection } from './part.ts';
import { voiced } from './voice.ts';

/** Pages that join the chapters, as far as they work on paper. */
export function wholeParts(context: BookContext): Part[] {
  return [
    lenses(context),
    tensions(context),
    misconceptions(context),
    lines(context),
    pocket(context),
    capstone(context),
  ];
}

function part(
  { module }: BookContext,
  id: string,
  title: string,
  lead: string | undefined,
  sections: PartSection[],
): Part {
  return {
    id,
    address: new URL(`${id}/`, module.address).href,
    title,
    type: 'appendix',
    front: xml`<h1>${title}</h1>${lead !== undefined && xml`<p class="lead">${lead}</p>`}`,
    sections,
  };
}

const facts = (rows: readonly (readonly [string, string])[]): Markup =>
  xml`<dl class="facts">${rows.map(([label, text]) => xml`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;

const lensOf = ({ chapterOf }: BookContext, slug: string) => chapterOf(slug)?.lens ?? slug;

function lenses(context: BookContext): Part {
  const { title, situation, rows, arguments: disputes, task } = context.module.whole.lenses;
  const { places, chapterLinks } = context;
  return part(context, 'sama-kohtaaminen', title, undefined, [
    {
      id: 'tilanne',
      title: 'Tilanne',
      body: () => voiced('example', paragraphs(situation), places),
    },
    {
      id: 'linssit',
      title: 'Mitä kukin linssi näyttää',
      body: () =>
        xml`${rows.map(
          ({ chapter, shows, does, hides }) => xml`<h3>${lensOf(context, chapter)}</h3>
${facts([
  ['Mitä se näyttää', shows],
  ['Mitä voi tehdä', does],
  ['Mitä se ei näytä', hides],
])}
${chapterLinks([chapter])}`,
        )}`,
    },
    {
      id: 'kiistat',
      title: 'Linssit myös kiistelevät',
      body: () =>
        xml`${disputes.map(
          ({ chapters, text }) =>
            xml`<h3>${chapters.map((slug) => lensOf(context, slug)).join(' ja ')}</h3><p>${text}</p>\n`,
        )}`,
    },
    {
      id: 'tehtava',
      title: 'Valitse ja perustele',
      body: () => voiced('addition', paragraphs([task]), places),
    },
  ]);
}

function tensions(context: BookContext): Part {
  const { places, chapterLinks, module } = context;
  return part(
    context,
    'eri-mielta',
    'Missä kirjoittajat ovat eri mieltä',
    'Kumpikin kanta on kerrottu omin sanoin. Kumpi on lähempänä sinun ajatuksiasi?',
    module.whole.tensions.map(({ id, question, sides, teach, task }) => ({
      id,
      title: question,
      body: () =>
        xml`${sides.map(({ chapters, view }, index) =>
          voiced(
            'author',
            xml`<p>${view}</p>${chapterLinks(chapters)}`,
            places,
            index === 0 ? 'Yksi kanta' : 'Toinen kanta',
          ),
        )}${voiced('addition', paragraphs([teach]), places)}<p><strong>Tehtävä.</strong> ${task}</p>`,
    })),
  );
}

function misconceptions(context: BookContext): Part {
  return part(
    context,
    'harhaluulot',
    'Yleiset harhaluulot',
    'Jokaisessa uskomuksessa on jotain, mikä houkuttaa. Tiivistykset ovat meidän.',
    context.module.whole.misconceptions.map(({ id, claim, lure, better, chapter }) => ({
      id,
      title: `”${claim}”`,
      body: () =>
        xml`${facts([
          ['Mikä siinä houkuttaa', lure],
          ['Mikä auttaa paremmin', better],
        ])}${context.chapterLinks([chapter])}`,
    })),
  );
}

function lines(context: BookContext): Part {
  const { module, chapterLinks } = context;
  const lead =
    'Pieni muutos sanoissa voi kääntää tilanteen. Repliikit ovat meidän. Lue ne ääneen ja muuta omaan suuhusi sopiviksi.';
  return part(
    context,
    'sanoista-tekoihin',
    'Sanoista tekoihin',
    lead,
    module.chapters
      .map(({ slug, lens }) => ({
        slug,
        lens,
        own: module.whole.lines.filter(({ chapter }) => chapter === slug),
      }))
      .filter(({ own }) => own.length > 0)
      .map(({ slug, lens, own }) => ({
        id: `repliikit-${slug}`,
        title: lens,
        body: () =>
          xml`${own.map(({ before, after, change }) =>
            facts([
              ['Ennen', `”${before}”`],
              ['Jälkeen', `”${after}”`],
              ['Mikä muuttui?', change],
            ]),
          )}${chapterLinks([slug])}`,
      })),
  );
}

function pocket(context: BookContext): Part {
  return part(
    context,
    'taskulista',
    'Taskulista työvuoroon',
    'Valitse yksi kohta vuoroa kohti.',
    context.module.whole.pocket.map(({ when, items }, index) => ({
      id: `kohta-${index + 1}`,
      title: when,
      body: () => xml`<ul>${items.map((item) => xml`<li>${item}</li>`)}</ul>`,
    })),
  );
}

function capstone(context: BookContext): Part {
  const { title, intro, steps, submit, questions } = context.module.whole.capstone;
  return part(context, 'lopputehtava', 'Lopputehtävä', title, [
    {
      id: 'vaiheet',
      title: 'Näin teet tehtävän',
      body: () =>
        xml`${paragraphs(intro)}<ol>${steps.map((step) => xml`<li>${step}</li>`)}</ol><p>${submit}</p>`,
    },
    {
      id: 'kysymykset',
      title: 'Ohjaavat kysymykset',
      body: () =>
        facts(
          questions.map(({ chapter, question }) => [lensOf(context, chapter), question] as const),
        ),
    },
    {
      id: 'arviointi',
      title: 'Arviointi',
      body: () => xml`<p>Taulukko on tarkoitettu oppimisen tueksi. Tutkinnon osat arvioidaan erikseen.</p>
${context.paper ? rubricTable(context) : rubricList(context)}`,
    },
  ]);
}

/** A narrow screen has no room for four columns. */
function rubricList({ module }: BookContext): Markup {
  const { columns, rubric } = module.whole.capstone;
  return xml`${rubric.map(
    ({ target, start, can, masters }) => xml`<h3>${target}</h3>
${facts([
  [columns.start, start],
  [columns.can, can],
  [columns.masters, masters],
])}`,
  )}`;
}

function rubricTable({ module }: BookContext): Markup {
  const { columns, rubric } = module.whole.capstone;
  return xml`<table class="rubric"><thead><tr><th scope="col">Kohde</th><th scope="col">${columns.start}</th><th scope="col">${columns.can}</th><th scope="col">${columns.masters}</th></tr></thead>
<tbody>${rubric.map(
    ({ target, start, can, masters }) =>
      xml`<tr><th scope="row">${target}</th><td>${start}</td><td>${can}</td><td>${masters}</td></tr>\n`,
  )}</tbody></table>`;
}
