import { CHAPTER_PARTS, exerciseId } from '../../lib/content/addresses.ts';
import { chapterParts, type PartName } from '../../lib/module/chapter-parts.ts';
import { minutesText } from '../../lib/module/finnish-numbers.ts';
import { splitObjective } from '../../lib/module/objective.ts';
import type { PublishedChapter, PublishedPlainChapter } from '../../lib/module/published-module.ts';
import { type BookContext, chapterPart, paragraphs, plainPart } from './context.ts';
import { encounterScript } from './encounter.ts';
import { type Markup, xml } from '../xml.ts';
import type { Part, PartSection } from './part.ts';
import { sourceCard } from './source-card.ts';
import { task, writingLines } from './task.ts';
import { voiced, voicedBlocks, voiceMark } from './voice.ts';

/** The drawing of a chapter, and what it says. */
const drawing = ({ slug, illustrationAlt }: PublishedChapter, { places }: BookContext): Markup =>
  xml`<div class="drawing"><img src="${places.picture(`kuva-${slug}`)}" alt="${illustrationAlt ?? ''}"/></div>`;

/** A chapter as a part of the book. */
export function chapterBook(chapter: PublishedChapter, context: BookContext): Part {
  const { module, places, prose, paper } = context;
  const part = chapterPart(chapter.slug);
  const page = { part, sections: chapter.sections };
  const bodies: Record<Exclude<PartName, 'sections'>, () => Markup> = {
    situation: () => voiced('example', paragraphs(chapter.situation), places),
    objectives: () => objectives(chapter.objectives),
    summary: () => voiced('author', paragraphs([chapter.summary]), places),
    encounters: () =>
      xml`<p>Pysähdy joka askelella ja mieti, mitä itse vastaisit. Lue vasta sitten vaihtoehdot.</p>
${chapter.encounters.map((encounter) => encounterScript(encounter, part, context))}`,
    principles: () => principles(chapter, context),
    selfCheck: () =>
      xml`<p>${paper ? 'Vastaukset ja perustelut ovat lopussa.' : 'Vastaukset ja perustelut ovat kirjan lopussa.'}</p>
${chapter.questions.map((question, index) => task(question, index + 1, page, context))}`,
    reflections: () => reflections(chapter, part, context),
    terms: () => terms(chapter, context),
    source: () => sourceCard(chapter, context),
  };
  const own = chapter.sections.map(({ id, title, blocks }): PartSection => ({
    id,
    title,
    body: () => xml`${voicedBlocks(blocks, places, prose)}`,
  }));
  const sections = chapterParts(chapter).flatMap(({ name, id, title }) =>
    name === 'sections' ? own : [{ id, title, body: bodies[name] }],
  );
  return {
    id: part,
    address: chapter.address,
    title: `${chapter.number}. ${chapter.title}`,
    type: 'chapter',
    front: xml`<p class="kicker">Luku ${chapter.number}/${module.chapters.length} · ${chapter.lens} · lukuaika noin ${minutesText(chapter.minutes)}</p>
<h1>${chapter.title}</h1>
<p class="lead">${chapter.question}</p>
${drawing(chapter, context)}
${chapter.plain && !paper && xml`<p><a href="${places.link(chapter.plain.address)}">Lue selkosuomeksi</a></p>`}`,
    sections,
  };
}

const reflections = (
  chapter: PublishedChapter,
  part: string,
  { places, paper }: BookContext,
): Markup =>
  xml`${chapter.reflections.map(
    ({ id, task: text, starter }) =>
      xml`<div class="task" id="${places.id(part, exerciseId(id))}"><p>${text}</p>${
        starter !== undefined && xml`<p class="instruction">Voit aloittaa näin: ${starter}</p>`
      }${paper && writingLines(5)}</div>\n`,
  )}`;

const objectives = (texts: readonly string[]): Markup => xml`<p>Luvun jälkeen osaat</p>
<ol>${texts.map((text, index) => {
  const { verb, rest } = splitObjective(text);
  return xml`<li><strong>${verb}</strong>${rest}${index === texts.length - 1 ? '.' : ','}</li>`;
})}</ol>`;

function principles(chapter: PublishedChapter, { places }: BookContext): Markup {
  const part = chapterPart(chapter.slug);
  const titleOf = (section: string) => chapter.sections.find(({ id }) => id === section)?.title;
  return xml`<ol class="principles">${chapter.principles.map(
    ({ text, section, voice, label }) =>
      xml`<li><p>${voiceMark(voice, places)} <strong>${text}</strong>${
        label !== undefined && xml` <em>(${label})</em>`
      }</p><p class="origin"><a href="${places.at(part, section)}">Osio: ${titleOf(section)}</a></p></li>\n`,
  )}</ol>`;
}

/** Explanations stand in the glossary; a handout has none, so it says them here. */
function terms(chapter: PublishedChapter, { module, places }: BookContext): Markup {
  return xml`<dl class="terms">${module.glossary
    .filter(({ id }) => chapter.terms.includes(id))
    .map(
      ({ term, definition, address }) =>
        xml`<div><dt><a href="${places.link(address)}">${term}</a></dt><dd>${definition}</dd></div>\n`,
    )}</dl>`;
}

/** A chapter in plain Finnish. */
export function plainBook(
  chapter: PublishedChapter,
  plain: PublishedPlainChapter,
  context: BookContext,
): Part {
  const { places, prose } = context;
  const part = plainPart(chapter.slug);
  const page = { part, sections: plain.sections };
  return {
    id: part,
    address: plain.address,
    title: `Selkosuomeksi: ${plain.title}`,
    type: 'chapter',
    front: xml`<p class="kicker">Luku ${chapter.number} selkosuomeksi</p>
<h1>${plain.title}</h1>
<p class="instruction">Tämä on helppo versio luvusta. Selkokeskus ei ole tarkistanut sitä.</p>
${drawing(chapter, context)}
<p><a href="${places.link(chapter.address)}">Lue yleiskielellä</a></p>`,
    sections: [
      ...plain.sections.map(({ id, title, prose: text }) => ({
        id,
        title,
        body: () => prose(text, true),
      })),
      ...(plain.questions.length > 0
        ? [
            {
              id: CHAPTER_PARTS.selfCheck,
              title: 'Kysymyksiä sinulle',
              body: () =>
                xml`<p>Valitse paras vastaus.</p>${plain.questions.map((question, index) =>
                  task(question, index + 1, page, context),
                )}`,
            },
          ]
        : []),
    ],
  };
}
