import { Resvg } from '@resvg/resvg-js';
import { chapterParts, type PartName } from '../lib/module/chapter-parts.ts';
import { sentence } from '../lib/module/finnish-numbers.ts';
import type {
  PublishedBlock,
  PublishedChapter,
  PublishedModule,
} from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import { sourceFacts } from '../lib/module/source-facts.ts';
import type { StoryEnd } from '../lib/module/module-model.ts';
import { exampleName, VOICE_NAMES } from '../lib/module/voice-names.ts';
import { origin, voices } from './about-module.ts';
import { bookPictures, drawingName, sitePainter } from './book/art.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { link, paragraph } from './question-bank.ts';
import { Markup, xml } from './xml.ts';
import { zip } from './zip.ts';

interface Page {
  /** Name of the file without number and ending. */
  name: string;
  title: string;
  /** A subchapter of the page before it that is none. */
  sub: boolean;
  html: Markup;
}

/** The drawings of the chapters (SVG), by name. */
type Drawings = ReadonlyMap<string, string>;

/** Twice as many as a page of Moodle is wide, for screens that draw two pixels for one. */
const PICTURE_PIXELS = 1280;

/**
 * The chapters for Moodle's Book activity: a zip of HTML pages, which Moodle sorts by name, titles by
 * `<title>` and takes for subchapters where the name ends in `_sub` (`mod/book/tool/importhtml`). What
 * a page refers to in a folder below becomes its own file.
 */
export async function* moodleBook(
  module: PublishedModule,
  site: BuiltSite,
): AsyncGenerator<ExportFile> {
  const slugs = module.chapters.map(({ slug }) => slug);
  const drawings = await bookPictures(site, await sitePainter(), slugs);
  const pages = [
    startPage(module),
    ...module.chapters.flatMap((chapter) => chapterPages(chapter, module, drawings)),
    glossaryPage(module),
  ];
  const width = String(pages.length).length;
  const shown = [...drawings].filter(([name]) =>
    pages.some(({ html }) => html.text.includes(`"${picturePath(name)}"`)),
  );
  const content = zip([
    ...shown.map(([name, svg]) => ({ path: picturePath(name), content: png(svg) })),
    ...pages.map(({ name, title, sub, html }, index) => ({
      path: `${String(index + 1).padStart(width, '0')}-${name}${sub ? '_sub' : ''}.html`,
      content: xml`<!DOCTYPE html>
<html lang="fi">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${html}
</body>
</html>
`.text,
    })),
  ]);
  yield { path: schoolFilePath('book'), content };
}

const picturePath = (name: string) => `kuvat/${name}.png`;

/** As pixels, which every Moodle and its mobile application show. The drawings hold no text. */
const png = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: PICTURE_PIXELS },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();

/** A chapter's drawing, or nothing when it has none. @param end - The end of its story that it shows. */
function picture(
  { slug, illustrationAlt, sceneAlts }: PublishedChapter,
  drawings: Drawings,
  end?: StoryEnd,
): Markup | false {
  const alt = end === undefined ? illustrationAlt : sceneAlts[end];
  const name = drawingName(`kuva-${slug}`, end);
  if (alt === undefined || !drawings.has(name)) return false;
  // Moodle's own class for pictures that are never wider than their column.
  return xml`<p><img src="${picturePath(name)}" alt="${alt}" class="img-fluid"/></p>\n`;
}

function startPage(module: PublishedModule): Page {
  return {
    name: 'alku',
    title: module.name,
    sub: false,
    html: xml`${paragraph(module.promise)}${voices()}${origin(module, module.address)}`,
  };
}

/**
 * Parts of a chapter in the order of its page, as far as a book without scripts has them: what comes
 * before its sections stands on its first page, each of the others on its own.
 */
function chapterPages(
  chapter: PublishedChapter,
  module: PublishedModule,
  drawings: Drawings,
): Page[] {
  const { slug, title, plain } = chapter;
  const page = (name: string, pageTitle: string, html: Markup): Page => ({
    name: `${slug}-${name}`,
    title: pageTitle,
    sub: true,
    html,
  });
  const drawn: Partial<Record<PartName, Markup>> = {
    situation: voice(
      'example',
      [xml`${picture(chapter, drawings, 'first')}`, ...chapter.situation.map(paragraph)],
      exampleName(1, chapter.scenes),
    ),
    objectives: list(chapter.objectives),
    summary: voice('author', paragraph(chapter.summary)),
    principles: principles(chapter),
    source: source(chapter),
  };
  const parts = chapterParts(chapter).flatMap(({ name, id, title: partTitle }) =>
    name === 'sections' || drawn[name] ? [{ name, id, title: partTitle, html: drawn[name] }] : [],
  );
  const sections = parts.findIndex(({ name }) => name === 'sections');
  return [
    {
      name: slug,
      title: `${title} (luku ${chapter.number})`,
      sub: false,
      html: xml`${picture(chapter, drawings)}<p><em>${chapter.question}</em></p>
${parts.slice(0, sections).map((part) => xml`<h4>${part.title}</h4>${part.html}\n`)}${origin(module, chapter.address)}`,
    },
    ...chapter.sections.map((section) =>
      page(
        section.id,
        section.title,
        byLines(section.blocks.map((one) => block(one, chapter, drawings))),
      ),
    ),
    ...parts.slice(sections + 1).map((part) => page(part.id, part.title, part.html ?? xml``)),
    ...(plain
      ? [
          page(
            'selko',
            `Selkosuomeksi: ${plain.title}`,
            xml`${picture(chapter, drawings)}${byLines(
              plain.sections.map(
                (section) => xml`<h4>${section.title}</h4>${new Markup(section.html)}`,
              ),
            )}${origin(module, plain.address)}`,
          ),
        ]
      : []),
  ];
}

function block(
  { voice: who, html, scene }: PublishedBlock,
  chapter: PublishedChapter,
  drawings: Drawings,
): Markup {
  if (who !== 'example') return voice(who, new Markup(html));
  const { scenes } = chapter;
  const last = scene !== undefined && scene === scenes && picture(chapter, drawings, 'last');
  return voice(who, xml`${last}${new Markup(html)}`, exampleName(scene, scenes));
}

/** Moodle keeps no style of ours: whose voice it is stands in words. */
const voice = (
  who: keyof typeof VOICE_NAMES,
  html: Markup | Markup[],
  label: string = VOICE_NAMES[who],
) =>
  xml`<p><small><strong>${label}</strong></small></p>${who === 'example' ? xml`<blockquote>${html}</blockquote>` : html}`;

function principles({ principles: all }: PublishedChapter): Markup {
  const items = all.map(
    ({ text, label, address }) =>
      xml`<li>${link(address, text)}${label !== undefined && xml` <em>(${label})</em>`}</li>`,
  );
  return xml`<ol>${items}</ol>`;
}

function source(chapter: PublishedChapter): Markup {
  return xml`${sourceFacts(chapter).map(
    ({ label, value, note }) =>
      xml`<p><strong>${label}.</strong> ${[value, note].filter(Boolean).join(' ')}</p>`,
  )}`;
}

function glossaryPage(module: PublishedModule): Page {
  const terms = module.glossary.map(
    ({ term, definition, example }) =>
      xml`<dt><strong>${term}</strong></dt><dd>${sentence(definition)} <em>${example}</em></dd>`,
  );
  return {
    name: 'sanasto',
    title: 'Sanasto',
    sub: false,
    html: xml`<dl>${terms}</dl>`,
  };
}

const list = (items: readonly string[]) =>
  xml`<ul>${items.map((item) => xml`<li>${item}</li>`)}</ul>`;

const byLines = (parts: readonly Markup[]): Markup =>
  xml`${parts.map((part, index) => xml`${index > 0 && '\n'}${part}`)}`;
