/** What the published module says, for the tests that look for it in files of other formats. */
import { readFileSync } from 'node:fs';
import { DIST } from './site.ts';

interface Marked {
  text?: string;
  children?: Marked[];
  items?: Marked[][];
}
export interface Question {
  id: string;
  kind: string;
  title: string;
  stem: string[];
  hint?: string;
  options?: { text: string; correct?: true; feedback: string }[];
  items?: { text: string; feedback: string; box?: string }[];
  boxes?: { id: string; name: string }[];
  feedback?: string;
  model?: string[];
  look?: string[];
}
interface Page {
  title: string;
  questions: Question[];
  sections: {
    id: string;
    title: string;

    prose?: Marked[];
    blocks?: { prose: Marked[] }[];
  }[];
}
interface Choice {
  text: string;
  reaction: string;
  note: string;
}
export interface Chapter extends Page {
  slug: string;
  number: number;
  lens: string;
  words: number;
  address: string;
  question: string;
  illustrationAlt?: string;
  sceneAlts: { first?: string; last?: string };
  scenes: number;
  source: Record<string, unknown>;
  terms: unknown[];
  situation: string[];
  objectives: string[];
  summary: string;
  principles: { text: string; section: string }[];
  encounters: {
    id: string;
    title: string;
    situation: string[];
    debrief: string[];
    steps: {
      customer: string;
      line: string;
      choices: Choice[];
      variants?: { customer?: string; line: string; choices?: Choice[] }[];
    }[];
    endings: Record<'up' | 'same' | 'down', string[]>;
  }[];
  reflections: { id: string; task: string; starter?: string }[];
  plain?: Page & {
    address: string;
    encounters: Chapter['encounters'];
    speaking: { id: string; write: string; frames: string[] }[];
    reflections: Chapter['reflections'];
  };
}
export interface PublishedModule {
  name: string;
  subtitle: string;
  address: string;
  publisher: string | null;
  edition: { number: string; date: string };
  chapters: Chapter[];
  glossary: {
    id: string;
    term: string;
    definition: string;
    example: string;
    plain?: string;
    aliases: string[];
  }[];
  works: { title: string; use: string }[];
  whole: {
    phrases: { id: string; title: string; phrases: { say: string; when: string }[] }[];
    lenses: {
      title: string;
      situation: string[];
      rows: { chapter: string; shows: string; does: string; hides: string }[];
      arguments: { text: string }[];
      task: string;
    };
    tensions: {
      id: string;
      question: string;
      sides: { view: string }[];
      teach: string;
      task: string;
    }[];
    misconceptions: { claim: string; lure: string; better: string }[];
    situations: { id: string; chapter: string; options: { correct?: true }[] }[];
    map: { nodes: unknown[]; edges: unknown[] };
    lines: { before: string; after: string; change: string }[];
    pocket: { when: string; items: string[] }[];
    capstone: {
      title: string;
      intro: string[];
      steps: string[];
      submit: string;
      questions: { question: string }[];
      rubric: { target: string; start: string; can: string; masters: string }[];
    };
  };
}

export const publishedModule = (): PublishedModule =>
  JSON.parse(readFileSync(`${DIST}moduuli.json`, 'utf8')) as PublishedModule;

/** Without white space, which every format sets in its own way. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

const marked = (nodes: Marked[]): string[] =>
  nodes.flatMap(
    ({ text, children, items }) =>
      text ?? [...marked(children ?? []), ...(items ?? []).flatMap(marked)],
  );

const defined = (texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);

/** What is asked, without what the answer says. */
export const taskTexts = (question: Question): string[] =>
  defined([
    question.title,
    ...question.stem,
    ...(question.options ?? question.items ?? []).map(({ text }) => text),
    ...(question.boxes ?? []).map(({ name }) => name),
  ]);

/** What the answer says. */
export const answerTexts = (question: Question): string[] =>
  defined([
    question.title,
    question.hint,
    question.feedback,
    ...(question.options ?? question.items ?? []).flatMap(({ text, feedback }) => [text, feedback]),
    ...(question.model ?? []),
    ...(question.look ?? []),
  ]);

/** Running text, section by section. */
export const sectionTexts = ({ sections }: Page): string[] =>
  sections.flatMap(({ title, prose, blocks }) => [
    title,
    ...marked(prose ?? []),
    ...(blocks ?? []).flatMap((block) => marked(block.prose)),
  ]);

/** Everything of a chapter but its questions and its plain version. */
export const chapterTexts = (chapter: Chapter): string[] =>
  defined([
    chapter.title,
    chapter.question,
    ...chapter.situation,
    ...chapter.objectives,
    chapter.summary,
    ...sectionTexts(chapter),
    ...chapter.principles.map(({ text }) => text),
    ...chapter.encounters.flatMap(({ title, situation, steps, endings, debrief }) => [
      title,
      ...situation,
      ...steps.flatMap(({ variants = [], ...step }) =>
        [step, ...variants].flatMap(({ customer, line, choices = [] }) => [
          customer,
          line,
          ...choices.flatMap(({ text, reaction, note }) => [text, reaction, note]),
        ]),
      ),
      ...Object.values(endings).flat(),
      ...debrief,
    ]),
    ...chapter.reflections.flatMap(({ task, starter }) => [task, starter]),
  ]);

/** What joins the chapters, as far as it is on paper. */
export const wholeTexts = ({ whole }: PublishedModule): string[] => [
  whole.lenses.title,
  ...whole.lenses.situation,
  ...whole.lenses.rows.flatMap(({ shows, does, hides }) => [shows, does, hides]),
  ...whole.lenses.arguments.map(({ text }) => text),
  whole.lenses.task,
  ...whole.tensions.flatMap(({ question, sides, teach, task }) => [
    question,
    ...sides.map(({ view }) => view),
    teach,
    task,
  ]),
  ...whole.misconceptions.flatMap(({ claim, lure, better }) => [claim, lure, better]),
  ...whole.lines.flatMap(({ before, after, change }) => [before, after, change]),
  ...whole.pocket.flatMap(({ when, items }) => [when, ...items]),
  whole.capstone.title,
  ...whole.capstone.intro,
  ...whole.capstone.steps,
  whole.capstone.submit,
  ...whole.capstone.questions.map(({ question }) => question),
  ...whole.capstone.rubric.flatMap(({ target, start, can, masters }) => [
    target,
    start,
    can,
    masters,
  ]),
];

export const glossaryTexts = ({ glossary }: PublishedModule): string[] =>
  glossary.flatMap(({ term, definition, example, aliases }) => [
    term,
    definition,
    example,
    ...aliases,
  ]);
