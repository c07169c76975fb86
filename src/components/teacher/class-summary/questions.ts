import type { OptionCount, QuestionSummary } from '../../../lib/reader/class-questions.ts';
import type { ChapterSummary, ClassSummary } from '../../../lib/reader/class-summary.ts';
import { inQuotes } from '../../../lib/module/in-quotes.ts';
import { element } from '../../site/element.ts';
import { bar, fold, linkOut, section } from './parts.ts';

/** Where the answer key tells of a question. */
type AnswerAddress = (question: string) => string;
/** What supports talking about a chapter; nothing where no lesson has been written. */
type DiscussionOf = (chapter: string) => HTMLElement | undefined;

/** How each question went, and which wrong options lured. @param tools - What the figures are taken out with. */
export function questions(
  { chapters, learners }: ClassSummary,
  answerAddress: AnswerAddress,
  discussionOf: DiscussionOf,
  tools: HTMLElement,
): HTMLElement {
  const asked = chapters.filter(({ questions: all }) => all.length > 0);
  const folds = asked.map((chapter, index) => {
    const discussion = discussionOf(chapter.slug);
    return fold(
      `Luku ${chapter.number}: ${chapter.title}`,
      `${chapter.questions.length === 1 ? 'yksi kysymys' : `${chapter.questions.length} kysymystä`}`,
      index === 0,
      ...chapter.questions.map((one) => draw(one, learners.length, answerAddress)),
      ...untried(chapter),
      ...(discussion ? [discussion] : []),
    );
  });
  return section(
    'kysymykset',
    'Kysymykset',
    'Kuinka moni vastasi heti oikein, ja mitä muut valitsivat ensin. Eniten houkuttaneen väärän vaihtoehdon vieressä on palaute, jonka opiskelija siitä sai.',
    ...(folds.length > 0
      ? [tools, ...folds]
      : [element('p', 'furniture', 'Kukaan ei ole vielä vastannut itsetestin kysymyksiin.')]),
  );
}

function untried({ untried: titles }: ChapterSummary): HTMLElement[] {
  return titles.length > 0
    ? [element('p', 'furniture', `Kukaan ei ole vielä yrittänyt: ${titles.join(', ')}.`)]
    : [];
}

function draw(one: QuestionSummary, learners: number, answerAddress: AnswerAddress): HTMLElement {
  const { id, title, stem, isPlain, kind, tried, atOnce, later, notYet, known, unknown } = one;
  const figures = [
    `heti oikein ${atOnce}`,
    `myöhemmin ${later}`,
    `ei vielä ${notYet}`,
    `kokeilematta ${learners - tried}`,
  ].join(' · ');
  const isPlaced = kind === 'sort' || kind === 'order';
  const of = known + atOnce;
  const list = element(
    'ul',
    'class-options',
    ...one.options.map((option, index) => drawOption(option, index === one.lure, of)),
  );
  const said = isPlaced
    ? `Kuinka moni pani kohdan ensin väärään ${kind === 'sort' ? 'laatikkoon' : 'paikkaan'} (${answers(of)}):`
    : `Mitä valittiin ensin (${answers(of)}):`;
  return element(
    'article',
    'class-question',
    element('h4', 'text-h3', isPlain ? `Selkosuomeksi: ${title}` : title),
    ...stem.slice(-1).map((text) => element('p', '', text)),
    element('p', 'furniture class-figures', figures, bar(atOnce, tried, true)),
    ...(of > 0 ? [element('p', 'furniture', said), list] : []),
    ...(unknown > 0
      ? [
          element(
            'p',
            'furniture',
            `${unknown === 1 ? 'Yhdestä vastauksesta' : `${unknown} vastauksesta`} ei tiedetä, mitä ensin vastattiin: sivusto ei vielä säilyttänyt ensimmäistä vastausta, kun palautus tehtiin.`,
          ),
        ]
      : []),
    ...lured(one),
    ...(isPlain
      ? []
      : [element('p', '', linkOut(answerAddress(id), 'Vastaukset ja perustelut', title))]),
  );
}

function drawOption({ text, isRight, count, place }: OptionCount, isLure: boolean, of: number) {
  const made = element(
    'li',
    '',
    element(
      'span',
      '',
      ...(isRight ? [element('strong', '', '✓ Oikea: ')] : []),
      text,
      ...(place ? [element('span', 'class-place', ` (${place})`)] : []),
    ),
    element('span', 'class-count', String(count)),
    bar(count, of, isLure),
  );
  if (isLure) made.dataset['lure'] = '';
  return made;
}

/** The wrong option that lured most, what was said of it, and what to ask the class. */
function lured({ options, lure, kind }: QuestionSummary): HTMLElement[] {
  const option = options[lure ?? -1];
  if (!option) return [];
  const isPlaced = kind === 'sort' || kind === 'order';
  return [
    element(
      'div',
      'class-lure',
      element(
        'p',
        '',
        element('strong', '', isPlaced ? 'Eniten väärin: ' : 'Eniten houkutti: '),
        `${inQuotes(option.text)} (${option.count})`,
      ),
      element('p', '', element('strong', '', 'Palaute: '), option.feedback),
      element(
        'p',
        '',
        element('strong', '', 'Kysy luokalta: '),
        isPlaced
          ? 'mikä sai panemaan sen muualle, ja mistä sen oikean paikan huomaa?'
          : 'mikä tässä vaihtoehdossa houkutti, ja mitä siitä seuraisi?',
      ),
    ),
  ];
}

const answers = (count: number) => (count === 1 ? 'yksi vastaus' : `${count} vastausta`);
