import type { PublishedModule } from '../lib/module/published-module.ts';
import type { ExportFile } from './export-file.ts';
import { type BankCategory, bankFiles, type BankQuestion } from './question-bank.ts';

/**
 * Questions as GIFT (docs.moodle.org, GIFT format), for the whole module and every chapter. The format
 * has no hints; everything else is as in Moodle XML.
 */
export const gift = (module: PublishedModule): ExportFile[] => bankFiles(module, 'gift', bank);

function bank(categories: readonly BankCategory[], origin: readonly string[]): string {
  return `${origin.map((line) => `// ${line}\n`).join('')}\n${categories.map(category).join('')}`;
}

/** A category's line needs an empty line after it, or Moodle's database refuses the file. */
function category({ path, questions }: BankCategory): string {
  const names = path.map((name) => categoryName(name).replaceAll('/', '//'));
  return `$CATEGORY: ${['$course$', 'top', ...names].join('/')}\n\n${questions.map(question).join('')}`;
}

/** Moodle turns escapes in a category's line into signs of its own and never back: leave them out. */
const categoryName = (name: string) =>
  name
    .replace(/[~=#{}:\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function question(one: BankQuestion): string {
  const tags = one.tags.map((tag) => `[tag:${tag.replace(/[[\]]/g, '')}]`).join(' ');
  return `// [id:${one.id}] ${tags}
::${escapeGift(oneLine(one.name))}::[html]${html(one.stemHtml)}{
${answers(one)}\t####${html(one.generalHtml)}
}

`;
}

function answers(one: BankQuestion): string {
  switch (one.kind) {
    case 'choice':
    case 'multiple':
      return one.answers
        .map(({ html: text, share, feedbackHtml }) => {
          const sign = one.kind === 'choice' ? (share > 0 ? '=' : '~') : `~%${share}%`;
          return `\t${sign}${answerStart(html(text))}#${html(feedbackHtml)}\n`;
        })
        .join('');
    case 'matching':
      // The left side is HTML, where `->` is `-&gt;`; the right side is plain text.
      return one.pairs
        .map(({ html: text, answer }) => `\t=${html(text)} -> ${escapeGift(oneLine(answer))}\n`)
        .join('');
    case 'essay':
      return '';
  }
}

/** A per cent sign at an answer's start would be read as the start of its weight. */
const answerStart = (text: string) => text.replace(/^%/, escapeGift('&#37;'));

/** An empty line would end the question. Spaces that do not break stay. */
const oneLine = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();

const html = (text: string) => escapeGift(oneLine(text));

/** Text in which GIFT's control characters stand for themselves. */
export const escapeGift = (text: string): string => text.replace(/[~=#{}:\\]/g, '\\$&');
