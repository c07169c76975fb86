/** The answers of a chapter's worksheet with their reasons. */
import { TRUST_WORDS } from '../../lib/content/trust.ts';
import type {
  PublishedChapter,
  PublishedModule,
  PublishedQuestion,
} from '../../lib/module/published-module.ts';
import { answerRows } from '../../lib/module/question-parts.ts';
import { schoolFilePath } from '../../lib/out/school-files.ts';
import type { ExportFile } from '../export-file.ts';
import { chapterFile, texts } from './chapter-file.ts';
import type { Span, WordPart } from './word-file.ts';

/** Every chapter's key. */
export const answerKeys = (module: PublishedModule): Promise<ExportFile[]> =>
  Promise.all(
    module.chapters.map(async (chapter) => ({
      path: schoolFilePath('key', chapter.slug),
      content: await chapterFile(module, chapter, 'Monisteen vastaukset', keyParts(chapter)),
    })),
  );

/** What the key holds after its title. */
function keyParts({ questions, encounters, sections }: PublishedChapter): WordPart[] {
  return [
    ...(questions.length > 0 ? [heading('Tehtävät')] : []),
    ...questions.flatMap((question, index) => [
      { kind: 'heading', level: 3, text: `${index + 1}. ${question.title}` } as const,
      ...answer(question),
      ...origin(question, sections),
    ]),
    ...(encounters.length > 0 ? [heading('Keskustelkaa')] : []),
    ...encounters.flatMap(({ title, steps: [first] }) => [
      { kind: 'heading', level: 3, text: title } as const,
      {
        kind: 'list',
        items: (first?.choices ?? []).map(({ text, reaction, trust, note, best }): Span[] => [
          { strong: `${best ? 'Paras. ' : ''}${TRUST_WORDS[trust]}.` },
          ` ${text}`,
          { newLine: `${reaction} ${note}` },
        ]),
      } as const,
    ]),
  ];
}

const heading = (text: string): WordPart => ({ kind: 'heading', level: 2, text });

function answer(question: PublishedQuestion): WordPart[] {
  if (question.kind === 'open') {
    return [
      { kind: 'instruction', text: 'Mallivastaus' },
      ...texts(question.model),
      { kind: 'instruction', text: 'Mitä vastauksesta voi etsiä' },
      { kind: 'list', items: question.look.map((one) => [one]) },
    ];
  }
  return [
    ...(question.kind === 'order' ? texts([question.feedback]) : []),
    {
      kind: 'list',
      items: answerRows(question).map(({ verdict, text, feedback }) => [
        { strong: verdict },
        ` ${text}`,
        { newLine: feedback },
      ]),
    },
  ];
}

function origin(
  { section, sectionAddress }: PublishedQuestion,
  sections: PublishedChapter['sections'],
): WordPart[] {
  const title = sections.find(({ id }) => id === section)?.title ?? section;
  return [
    {
      kind: 'paragraph',
      spans: ['Tästä puhutaan luvun osiossa ', { link: sectionAddress, text: title }, '.'],
    },
  ];
}
