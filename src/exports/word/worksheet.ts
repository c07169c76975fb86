/** A chapter as a worksheet that a teacher can change: what a lesson needs, without the answers. */
import type {
  PublishedChapter,
  PublishedModule,
  PublishedQuestion,
} from '../../lib/module/published-module.ts';
import { authoredOrder, CHOOSE_ALL } from '../../lib/module/question-parts.ts';
import { schoolFilePath } from '../../lib/out/school-files.ts';
import type { ExportFile } from '../export-file.ts';
import { chapterFile, texts } from './chapter-file.ts';
import type { WordPart } from './word-file.ts';

/** Room for some sentences. */
const LINES = { question: 5, reflection: 8 } as const;

/** Every chapter's worksheet. */
export const worksheets = (module: PublishedModule): Promise<ExportFile[]> =>
  Promise.all(
    module.chapters.map(async (chapter) => ({
      path: schoolFilePath('worksheet', chapter.slug),
      content: await chapterFile(module, chapter, 'Moniste', worksheetParts(chapter)),
    })),
  );

/** What the worksheet holds after its title. */
function worksheetParts(chapter: PublishedChapter): WordPart[] {
  const { situation, questions, encounters, reflections } = chapter;
  return [
    { kind: 'fields', names: ['Nimi', 'Päivä'] },
    { kind: 'heading', level: 2, text: 'Tilanne' },
    ...texts(situation),
    ...part('Tehtävät', questions.map(task)),
    ...part('Keskustelkaa', encounters.map(discussion)),
    ...part('Pohdi', reflections.map(pondering)),
  ];
}

const pondering = ({ task, starter }: PublishedChapter['reflections'][number]): WordPart[] => [
  ...kept([task]),
  ...kept(starter === undefined ? [] : [`Voit aloittaa näin: ${starter}`]),
  { kind: 'lines', count: LINES.reflection },
];

/** A heading with what stands under it; nothing when nothing does. */
const part = (text: string, parts: readonly WordPart[][]): WordPart[] =>
  parts.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...parts.flat()];

/** Paragraphs whose last one, the question, stays on the page of what follows. */
const kept = (texts: readonly string[]): WordPart[] =>
  texts.map((text, index) => ({
    kind: 'paragraph',
    spans: [text],
    ...(index === texts.length - 1 && { with: true }),
  }));

/** Paragraphs that all stay there: a situation is read with what there is to choose from. */
const keptWhole = (texts: readonly string[]): WordPart[] =>
  texts.map((text) => ({ kind: 'paragraph', spans: [text], with: true }));

const task = (question: PublishedQuestion, index: number): WordPart[] => [
  { kind: 'heading', level: 3, text: `${index + 1}. ${question.title}` },
  // With lines to write on it would be so much that LibreOffice keeps nothing of it together.
  ...(question.kind === 'open' ? kept : keptWhole)(question.stem),
  ...taskBody(question),
];

function taskBody(question: PublishedQuestion): WordPart[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return [
        {
          kind: 'instruction',
          text: question.kind === 'choice' ? 'Valitse paras vaihtoehto.' : CHOOSE_ALL,
        },
        { kind: 'boxes', items: question.options.map(({ text }) => text) },
      ];
    case 'sort':
      return [
        { kind: 'instruction', text: 'Mihin kukin kuuluu? Rastita.' },
        ...meanings(question.boxes),
        {
          kind: 'boxTable',
          corner: 'Lajiteltava',
          names: question.boxes.map(({ name }) => name),
          items: question.items.map(({ text }) => text),
        },
      ];
    case 'order':
      return [
        { kind: 'instruction', text: 'Numeroi oikeaan järjestykseen.' },
        { kind: 'numbers', items: authoredOrder(question.items).map(({ item }) => item.text) },
      ];
    case 'open':
      return [
        { kind: 'instruction', text: 'Kirjoita vastauksesi.' },
        { kind: 'lines', count: LINES.question },
      ];
  }
}

function meanings(boxes: readonly { name: string; meaning?: string | undefined }[]): WordPart[] {
  const told = boxes.filter(({ meaning }) => meaning !== undefined);
  if (told.length === 0) return [];
  return [
    {
      kind: 'list',
      with: true,
      items: told.map(({ name, meaning = '' }) => [{ strong: `${name}:` }, ` ${meaning}`]),
    },
  ];
}

/** How an encounter begins, to be talked about; its later steps depend on what was chosen. */
function discussion({
  title,
  trade,
  channel,
  situation,
  steps: [first],
  address,
}: PublishedChapter['encounters'][number]): WordPart[] {
  if (!first) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'paragraph', spans: [`Ala: ${trade}. Kanava: ${channel}.`], with: true },
    ...keptWhole(situation),
    {
      kind: 'paragraph',
      spans: [{ strong: `${first.customer}:` }, ` ${first.line}`],
      with: true,
    },
    {
      kind: 'instruction',
      text: 'Mitä sanot tai teet? Mitä kukin vaihtoehto tekee luottamukselle?',
    },
    { kind: 'boxes', items: first.choices.map(({ text }) => text) },
    { kind: 'paragraph', spans: ['Jatkakaa kohtaamista: ', { link: address, text: address }] },
  ];
}
