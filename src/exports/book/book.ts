/**
 * The module as a book: what EPUB and paper have in common. Its parts are cut from the site's pages;
 * where the places of a book are, each form says itself.
 */
import {
  CAPSTONE,
  chapterAddress,
  GLOSSARY,
  LENSES,
  plainChapterAddress,
  TENSIONS,
  WORKS,
} from '../../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import type { BuiltSite } from '../export-file.ts';
import { onSite } from '../on-site.ts';
import { fromPage } from './from-page.ts';
import {
  answers,
  chapterSubject,
  colophon,
  moduleSubject,
  preface,
  titlePage,
} from './own-parts.ts';
import { chapterPart, type Part, type PartGroup, type Places, plainPart } from './part.ts';
import { styledClasses } from './styles.ts';
import { task } from './task.ts';

/** A part that a page of the site becomes. */
interface PagePart extends Pick<Part, 'id' | 'type'> {
  /** Root-relative address of the page. */
  page: string;
  /** Goes before the page's own title in the table of contents. */
  before?: string;
  /** Of a chapter, also in plain Finnish. */
  chapter?: PublishedChapter;
  questions?: PublishedChapter['questions'];
}

/** A part of the book before it is drawn. */
type Planned = PagePart | Part;

const chapterPage = (chapter: PublishedChapter): PagePart => ({
  id: chapterPart(chapter.slug),
  type: 'chapter',
  page: chapterAddress(chapter.slug),
  before: `${chapter.number}. `,
  chapter,
  questions: chapter.questions,
});

const plainPages = (chapter: PublishedChapter): PagePart[] =>
  chapter.plain
    ? [
        {
          id: plainPart(chapter.slug),
          type: 'chapter',
          page: plainChapterAddress(chapter.slug),
          before: 'Selkosuomeksi: ',
          chapter,
          questions: chapter.plain.questions,
        },
      ]
    : [];

const page = (address: string, type: Part['type'] = 'appendix'): PagePart => ({
  id: address.replaceAll('/', ''),
  type,
  page: address,
});

/** The pages that join the chapters, as far as they work on paper. */
const WHOLE = [LENSES, TENSIONS, '/harhaluulot/', '/sanoista-tekoihin/', '/taskulista/', CAPSTONE];

/** The whole module, answers, glossary and sources last. */
export function moduleBook(
  module: PublishedModule,
  site: BuiltSite,
  places: Places,
): Promise<PartGroup[]> {
  const { chapters } = module;
  const subject = moduleSubject(module);
  return draw(module, site, places, [
    {
      title: undefined,
      parts: [titlePage(subject, module, places), preface(subject, module, places)],
    },
    { title: 'Luvut', parts: chapters.map(chapterPage) },
    { title: 'Luvuista kokonaisuudeksi', parts: WHOLE.map((address) => page(address)) },
    { title: 'Selkosuomeksi', parts: chapters.flatMap(plainPages) },
    {
      title: 'Lopuksi',
      parts: [
        ...answers(chapters, places, true),
        page(GLOSSARY, 'glossary'),
        page(WORKS, 'bibliography'),
        colophon(subject, module, places),
      ],
    },
  ]);
}

/** One chapter with its plain Finnish, its answers and the words that it leans on. */
export function chapterBook(
  chapter: PublishedChapter,
  module: PublishedModule,
  site: BuiltSite,
  places: Places,
): Promise<PartGroup[]> {
  const subject = chapterSubject(module, chapter);
  return draw(module, site, places, [
    {
      title: undefined,
      parts: [
        titlePage(subject, module, places),
        preface(subject, module, places),
        chapterPage(chapter),
        ...plainPages(chapter),
        ...answers([chapter], places, true),
        page(GLOSSARY, 'glossary'),
        colophon(subject, module, places),
      ],
    },
  ]);
}

/** One chapter to hand out, its answers on a page of their own. */
export async function chapterHandout(
  chapter: PublishedChapter,
  module: PublishedModule,
  site: BuiltSite,
  places: Places,
): Promise<Part[]> {
  const groups = await draw(module, site, places, [
    { title: undefined, parts: [chapterPage(chapter), ...answers([chapter], places, false)] },
  ]);
  return groups.flatMap(({ parts }) => parts);
}

async function draw(
  module: PublishedModule,
  site: BuiltSite,
  places: Places,
  groups: { title: string | undefined; parts: Planned[] }[],
): Promise<PartGroup[]> {
  const planned = groups.flatMap(({ parts }) => parts);
  const parts = new Map(
    planned.flatMap((part) =>
      'page' in part ? [[onSite(module, part.page), part.id] as const] : [],
    ),
  );
  const link = (address: string) => {
    const [where = '', place] = address.split('#');
    const part = parts.get(where);
    return part === undefined ? address : places.at(part, place);
  };
  const styled = await styledClasses();
  const drawn = async (part: Planned): Promise<Part> => {
    if (!('page' in part)) return part;
    const { id, type, page, before = '', chapter, questions = [] } = part;
    const html = new TextDecoder().decode(await site.read(`${page}index.html`));
    const cut = fromPage(html, {
      part: id,
      address: onSite(module, page),
      drawing: chapter && `kuva-${chapter.slug}`,
      lines: page === (chapter && plainChapterAddress(chapter.slug)),
      places,
      link,
      task: (question) => {
        const index = questions.findIndex((one) => one.id === question);
        const found = questions[index];
        if (!found) throw new Error(`${page} has a question that is not its own: ${question}`);
        return task(found, index + 1, id, places);
      },
      styled,
    });
    return { id, type, ...cut, title: before + cut.title };
  };
  return Promise.all(
    groups
      .filter((group) => group.parts.length > 0)
      .map(async (group) => ({
        title: group.title,
        parts: await Promise.all(group.parts.map(drawn)),
      })),
  );
}
