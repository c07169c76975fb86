import { PROMISE_TRIED, type LearnerRecord } from '../../lib/reader/learner-record.ts';

export interface DiaryChapter {
  slug: string;
  title: string;
  /** The results of its self-checks in words. */
  checks: { name: string; result: string }[];
  /** Encounters that have been walked to the end: how it went, and what was chosen at each step. */
  walks: { title: string; result: string; path: string[] }[];
  tasks: { id: string; task: string }[];
}

/** A position that was chosen where the authors disagree. */
interface DiarySide {
  question: string;
  view: string;
}

/**
 * The diary as a Markdown file to read. The learner's own text is quoted line by line, so that
 * nothing in it turns into headings or markup.
 */
export function diaryMarkdown(
  record: LearnerRecord,
  chapters: readonly DiaryChapter[],
  sides: readonly DiarySide[],
): string {
  const quote = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `> ${line.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')}`.trimEnd())
      .join('\n');
  const written = ({ tasks }: DiaryChapter) =>
    tasks.flatMap(({ id, task }) => {
      const text = record.texts[id];
      return text ? [`### ${task}\n\n${quote(text)}`] : [];
    });
  const tried = record.texts[PROMISE_TRIED];
  const parts = [
    '# Oppimispäiväkirja: Kohtaamisen taito',
    ...(record.promise ? ['## Lupaus seuraavaan työvuoroon', quote(record.promise)] : []),
    ...(tried ? ['### Kokeilitko?', quote(tried)] : []),
    ...chapters.flatMap((chapter) => [
      `## ${chapter.title}`,
      [
        record.read.includes(chapter.slug) ? 'Luettu.' : '',
        record.read.includes(`selko-${chapter.slug}`) ? 'Luettu selkosuomeksi.' : '',
        ...chapter.checks.map(({ name, result }) => `${name}: ${result}`),
      ]
        .filter(Boolean)
        .join(' '),
      ...chapter.walks.map(({ title, result, path }) =>
        [
          `### Kohtaaminen: ${title}`,
          result,
          path.map((one, at) => `${at + 1}. ${one}`).join('\n'),
        ].join('\n\n'),
      ),
      ...written(chapter),
    ]),
    ...(sides.length > 0 ? ['## Valitsemasi kannat'] : []),
    ...sides.map(({ question, view }) => `### ${question}\n\n${view}`),
  ];
  return `${parts.join('\n\n')}\n`;
}
