import { partTitle } from '../lib/chapter-parts.ts';
import { escapeHtml } from '../lib/escape.ts';
import { sentence } from '../lib/finnish-numbers.ts';
import type { PublishedBlock, PublishedChapter, PublishedModule } from '../lib/published-module.ts';
import { schoolFilePath } from '../lib/school-files.ts';
import { sourceFacts } from '../lib/source-facts.ts';
import { EXAMPLE_ENDS, VOICE_MEANINGS, VOICE_NAMES } from '../lib/voice-names.ts';
import type { ExportFile } from './export-file.ts';
import { link, originLines, paragraph } from './question-bank.ts';
import { zip } from './zip.ts';

interface Page {
  /** Name of the file without number and ending. */
  name: string;
  title: string;
  /** A subchapter of the page before it that is none. */
  sub: boolean;
  html: string;
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
        content: `<!DOCTYPE html>
<html lang="fi">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
${html}
</body>
</html>
`,
      })),
    ),
  };
}

function startPage(module: PublishedModule): Page {
  const voices = (Object.keys(VOICE_NAMES) as (keyof typeof VOICE_NAMES)[])
    .map((voice) => `<li><strong>${VOICE_NAMES[voice]}</strong>: ${VOICE_MEANINGS[voice]}</li>`)
    .join('');
  return {
    name: 'alku',
    title: module.name,
    sub: false,
    html: `${paragraph(module.promise)}<p>Joka kappaleesta näkee, kenen ääni siinä puhuu:</p><ul>${voices}</ul>${origin(module, module.address)}`,
  };
}

function chapterPages(chapter: PublishedChapter, module: PublishedModule): Page[] {
  const { slug, title, plain } = chapter;
  const page = (name: string, pageTitle: string, html: string, sub = true): Page => ({
    name: name === slug ? slug : `${slug}-${name}`,
    title: pageTitle,
    sub,
    html,
  });
  return [
    page(
      slug,
      `${title} (luku ${chapter.number})`,
      `<p><em>${escapeHtml(chapter.question)}</em></p>
<h4>${partTitle('situation')}</h4>${voice('example', chapter.situation.map(paragraph).join(''))}
<h4>${partTitle('objectives')}</h4>${list(chapter.objectives)}
<h4>${partTitle('summary')}</h4>${voice('author', paragraph(chapter.summary))}
${origin(module, chapter.address)}`,
      false,
    ),
    ...chapter.sections.map((section) =>
      page(section.id, section.title, section.blocks.map(block).join('\n')),
    ),
    page('avainperiaatteet', partTitle('principles'), principles(chapter)),
    page('lahde', partTitle('source'), source(chapter)),
    ...(plain
      ? [
          page(
            'selko',
            `Selkosuomeksi: ${plain.title}`,
            plain.sections
              .map((section) => `<h4>${escapeHtml(section.title)}</h4>${section.html}`)
              .join('\n') + origin(module, plain.address),
          ),
        ]
      : []),
  ];
}

const block = ({ voice: who, html, ends }: PublishedBlock) =>
  voice(who, html, ends ? EXAMPLE_ENDS : undefined);

/** Moodle keeps no style of ours: whose voice it is stands in words. */
const voice = (who: keyof typeof VOICE_NAMES, html: string, label: string = VOICE_NAMES[who]) =>
  `<p><small><strong>${label}</strong></small></p>${who === 'example' ? `<blockquote>${html}</blockquote>` : html}`;

function principles({ principles: all }: PublishedChapter): string {
  const items = all.map(
    ({ text, label, address }) =>
      `<li>${link(address, text)}${label ? ` <em>(${escapeHtml(label)})</em>` : ''}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function source(chapter: PublishedChapter): string {
  return sourceFacts(chapter)
    .map(
      ({ label, value, note }) =>
        `<p><strong>${escapeHtml(label)}.</strong> ${escapeHtml([value, note].filter(Boolean).join(' '))}</p>`,
    )
    .join('');
}

function glossaryPage(module: PublishedModule): Page {
  const terms = module.glossary.map(
    ({ term, definition, example }) =>
      `<dt><strong>${escapeHtml(term)}</strong></dt><dd>${escapeHtml(sentence(definition))} <em>${escapeHtml(example)}</em></dd>`,
  );
  return {
    name: 'sanasto',
    title: 'Sanasto',
    sub: false,
    html: `<dl>${terms.join('')}</dl>`,
  };
}

/** Where a page comes from: every chapter is read, printed and copied alone. */
function origin(module: PublishedModule, address: string): string {
  const lines = originLines(module, address).map((line) =>
    line === address ? link(address, address) : escapeHtml(line),
  );
  return `<p><small>${lines.join('<br/>')}</small></p>`;
}

const list = (items: readonly string[]) =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
