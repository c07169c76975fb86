import { chapterParts, type PartName } from '../lib/module/chapter-parts.ts';
import { sentence } from '../lib/module/finnish-numbers.ts';
import type {
  PublishedBlock,
  PublishedChapter,
  PublishedModule,
} from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import { sourceFacts } from '../lib/module/source-facts.ts';
import { exampleName, VOICE_NAMES } from '../lib/module/voice-names.ts';
import { origin, voices } from './about-module.ts';
import type { ExportFile } from './export-file.ts';
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

/**
 * The chapters for Moodle's Book activity: a zip of HTML pages, which Moodle sorts by name, titles by
 * `<title>` and takes for subchapters where the name ends in `_sub` (`mod/book/tool/importhtml`).
 */
export function moodleBook(module: PublishedModule): ExportFile {
  const pages = [
    startPage(module),
    ...module.chapters.flatMap((chapter) => chapterPages(chapter, module)),
    glossaryPage(module),
  ];
  const width = String(pages.length).length;
  return {
    path: schoolFilePath('book'),
    content: zip(
      pages.map(({ name, title, sub, html }, index) => ({
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
    ),
  };
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
function chapterPages(chapter: PublishedChapter, module: PublishedModule): Page[] {
  const { slug, title, plain } = chapter;
  const page = (name: string, pageTitle: string, html: Markup): Page => ({
    name: `${slug}-${name}`,
    title: pageTitle,
    sub: true,
    html,
  });
  const drawn: Partial<Record<PartName, Markup>> = {
    situation: voice('example', chapter.situation.map(paragraph), exampleName(1, chapter.scenes)),
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
      html: xml`<p><em>${chapter.question}</em></p>
${parts.slice(0, sections).map((part) => xml`<h4>${part.title}</h4>${part.html}\n`)}${origin(module, chapter.address)}`,
    },
    ...chapter.sections.map((section) =>
      page(
        section.id,
        section.title,
        byLines(section.blocks.map((one) => block(one, chapter.scenes))),
      ),
    ),
    ...parts.slice(sections + 1).map((part) => page(part.id, part.title, part.html ?? xml``)),
    ...(plain
      ? [
          page(
            'selko',
            `Selkosuomeksi: ${plain.title}`,
            xml`${byLines(
              plain.sections.map(
                (section) => xml`<h4>${section.title}</h4>${new Markup(section.html)}`,
              ),
            )}${origin(module, plain.address)}`,
          ),
        ]
      : []),
  ];
}

const block = ({ voice: who, html, scene }: PublishedBlock, scenes: number) =>
  voice(who, new Markup(html), who === 'example' ? exampleName(scene, scenes) : undefined);

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
