import { type Markup, xml } from '../xml.ts';
import type { QuizActivity } from './course.ts';
import { childId, fields, htmlFields } from './fields.ts';
import { QUIZ_GRADE } from './gradebook.ts';
import type { NumberedActivity, NumberedCourse, NumberedQuestion } from './numbered.ts';

/** During an attempt, right after it, later, and when the quiz has closed: always. */
const ALWAYS = 0x11110;
/** The same without during it, when there is nothing to say yet. */
const AFTER = 0x01110;

/**
 * How many points a question is worth in its quiz. What the learner compares with a model answer is worth
 * none: it would leave the whole attempt without a grade until a teacher has given one.
 */
const maxMark = ({ kind }: NumberedQuestion): number => (kind === 'essay' ? 0 : 1);

/**
 * `quiz.xml` (`mod/quiz/db/install.xml`): every question has its own feedback as soon as it is answered,
 * a hint and a second try after a wrong answer; attempts without limit, of which the best counts.
 *
 * @throws {Error} when the course has no such category of questions.
 */
export function quiz(one: NumberedActivity<QuizActivity>, course: NumberedCourse): Markup {
  const category = course.categories.find(({ key }) => key === one.category);
  if (!category) throw new Error(`Moodle backup: no questions for ${one.key}`);
  const { questions } = category;
  return xml`<quiz id="${one.id}">
${fields({
  name: one.name,
  ...htmlFields('intro', one.introHtml),
  timeopen: 0,
  timeclose: 0,
  timelimit: 0,
  overduehandling: 'autosubmit',
  graceperiod: 0,
  preferredbehaviour: 'interactive',
  canredoquestions: 1,
  attempts_number: 0,
  attemptonlast: 0,
  // The highest.
  grademethod: 1,
  decimalpoints: 1,
  questiondecimalpoints: -1,
  reviewattempt: ALWAYS,
  reviewcorrectness: ALWAYS,
  reviewmaxmarks: ALWAYS,
  reviewmarks: ALWAYS,
  reviewspecificfeedback: ALWAYS,
  reviewgeneralfeedback: ALWAYS,
  reviewrightanswer: ALWAYS,
  reviewoverallfeedback: AFTER,
  questionsperpage: 1,
  navmethod: 'free',
  shuffleanswers: 1,
  sumgrades: questions.reduce((sum, question) => sum + maxMark(question), 0),
  grade: QUIZ_GRADE,
  timecreated: course.time,
  timemodified: course.time,
  password: '',
  subnet: '',
  browsersecurity: '-',
  delay1: 0,
  delay2: 0,
  showuserpicture: 0,
  showblocks: 0,
  completionattemptsexhausted: 0,
  completionminattempts: 1,
  allowofflineattempts: 0,
})}<question_instances>
${questions.map((question, index) => slot(question, index, one))}</question_instances>
<sections>
<section id="${one.id}">
${fields({ firstslot: 1, heading: '', shufflequestions: 0 })}</section>
</sections>
<feedbacks>
${one.feedback.map(
  ({ from, html }, index) => xml`<feedback id="${childId(one.id, index)}">
${fields({
  ...htmlFields('feedbacktext', html),
  mingrade: from,
  // Moodle takes grades below this; above the best one there is none.
  maxgrade: one.feedback[index - 1]?.from ?? QUIZ_GRADE + 1,
})}</feedback>
`,
)}</feedbacks>
<overrides>
</overrides>
<grades>
</grades>
<attempts>
</attempts>
</quiz>
`;
}

/** A question's place in the quiz; it refers to the bank, always to the newest version. */
const slot = (
  question: NumberedQuestion,
  index: number,
  { id, contextId }: NumberedActivity<QuizActivity>,
): Markup => xml`<question_instance id="${childId(id, index)}">
${fields({ quizid: id, slot: index + 1, page: index + 1, requireprevious: 0, maxmark: maxMark(question) })}<question_reference id="${childId(id, index)}">
${fields({
  usingcontextid: contextId,
  component: 'mod_quiz',
  questionarea: 'slot',
  questionbankentryid: question.number,
  version: null,
})}</question_reference>
</question_instance>
`;
