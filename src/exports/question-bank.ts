/** The module's questions in the form that question banks share; each format writes it in its own way. */
import { finnishDate } from '../lib/module/finnish-date.ts';
import type {
  PublishedChapter,
  PublishedModule,
  PublishedQuestion,
} from '../lib/module/published-module.ts';
import { answerRows } from '../lib/module/question-parts.ts';
import { type FormatId, schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { type Markup, xml } from './xml.ts';

/** All texts ending in `Html` are simple HTML, which is well-formed XML, too. */
interface Common {
  id: string;
  /** Plain text. */
  name: string;
  stemHtml: string;
  /** Plain text. */
  hint: string | undefined;
  /** Shown after the answer: model answer, explanations, where to read more, licence. */
  generalHtml: string;
  tags: string[];
}

export interface Answer {
  html: string;
  /** Per cent of the points, one of {@link SHARES} or its negative; 0 for a wrong choice. */
  share: number;
  feedbackHtml: string;
}

export type BankQuestion = Common &
  (
    | { kind: 'choice' | 'multiple'; answers: Answer[] }
    | {
        kind: 'matching';
        pairs: { html: string; answer: string; feedbackHtml: string }[];
        /** Whether the answers are places in an order. */
        ordering: boolean;
      }
    | { kind: 'essay'; modelHtml: string }
  );

/** A category of a bank: a chapter's questions, or those of its version in plain Finnish. */
export interface BankCategory {
  /** From the module down, plain text. */
  path: string[];
  id: string;
  infoHtml: string;
  questions: BankQuestion[];
}

/**
 * The shares that Moodle takes for an equal part of one to twenty answers
 * (`question_bank::fraction_options`); any other number is refused.
 */
const SHARES: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 50],
  [3, 33.33333],
  [4, 25],
  [5, 20],
  [6, 16.66667],
  [7, 14.28571],
  [8, 12.5],
  [9, 11.11111],
  [10, 10],
  [20, 5],
]);

/**
 * An equal part of all points.
 *
 * @param count - Among how many answers the points are divided.
 * @throws {Error} when question banks know no such part.
 */
export function equalShare(count: number, name: string): number {
  const share = SHARES.get(count);
  if (share === undefined) {
    throw new Error(
      `Kysymys ”${name}”: kysymyspankki ei osaa jakaa pisteitä ${count} vaihtoehdolle. Pidä oikeita ja vääriä kumpiakin enintään kymmenen.`,
    );
  }
  return share;
}

/** What a file says of itself, line by line: name, edition, licence, address. */
export function originLines(module: PublishedModule, address: string): string[] {
  const { name, subtitle, edition, licence } = module;
  return [
    `${name} – ${subtitle}`,
    `Laitos ${edition.number}, ${finnishDate(edition.date)}`,
    `Lisenssi ${licence.name}: ${licence.address}`,
    address,
  ];
}

/** A chapter's name in banks, plain text. */
export const chapterName = ({ number, lens }: PublishedChapter): string => `Luku ${number} ${lens}`;

/**
 * The questions' files in one format: the whole module's, and every chapter's.
 *
 * @param write - Gives a file's content from its questions and what it says of itself.
 */
export function bankFiles(
  module: PublishedModule,
  format: FormatId,
  write: (categories: readonly BankCategory[], origin: readonly string[]) => ExportFile['content'],
): ExportFile[] {
  const file = (chapters: PublishedChapter[], address: string, slug?: string): ExportFile => ({
    path: schoolFilePath(format, slug),
    content: write(bankCategories(module, chapters), originLines(module, address)),
  });
  return [
    file(module.chapters, module.address),
    ...module.chapters.map((chapter) => file([chapter], chapter.address, chapter.slug)),
  ];
}

/** Categories of these chapters, in order. */
export const bankCategories = (
  module: PublishedModule,
  chapters: readonly PublishedChapter[],
): BankCategory[] =>
  chapters
    .flatMap((chapter) => [false, true].map((plain) => bankCategory(module, chapter, plain)))
    .filter((category) => category !== undefined);

/**
 * @param plain - Whether of the chapter's version in plain Finnish.
 * @returns Nothing when there are no questions.
 */
export function bankCategory(
  module: PublishedModule,
  chapter: PublishedChapter,
  plain: boolean,
): BankCategory | undefined {
  const page = plain ? chapter.plain : chapter;
  if (!page || page.questions.length === 0) return undefined;
  const { address, questions } = page;
  const info = originLines(module, address).map(
    (line, index) =>
      xml`${index > 0 && xml`<br/>`}${line === address ? newTabLink(address, address) : line}`,
  );
  return {
    path: [module.name, chapterName(chapter), ...(plain ? ['Selkosuomeksi'] : [])],
    id: plain ? `${chapter.slug}-selko` : chapter.slug,
    infoHtml: xml`<p>${info}</p>`.text,
    questions: questions.map((question) => bankQuestion(question, chapter, module, plain)),
  };
}

function bankQuestion(
  question: PublishedQuestion,
  chapter: PublishedChapter,
  module: PublishedModule,
  plain: boolean,
): BankQuestion {
  const sections: readonly { id: string; title: string }[] =
    (plain ? chapter.plain?.sections : chapter.sections) ?? [];
  const section = sections.find(({ id }) => id === question.section)?.title ?? question.section;
  const name = `Luku ${chapter.number}, ”${section}”`;
  const origin = xml`<p>Kertaa kohta, jossa tästä puhutaan: ${newTabLink(question.sectionAddress, name)} (avautuu uuteen välilehteen). ${module.name}, laitos ${module.edition.number}, ${module.licence.name}.</p>`;
  const common = {
    id: `${chapter.slug}-${question.id}`,
    name: question.title,
    stemHtml: xml`${question.stem.map(paragraph)}`.text,
    hint: question.hint,
    tags: [module.name, chapter.lens, ...(plain ? ['selkosuomi'] : [])],
  };
  switch (question.kind) {
    case 'choice':
    case 'multiple': {
      const { kind, options } = question;
      const right = options.filter(({ correct }) => correct).length;
      const wrong = options.length - right;
      const share = (correct: boolean) => {
        if (correct) return equalShare(right, question.title);
        // Ticking everything must not be worth anything.
        return kind === 'multiple' ? -equalShare(wrong, question.title) : 0;
      };
      return {
        ...common,
        kind,
        answers: options.map(({ text, correct = false, feedback }) => ({
          html: inRows(text).text,
          share: share(correct),
          feedbackHtml: inRows(feedback).text,
        })),
        generalHtml: origin.text,
      };
    }
    case 'sort':
    case 'order': {
      const rows = answerRows(question).map(
        ({ verdict, text, feedback }) =>
          xml`<li><strong>${verdict}</strong> ${inRows(text)}<br/>${inRows(feedback)}</li>`,
      );
      return {
        ...common,
        kind: 'matching',
        ordering: question.kind === 'order',
        pairs:
          question.kind === 'sort'
            ? question.items.map(({ text, box, feedback }) => ({
                html: inRows(text).text,
                feedbackHtml: inRows(feedback).text,
                answer: question.boxes.find(({ id }) => id === box)?.name ?? box,
              }))
            : // Banks without a question kind for ordering: each item gets its place.
              question.items.map(({ text, feedback }, index) => ({
                html: inRows(text).text,
                feedbackHtml: inRows(feedback).text,
                answer: `${index + 1}.`,
              })),
        generalHtml:
          xml`${question.kind === 'order' && paragraph(question.feedback)}<ul>${rows}</ul>${origin}`
            .text,
      };
    }
    case 'open': {
      const model = xml`<p><strong>Mallivastaus</strong></p>${question.model.map(paragraph)}<p>Tarkista vastauksesi:</p><ul>${question.look.map((one) => xml`<li>${inRows(one)}</li>`)}</ul>`;
      return {
        ...common,
        kind: 'essay',
        modelHtml: model.text,
        generalHtml: model.text + origin.text,
      };
    }
  }
}

export const paragraph = (text: string): Markup => xml`<p>${inRows(text)}</p>`;

/** Rows stay as their author broke them (plain Finnish). */
export const inRows = (text: string): Markup =>
  xml`${text.split('\n').map((row, index) => xml`${index > 0 && xml`<br/>\n`}${row}`)}`;

export const link = (address: string, text: string): Markup =>
  xml`<a href="${address}">${text}</a>`;

/** A link that leaves the page where it stands open: an attempt at a test, a frame of a course. */
export const newTabLink = (address: string, text: string): Markup =>
  xml`<a href="${address}" target="_blank" rel="noopener">${text}</a>`;
