/** H5P packages, read back as JSON with their HTML read by a browser, and walked as a player would. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import {
  blocksOf,
  linksOf,
  module,
  type PublishedChapter,
  type PublishedQuestion,
  read,
  unzipText,
} from './school-files.ts';

interface SubContent<Params> {
  library: string;
  params: Params;
  metadata: { title: string };
}
interface QuestionParams {
  question?: string;
  taskDescription?: string;
  answers?: {
    text: string;
    correct: boolean;
    tipsAndFeedback: { chosenFeedback: string; notChosenFeedback: string };
  }[];
  behaviour?: { type?: string };
  textField?: string;
  solution?: { introduction: string; sample: string };
  overallFeedback: { feedback: string }[];
}
interface Node {
  type: SubContent<{
    text?: string;
    branchingQuestion?: {
      question: string;
      alternatives: {
        text: string;
        nextContentId: number;
        feedback: { title: string; subtitle: string };
      }[];
    };
  }>;
  nextContentId?: number;
}

function readPackage<Content>(path: string) {
  const files = unzipText(read(path));
  expect([...files.keys()].sort()).toEqual(['content/content.json', 'h5p.json']);
  const about = JSON.parse(files.get('h5p.json') ?? '') as Record<string, string>;
  expect(`${about['license'] ?? ''} ${about['licenseVersion'] ?? ''}`).toBe(module.licence.name);
  expect(about['licenseExtras']).toContain(`aitos ${module.edition.number}`);
  return { about, content: JSON.parse(files.get('content/content.json') ?? '') as Content };
}

/** The only text of each piece of HTML. */
const textsOf = async (page: Page, htmls: readonly string[]) =>
  (await blocksOf(page, htmls)).map((blocks) => {
    expect(blocks).toHaveLength(1);
    return blocks[0];
  });

for (const { slug, questions, sections, address } of module.chapters) {
  test(`the question set of ${slug} has every question, option and feedback as written`, async ({
    page,
  }) => {
    const { about, content } = readPackage<{ questions: SubContent<QuestionParams>[] }>(
      `tiedostot/h5p/${slug}.h5p`,
    );
    expect(about['mainLibrary']).toBe('H5P.QuestionSet');
    expect(about['source']).toBe(address);
    expect(content.questions.map(({ metadata }) => metadata.title)).toEqual(
      questions.map(({ title }) => title),
    );
    for (const [index, question] of questions.entries()) {
      const { library, params } = content.questions[index] as SubContent<QuestionParams>;
      const [stem = []] = await blocksOf(page, [params.question ?? params.taskDescription ?? '']);
      expect(stem.slice(0, question.stem.length)).toEqual(question.stem);
      await expectQuestion(page, library, params, question);
      const section = sections.find(({ id }) => id === question.section)?.title ?? '?';
      const said = params.overallFeedback[0]?.feedback ?? params.solution?.introduction ?? '';
      expect((await blocksOf(page, [said])).flat().join(' ')).toContain(section);
    }
  });
}

async function expectQuestion(
  page: Page,
  library: string,
  params: QuestionParams,
  question: PublishedQuestion,
): Promise<void> {
  switch (question.kind) {
    case 'choice':
    case 'multiple': {
      expect(library).toMatch(/^H5P\.MultiChoice /);
      const isMultiple = question.kind === 'multiple';
      expect(params.behaviour?.type).toBe(isMultiple ? 'multi' : 'single');
      const answers = params.answers ?? [];
      const { options } = question;
      const feedback = answers.map(({ tipsAndFeedback }) => tipsAndFeedback);
      expect(
        await textsOf(
          page,
          answers.map(({ text }) => text),
        ),
      ).toEqual(options.map(({ text }) => text));
      expect(answers.map(({ correct }) => correct)).toEqual(
        options.map(({ correct }) => Boolean(correct)),
      );
      expect(
        await textsOf(
          page,
          feedback.map((one) => one.chosenFeedback),
        ),
      ).toEqual(options.map((one) => one.feedback));
      expect(
        await textsOf(
          page,
          feedback.map((one) => one.notChosenFeedback),
        ),
      ).toEqual(options.map((one) => (isMultiple && one.correct ? one.feedback : '')));
      return;
    }
    case 'sort':
    case 'order': {
      expect(library).toMatch(/^H5P\.DragText /);
      const rows = await dragRows(page, params.textField ?? '');
      if (question.kind === 'order') {
        const byPlace = rows.toSorted(
          (a, b) => Number.parseInt(a.answer) - Number.parseInt(b.answer),
        );
        expect(byPlace).not.toEqual(rows);
        expect(byPlace).toEqual(
          question.items.map(({ text, feedback }, at) => ({
            text,
            answer: `${at + 1}.`,
            feedback,
          })),
        );
        expect(params.overallFeedback[0]?.feedback).toContain(question.feedback);
      } else
        expect(rows).toEqual(
          question.items.map(({ text, box, feedback }) => ({
            text,
            answer: question.boxes.find(({ id }) => id === box)?.name,
            feedback,
          })),
        );
      return;
    }
    case 'open': {
      expect(library).toMatch(/^H5P\.Essay /);
      const { introduction = '', sample = '' } = params.solution ?? {};
      const [look = [], model] = await blocksOf(page, [introduction, sample]);
      expect(model).toEqual(question.model);
      expect(look.slice(1, -1)).toEqual(question.look);
    }
  }
}

/** Rows of Drag the Words: an answer stands in asterisks, with its feedback after a backslash. */
async function dragRows(page: Page, textField: string) {
  const parts = textField.split('\n\n').map((row) => {
    const [before = '', inside = '', after = '', ...more] = row.split('*');
    const [answer = '', right = '', wrong = '', ...rest] = inside.split('\\');
    expect([more, rest]).toEqual([[], []]);
    expect(inside, 'what is a tip after a colon').not.toContain(':');
    expect([right[0], wrong]).toEqual(['+', `-${right.slice(1)}`]);
    return [before + after, answer, right.slice(1)];
  });
  const texts = await textsOf(page, parts.flat());
  return parts.map((_, at) => {
    const [text = '', answer = '', feedback = ''] = texts.slice(3 * at, 3 * at + 3);
    return { text: text.trim(), answer, feedback };
  });
}

const encounters = module.chapters.flatMap(({ slug, encounters, plain }) =>
  [...encounters, ...(plain?.encounters ?? [])].map((encounter) => ({ slug, encounter })),
);

for (const { slug, encounter } of encounters) {
  test(`${encounter.id} can be walked every way, to the ending that trust leads to`, async ({
    page,
  }) => {
    const { about, content } = readPackage<{
      branchingScenario: {
        title: string;
        content: Node[];
        endScreens: { endScreenSubtitle: string; contentId: number }[];
      };
    }>(`tiedostot/h5p/${slug}-${encounter.id}.h5p`);
    expect(about['mainLibrary']).toBe('H5P.BranchingScenario');
    const { title, content: nodes, endScreens } = content.branchingScenario;
    expect(title).toBe(encounter.title);
    expect(await linksOf(page, [endScreens[0]?.endScreenSubtitle ?? ''])).toEqual([
      [encounter.address],
    ]);
    const said = await nodeTexts(page, nodes);
    const { ways, reached } = walkAll(nodes, said, encounter);
    const all = encounter.steps.reduce((product, { choices }) => product * choices.length, 1);
    expect(ways).toBe(all);
    expect(reached, 'no node without a way to it').toBe(nodes.length);
  });
}

/** What each node says, its HTML read by the browser. */
const nodeTexts = async (page: Page, nodes: readonly Node[]) => {
  const htmls = nodes.map(({ type: { params } }) => [
    params.text ?? params.branchingQuestion?.question ?? '',
    ...(params.branchingQuestion?.alternatives ?? []).flatMap(({ text, feedback }) => [
      text,
      feedback.title,
      feedback.subtitle,
    ]),
  ]);
  const blocks = await blocksOf(page, htmls.flat());
  let at = 0;
  return htmls.map((own) => own.map(() => blocks[at++] ?? []));
};

type PublishedEncounter = PublishedChapter['encounters'][number];

/** Walks every way and asserts what is met on it. */
function walkAll(
  nodes: readonly Node[],
  said: readonly string[][][],
  { situation, steps, endings, debrief }: PublishedEncounter,
) {
  // So far must trust have gone: three fifths of the steps.
  const far = Math.ceil(0.6 * steps.length);
  const change = { up: 1, same: 0, down: -1 };
  const words = { up: 'kasvoi', same: 'pysyi ennallaan', down: 'heikkeni' };
  const reached = new Set([0]);
  let ways = 0;
  const walk = (at: number, step: number, level: number): void => {
    reached.add(at);
    const [text = [], ...answers] = said[at] ?? [];
    const one = steps[step];
    if (!one) {
      const ending = level >= far ? 'up' : level <= -far ? 'down' : 'same';
      expect(text).toEqual([...endings[ending], ...debrief]);
      expect(nodes[at]?.nextContentId).toBe(-1);
      ways += 1;
      return;
    }
    const when = level > 0 ? 'up' : level < 0 ? 'down' : 'same';
    const met = { ...one, ...one.variants?.find((variant) => variant.when === when) };
    expect(text.slice(1)).toEqual([met.customer, met.line]);
    const alternatives = nodes[at]?.type.params.branchingQuestion?.alternatives ?? [];
    expect(answers.flat()).toEqual(
      met.choices.flatMap((choice) => [
        choice.text,
        choice.reaction,
        `Luottamus ${words[choice.trust]}. ${choice.note}`,
      ]),
    );
    for (const [index, { trust }] of met.choices.entries())
      walk(alternatives[index]?.nextContentId ?? Number.NaN, step + 1, level + change[trust]);
  };
  expect(said[0]).toEqual([situation]);
  walk(nodes[0]?.nextContentId ?? Number.NaN, 0, 0);
  return { ways, reached: reached.size };
}
