/** What the module is as a course: which sections and activities it has and what they say. */
import { CAPSTONE, GLOSSARY, START_TEST } from '../../lib/content/addresses.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import { origin, voices } from '../about-module.ts';
import { definitionOf } from '../glossary-xml.ts';
import { onSite } from '../on-site.ts';
import { bankCategories, link, paragraph } from '../question-bank.ts';
import { type Markup, xml } from '../xml.ts';
import { chapterSection } from './chapter-section.ts';
import type { Activity, AssignmentActivity, Course, CourseSection } from './course.ts';
import { shortened } from './shortened.ts';

/** @returns The whole module: a section that begins it, one a chapter, one that ends it. */
export const moduleCourse = (module: PublishedModule): Course => ({
  ...courseOf(module),
  sections: [
    startSection(module),
    ...module.chapters.map((chapter) => chapterSection(chapter, module)),
    endSection(module),
  ],
});

/** A course of the module's chapters without its sections. */
export function courseOf(module: PublishedModule): Omit<Course, 'sections'> {
  const { name, description, address, edition, chapters, whole } = module;
  return {
    // Moodle refuses a course whose name has what might be a tag.
    name: shortened(name.replace(/[<>]/g, '')),
    summaryHtml: paragraph(description).text,
    address,
    edition: `${edition.number} ${edition.date}`,
    time: Date.parse(`${edition.date}T00:00:00Z`) / 1000,
    categories: bankCategories(module, chapters),
    scale: { name: 'Lopputehtävän tasot', levels: Object.values(whole.capstone.columns) },
  };
}

/** What stands before the chapters. */
function startSection(module: PublishedModule): CourseSection {
  const { name, promise, glossary } = module;
  return {
    name: 'Aloita tästä',
    summaryHtml: paragraph(promise).text,
    activities: [
      aboutModule(module),
      startTest(module),
      {
        kind: 'glossary',
        name: shortened(`Sanasto: ${name}`),
        introHtml:
          xml`<p>Moduulin sanat selityksineen. Samat sanat ovat myös ${link(onSite(module, GLOSSARY), 'moduulin sivustolla')}.</p>`
            .text,
        entries: glossary.map((term) => ({
          concept: term.term,
          definitionHtml: definitionOf(term, module).text,
          aliases: term.aliases,
        })),
      },
    ],
  };
}

export function aboutModule(module: PublishedModule): Activity {
  const { description, level, abilities, address } = module;
  return {
    kind: 'page',
    name: 'Tietoa moduulista',
    introHtml: '',
    contentHtml:
      xml`${paragraph(description)}${paragraph(level)}<p>Moduulin jälkeen osaat</p><ul>${abilities.map((one) => xml`<li>${one}</li>`)}</ul>${voices()}${origin(module, address)}`
        .text,
  };
}

export const startTest = (module: PublishedModule): Activity => ({
  kind: 'url',
  name: 'Lähtötesti',
  introHtml: paragraph(
    'Valitse, mitä itse tekisit. Testi neuvoo, mistä luvusta kannattaa aloittaa. Tuloksesi jää vain omaan selaimeesi.',
  ).text,
  address: onSite(module, START_TEST),
});

/** The task that joins the chapters, with its rubric. */
export function endSection(module: PublishedModule): CourseSection {
  const { capstone } = module.whole;
  return {
    name: 'Lopputehtävä',
    summaryHtml: paragraph(capstone.title).text,
    activities: [capstoneAssignment(module)],
  };
}

function capstoneAssignment(module: PublishedModule): AssignmentActivity {
  const { whole, chapters } = module;
  const { title, intro, steps, questions, submit, rubric, columns } = whole.capstone;
  const lensOf = (slug: string) => chapters.find((one) => one.slug === slug)?.lens ?? slug;
  const heading = (text: string): Markup => xml`<h4>${text}</h4>`;
  const asked = questions.map(
    ({ chapter, question }) => xml`<li><strong>${lensOf(chapter)}:</strong> ${question}</li>`,
  );
  return {
    kind: 'assign',
    name: shortened(`Lopputehtävä: ${title}`),
    introHtml:
      xml`${intro.map(paragraph)}${heading('Näin teet tehtävän')}<ol>${steps.map((step) => xml`<li>${step}</li>`)}</ol>${paragraph(submit)}${heading('Ohjaavat kysymykset')}<ul>${asked}</ul><p>${link(onSite(module, CAPSTONE), 'Lopputehtävä moduulin sivustolla')}</p>`
        .text,
    rubric: {
      name: 'Arviointitaulukko',
      criteria: rubric.map(({ target, start, can, masters }) => ({
        target,
        levels: [
          `${columns.start}: ${start}`,
          `${columns.can}: ${can}`,
          `${columns.masters}: ${masters}`,
        ],
      })),
    },
  };
}
