import { unzipSync } from 'fflate';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { fitsQuiz, quizQuestions, type QuizQuestion } from '../lib/out/quiz.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { originLines } from './question-bank.ts';
import { zip } from './zip.ts';

/** One of the times that Kahoot knows: enough to read a long question in a second language. */
const SECONDS = 30;

/** Kahoot finds the questions by these words, in the eighth row. */
const HEAD = [
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

/**
 * The quiz in the layout of Kahoot's own template for questions, without those that do not fit.
 *
 * @see https://kahoot.com/library/quiz-spreadsheet-template/
 */
export async function kahoot(module: PublishedModule): Promise<ExportFile> {
  return {
    path: schoolFilePath('kahoot'),
    content: await spreadsheet(kahootRows(module)),
  };
}

/** The sheet, row by row: what the file is and where it is from, the head, the questions. */
export function kahootRows(module: PublishedModule): Row[] {
  return [
    [],
    [null, 'Quiz template'],
    ...originLines(module, module.address).map((line): Row => [null, line]),
    [],
    [null, ...HEAD],
    ...quizQuestions(module).filter(fitsQuiz).map(questionRow),
  ];
}

const questionRow = ({ text, answers, right }: QuizQuestion, index: number): Row => [
  index + 1,
  text,
  ...Array.from({ length: 4 }, (_, at) => answers[at] ?? null),
  SECONDS,
  right + 1,
];

/** The same rows give the same bytes: the library's package is packed anew without its time. */
async function spreadsheet(rows: Row[]): Promise<Uint8Array> {
  const columns = [4, 70, 28, 28, 28, 28, 14, 14].map((width) => ({ width }));
  const bytes = await writeExcelFile(rows, { sheet: 'Kahoot', columns }).toBuffer();
  return zip(
    Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, content })),
    ['[Content_Types].xml'],
  );
}
