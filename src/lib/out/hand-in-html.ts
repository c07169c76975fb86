import { escapeHtml } from '../module/escape.ts';
import type { HandIn, HandInPart } from '../reader/hand-in.ts';
import { recordBlock } from '../reader/record-file.ts';

/** Stands alone: a device opens it without a network, and it asks for nothing. */
const STYLE = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.55 Georgia, 'Noto Serif', serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; break-after: avoid }
h2 { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid }
h3 { margin: 1.75rem 0 .5rem }
p, ul, ol { margin: .75rem 0 }
ul, ol { padding-inline-start: 1.5rem }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid }
`;

/** The document as a page in one file, with the learner's record in it. */
export const handInPage = (document: HandIn): string => `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml([document.title, document.author].filter(Boolean).join(', '))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${handInHtml(document)}
</main>
${recordBlock(document.record, document.handed)}
</body>
</html>
`;

/** What the document says, as it is pasted into a text with its headings and lists. */
export const handInHtml = ({ title, facts, parts }: HandIn): string =>
  [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${facts.map(([name, value]) => `<strong>${name}:</strong> ${escapeHtml(value)}`).join('<br>\n')}</p>`,
    ...parts.map(written),
  ].join('\n');

function written(part: HandInPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escapeHtml(part.text)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'own':
      return `<blockquote><p>${part.lines.map(escapeHtml).join('<br>\n')}</p></blockquote>`;
    case 'list':
      return `<ul>\n${items(part.items)}\n</ul>`;
    case 'steps':
      return `<ol>\n${items(part.items)}\n</ol>`;
  }
}

const items = (all: readonly string[]) =>
  all.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n');
