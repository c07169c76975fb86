/**
 * The module as a book: what EPUB and paper have in common. Every part is well-formed XHTML; where
 * the places of a book are, each form says itself.
 */
import { type BookContext, makeContext } from './context.ts';
import { chapterBook, plainBook } from './chapter.ts';
import { type Markup, xml } from '../xml.ts';
import type { Part, PartGroup, Places } from './part.ts';
import { answers, colophon, glossary, preface, sources, titlePage } from './reference.ts';
import { wholeParts } from './whole.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';

/** The whole module, answers, glossary and sources last. */
export function moduleBook(context: BookContext): PartGroup[] {
  const { chapters } = context.module;
  const plain = chapters.flatMap((chapter) =>
    chapter.plain ? [plainBook(chapter, chapter.plain, context)] : [],
  );
  return [
    { title: undefined, parts: [titlePage(context), preface(context)] },
    { title: 'Luvut', parts: chapters.map((chapter) => chapterBook(chapter, context)) },
    { title: 'Luvuista kokonaisuudeksi', parts: wholeParts(context) },
    ...(plain.length > 0 ? [{ title: 'Selkosuomeksi', parts: plain }] : []),
    {
      title: 'Lopuksi',
      parts: [answers(context, true), glossary(context), sources(context), colophon(context)],
    },
  ];
}

/** One chapter to hand out, its answers on a page of their own. */
export function chapterHandout(slug: string, context: BookContext): Part[] {
  const { module } = context;
  const chapter = context.chapterOf(slug);
  if (!chapter) throw new Error(`no chapter "${slug}"`);
  const own = { ...context, module: { ...module, chapters: [chapter] } };
  return [
    chapterBook(chapter, context),
    ...(chapter.questions.length > 0 ? [answers(own, false)] : []),
  ];
}

/**
 * Draws a book whose links lead to its own parts where they can.
 *
 * @param make - Makes the parts; called twice, since a link may lead forwards.
 * @param where - How this form of the book names a place and a picture.
 */
export function draw<T>(
  module: PublishedModule,
  paper: boolean,
  where: Omit<Places, 'link'>,
  make: (context: BookContext) => T,
  partsOf: (made: T) => readonly Part[],
): T {
  const withLinks = (link: Places['link']) => make(makeContext(module, { ...where, link }, paper));
  const known = new Map(
    partsOf(withLinks((address) => address)).flatMap(({ id, address }) =>
      address === undefined ? [] : [[address, id] as const],
    ),
  );
  return withLinks((address) => {
    const [page = '', place] = address.split('#');
    const part = known.get(page);
    return part === undefined ? address : where.at(part, place);
  });
}

/** A part as markup: its title, then section by section. */
export const partBody = ({ id, front, sections }: Part, places: Pick<Places, 'id'>): Markup =>
  xml`<header class="front">${front}</header>
${sections.map((section) => {
  const place = places.id(id, section.id);
  return xml`<section class="part-section section-${section.id}" aria-labelledby="${place}">
<h2 id="${place}">${section.title}</h2>
${section.body()}
</section>
`;
})}`;
