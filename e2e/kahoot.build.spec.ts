/** The quiz for Kahoot, read as a spreadsheet is read and held against the published model. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { all, child, module, read, readXml, unzipText } from './school-files.ts';

const SECONDS = [5, 10, 20, 30, 60, 90, 120, 240];
/** The columns of Kahoot's template, the first one being the question's number. */
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** Cells by their places (`B8`). */
async function readCells(page: Page): Promise<Map<string, string>> {
  const files = unzipText(read('tiedostot/kahoot/kohtaamisen-taito.xlsx'));
  const shared = all(await readXml(page, files.get('xl/sharedStrings.xml') ?? ''), 'si').map(
    ({ text }) => text,
  );
  const sheet = await readXml(page, files.get('xl/worksheets/sheet1.xml') ?? '');
  return new Map(
    all(sheet, 'c').map((cell) => {
      const value = child(cell, 'v')?.text ?? '';
      const text = cell.attributes['t'] === 's' ? shared[Number(value)] : value;
      return [cell.attributes['r'] ?? '', text ?? ''];
    }),
  );
}

test('the quiz is in Kahoot’s layout, within its limits, and each answer is right', async ({
  page,
}) => {
  const cells = await readCells(page);
  const row = (number: number) => COLUMNS.map((column) => cells.get(`${column}${number}`) ?? '');
  const said = [...cells.values()].join('\n');
  for (const one of [module.name, module.licence.name, module.address]) expect(said).toContain(one);
  expect(row(8).slice(1, 3)).toEqual([
    'Question - max 120 characters',
    'Answer 1 - max 75 characters',
  ]);
  expect(row(8)[6]).toMatch(/^Time limit/);
  expect(row(8)[7]).toMatch(/^Correct answer/);
  const questions: { text: string; answer: string; answers: string[] }[] = [];
  for (let number = 9; cells.has(`B${number}`); number++) {
    const [order, text = '', ...rest] = row(number);
    const answers = rest.slice(0, 4).filter((one) => one !== '');
    const [seconds, right] = rest.slice(4).map(Number);
    expect(order).toBe(String(number - 8));
    expect(text.length, text).toBeLessThanOrEqual(120);
    for (const one of answers) expect(one.length, one).toBeLessThanOrEqual(75);
    expect(new Set(answers).size).toBe(answers.length);
    expect(SECONDS).toContain(seconds);
    questions.push({ text, answers, answer: answers[(right ?? 0) - 1] ?? '' });
  }

  const fits = ([text]: [string, string]) => text.length <= 120;
  const { misconceptions } = module.whole;
  const claims = misconceptions.flatMap(({ claim, better }): [string, string][] => [
    [claim, 'Harhaluulo'],
    [better, 'Hyvä ajatus'],
  ]);
  const terms = module.glossary.map(({ term, definition }): [string, string] => [definition, term]);
  const inQuiz = (kind: number) => questions.filter(({ answers }) => answers.length === kind);
  expect(new Map(inQuiz(2).map(({ text, answer }) => [text, answer]))).toEqual(
    new Map(claims.filter(fits)),
  );
  expect(inQuiz(4).map(({ answer }) => answer)).toEqual(terms.map(([, term]) => term));
  for (const [index, [definition]] of terms.entries())
    expect(inQuiz(4)[index]?.text.toLowerCase()).toBe(`mikä sana? ${definition}.`.toLowerCase());
  const names = module.glossary.map(({ term }) => term);
  for (const { answers } of inQuiz(4)) for (const one of answers) expect(names).toContain(one);

  await page.goto('/lataukset/#visa');
  const told = page.locator('section').filter({ has: page.locator('#visa') });
  await expect(told).toContainText(`Visassa on ${questions.length} kysymystä.`);
  for (const [text] of claims.filter((one) => !fits(one))) await expect(told).toContainText(text);
});
