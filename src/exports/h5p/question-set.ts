/** A chapter's self-check as H5P's Question Set (semantics of H5P.QuestionSet 1.20 and its questions). */
import { escapeHtml } from '../../lib/module/escape.ts';
import type {
  PublishedChapter,
  PublishedModule,
  PublishedQuestion,
} from '../../lib/module/published-module.ts';
import { authoredOrder, CHOOSE_ALL } from '../../lib/module/question-parts.ts';
import { schoolFilePath } from '../../lib/out/school-files.ts';
import type { ExportFile } from '../export-file.ts';
import { chapterName, originLines, paragraph } from '../question-bank.ts';
import { xml } from '../xml.ts';
import {
  DRAG_TEXT,
  ESSAY,
  MULTI_CHOICE,
  QUESTION_SET,
  QUESTION_SET_END,
} from './interface-texts.ts';
import { h5pPackage, subContent, type SubContent } from './package.ts';

type Kind<K extends PublishedQuestion['kind']> = Extract<PublishedQuestion, { kind: K }>;

/** Every chapter's self-check; a chapter without questions has an empty one. */
export const questionSets = (module: PublishedModule): ExportFile[] =>
  module.chapters.map((chapter) => ({
    path: schoolFilePath('h5p', chapter.slug),
    content: h5pPackage(module, {
      title: setTitle(chapter),
      address: chapter.address,
      mainLibrary: 'H5P.QuestionSet',
      libraries: ['H5P.MultiChoice', 'H5P.DragText', 'H5P.Essay'],
      content: questionSet(module, chapter),
    }),
  }));

const setTitle = (chapter: PublishedChapter) => `${chapterName(chapter)}: itsetesti`;

function questionSet(module: PublishedModule, chapter: PublishedChapter): object {
  return {
    introPage: {
      showIntroPage: true,
      title: escapeHtml(setTitle(chapter)),
      introduction:
        xml`${paragraph(chapter.title)}${originLines(module, chapter.address).map(paragraph)}`.text,
      startButtonText: 'Aloita',
    },
    progressType: 'textual',
    passPercentage: 50,
    questions: chapter.questions.map((question) => subQuestion(question, chapter)),
    texts: QUESTION_SET,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    endGame: {
      showResultPage: true,
      showSolutionButton: true,
      showRetryButton: true,
      ...QUESTION_SET_END,
      overallFeedback: overall('Palaa kysymyksiin, niin näet palautteet uudelleen.'),
      showAnimations: false,
      skippable: false,
    },
    override: { checkButton: true },
  };
}

/** Where what is asked is taught: the only general feedback of H5P is plain text. */
function subQuestion(question: PublishedQuestion, chapter: PublishedChapter): SubContent {
  const section = chapter.sections.find(({ id }) => id === question.section)?.title;
  const again = `Kertaa tarvittaessa kohta ”${section ?? question.section}”.`;
  const content = (library: Parameters<typeof subContent>[0], params: object) =>
    subContent(library, `${chapter.slug}-${question.id}`, question.title, params);
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return content('H5P.MultiChoice', multiChoice(question, again));
    case 'sort':
      return content('H5P.DragText', sorting(question, again));
    case 'order':
      return content('H5P.DragText', ordering(question, again));
    case 'open':
      return content('H5P.Essay', essay(question, again));
  }
}

/** A right option that was not chosen says why it should have been. */
function multiChoice(question: Kind<'choice' | 'multiple'>, again: string): object {
  const isMultiple = question.kind === 'multiple';
  return {
    question: task(question, isMultiple && CHOOSE_ALL),
    answers: question.options.map(({ text, correct = false, feedback }) => ({
      text: escapeHtml(text),
      correct,
      tipsAndFeedback: {
        tip: '',
        chosenFeedback: escapeHtml(feedback),
        notChosenFeedback: isMultiple && correct ? escapeHtml(feedback) : '',
      },
    })),
    overallFeedback: overall(again),
    behaviour: {
      enableRetry: true,
      enableSolutionsButton: true,
      enableCheckButton: true,
      type: isMultiple ? 'multi' : 'single',
      singlePoint: true,
      randomAnswers: true,
      showSolutionsRequiresInput: true,
      confirmCheckDialog: false,
      confirmRetryDialog: false,
      autoCheck: false,
      passPercentage: 100,
      showScorePoints: false,
    },
    UI: MULTI_CHOICE,
    confirmCheck: {
      header: 'Tarkistetaanko?',
      body: 'Haluatko tarkistaa vastauksesi?',
      cancelLabel: 'Peruuta',
      confirmLabel: 'Tarkista',
    },
    confirmRetry: {
      header: 'Yritetäänkö uudelleen?',
      body: 'Haluatko yrittää uudelleen?',
      cancelLabel: 'Peruuta',
      confirmLabel: 'Yritä uudelleen',
    },
  };
}

function sorting(question: Kind<'sort'>, again: string): object {
  const nameOf = (box: string) => question.boxes.find(({ id }) => id === box)?.name ?? box;
  const rows = question.items.map(
    ({ text, box, feedback }) => `${dragged(text)} ${dropZone(nameOf(box), feedback)}`,
  );
  return dragText(task(question, 'Raahaa jokaisen kohdan perään oikea laatikko.'), rows, again);
}

/** Places are dragged and not the items, which are too long for H5P's drop zones. */
function ordering(question: Kind<'order'>, again: string): object {
  const rows = authoredOrder(question.items).map(
    ({ item, place }) => `${dropZone(`${place + 1}.`, item.feedback)} ${dragged(item.text)}`,
  );
  return dragText(
    task(question, 'Raahaa jokaisen kohdan eteen sen järjestysnumero.'),
    rows,
    `${question.feedback} ${again}`,
  );
}

function dragText(taskDescription: string, rows: readonly string[], feedback: string): object {
  return {
    taskDescription,
    textField: rows.join('\n\n'),
    distractors: '',
    overallFeedback: overall(feedback),
    ...DRAG_TEXT,
    behaviour: {
      enableRetry: true,
      enableSolutionsButton: true,
      enableCheckButton: true,
      instantFeedback: false,
    },
  };
}

/** A place for an answer, with the same feedback whether what is dragged there is right or wrong. */
const dropZone = (answer: string, feedback: string) =>
  `*${dragged(answer)}\\+${dragged(feedback)}\\-${dragged(feedback)}*`;

/** Asterisk, colon and backslash are signs of Drag the Words; in its HTML they can stand as references. */
const dragged = (text: string) =>
  escapeHtml(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[*:\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What is written is not graded, and then no general feedback is shown. H5P wants a keyword: any text. */
function essay(question: Kind<'open'>, again: string): object {
  return {
    taskDescription: task(question),
    solution: {
      introduction:
        xml`<p>Tarkista vastauksesi:</p><ul>${question.look.map((one) => xml`<li>${one}</li>`)}</ul>${paragraph(again)}`
          .text,
      sample: xml`${question.model.map(paragraph)}`.text,
    },
    keywords: [
      {
        keyword: '*',
        alternatives: [],
        options: {
          points: 1,
          occurrences: 1,
          caseSensitive: false,
          forgiveMistakes: false,
          feedbackIncludedWord: 'none',
          feedbackMissedWord: 'none',
        },
      },
    ],
    overallFeedback: [],
    behaviour: {
      inputFieldSize: '10',
      enableRetry: true,
      ignoreScoring: true,
      pointsHost: 1,
      linebreakReplacement: ' ',
    },
    ...ESSAY,
  };
}

/** @param ask - What is to be done, where the question itself needs not say it. */
const task = ({ stem }: PublishedQuestion, ask: string | false = false): string =>
  xml`${stem.map(paragraph)}${ask && paragraph(ask)}`.text;

/** Plain text that platforms put into a page as it stands. */
const overall = (feedback: string) => [{ from: 0, to: 100, feedback: escapeHtml(feedback) }];
