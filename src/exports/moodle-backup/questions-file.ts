import { paragraph } from '../question-bank.ts';
import { sha256 } from '../sha-256.ts';
import { type Markup, xml } from '../xml.ts';
import { childId, fields, HEAD, htmlFields } from './fields.ts';
import {
  COURSE_CONTEXT,
  COURSE_ID,
  type NumberedCategory,
  type NumberedCourse,
  type NumberedQuestion,
} from './numbered.ts';

/** `CONTEXT_COURSE`: the bank belongs to the course, so that other quizzes can use it. */
const COURSE_LEVEL = 50;

/** `questions.xml`: the question bank as Moodle 4 keeps it, each question in its first version. */
export const questionsFile = ({ categories, time }: NumberedCourse): string =>
  xml`${HEAD}<question_categories>
${categories.map((one) => category(one, time))}</question_categories>
`.text;

const category = (
  { id, parent, name, key, infoHtml, questions }: NumberedCategory,
  time: number,
): Markup => xml`<question_category id="${id}">
${fields({
  name,
  contextid: COURSE_CONTEXT,
  contextlevel: COURSE_LEVEL,
  contextinstanceid: COURSE_ID,
  ...htmlFields('info', infoHtml),
  stamp: stamp(name, key ?? String(id)),
  parent,
  sortorder: id,
  idnumber: key ?? null,
})}<question_bank_entries>
${questions.map((one) => entry(one, id, time))}</question_bank_entries>
</question_category>
`;

/**
 * Moodle takes a question of the same stamp for the same question and keeps its own, so another text has
 * to have another one.
 */
const stamp = (...parts: readonly string[]): string =>
  `kohtaamisen-taito+${sha256(JSON.stringify(parts)).slice(0, 32)}`;

const TYPES = {
  choice: 'multichoice',
  multiple: 'multichoice',
  matching: 'match',
  essay: 'essay',
} as const;

function entry(one: NumberedQuestion, categoryId: number, time: number): Markup {
  const { number, ...content } = one;
  return xml`<question_bank_entry id="${number}">
${fields({ questioncategoryid: categoryId, idnumber: one.id, ownerid: 0 })}<question_version>
<question_versions id="${number}">
${fields({ version: 1, status: 'ready' })}<questions>
<question id="${number}">
${fields({
  parent: 0,
  name: one.name,
  ...htmlFields('questiontext', one.stemHtml),
  ...htmlFields('generalfeedback', one.generalHtml),
  defaultmark: 1,
  penalty: one.kind === 'essay' ? 0 : 0.3333333,
  qtype: TYPES[one.kind],
  length: 1,
  stamp: stamp(JSON.stringify(content)),
  timecreated: time,
  timemodified: time,
  createdby: 0,
  modifiedby: 0,
})}${body(one)}<question_hints>
${hint(one)}</question_hints>
<tags>
${one.tags.map(
  (tag, index) => xml`<tag id="${childId(number, index)}" contextid="${COURSE_CONTEXT}">
${fields({ name: tag.toLocaleLowerCase('fi'), rawname: tag })}</tag>
`,
)}</tags>
</question>
</questions>
</question_versions>
</question_version>
</question_bank_entry>
`;
}

function body(one: NumberedQuestion): Markup {
  const id = one.number;
  switch (one.kind) {
    case 'choice':
    case 'multiple':
      return xml`<plugin_qtype_multichoice_question>
<answers>
${one.answers.map(
  ({ html, share, feedbackHtml }, index) => xml`<answer id="${childId(id, index)}">
${fields({
  answertext: html,
  answerformat: 1,
  // A part of one, not of a hundred, with the seven decimals of Moodle's own shares.
  fraction: (share / 100).toFixed(7),
  ...htmlFields('feedback', feedbackHtml),
})}</answer>
`,
)}</answers>
<multichoice id="${id}">
${fields({
  layout: 0,
  single: Number(one.kind === 'choice'),
  shuffleanswers: 1,
  ...combinedFeedback,
  answernumbering: 'none',
  shownumcorrect: 0,
  showstandardinstruction: Number(one.kind === 'multiple'),
})}</multichoice>
</plugin_qtype_multichoice_question>
`;
    case 'matching':
      return xml`<plugin_qtype_match_question>
<matchoptions id="${id}">
${fields({ shuffleanswers: 1, ...combinedFeedback, shownumcorrect: 0 })}</matchoptions>
<matches>
${one.pairs.map(
  ({ html, answer }, index) => xml`<match id="${childId(id, index)}">
${fields({ ...htmlFields('questiontext', html), answertext: answer })}</match>
`,
)}</matches>
</plugin_qtype_match_question>
`;
    case 'essay':
      return xml`<plugin_qtype_essay_question>
<essay id="${id}">
${fields({
  responseformat: 'editor',
  responserequired: 0,
  responsefieldlines: 15,
  minwordlimit: null,
  maxwordlimit: null,
  attachments: 0,
  attachmentsrequired: 0,
  ...htmlFields(
    'graderinfo',
    one.modelHtml + (one.hint ? paragraph(`Vihje: ${one.hint}`).text : ''),
  ),
  ...htmlFields('responsetemplate', ''),
  maxbytes: 0,
  filetypeslist: null,
})}</essay>
</plugin_qtype_essay_question>
`;
  }
}

/** Nothing is said of a whole answer: its parts have their own feedback. */
const combinedFeedback = {
  ...htmlFields('correctfeedback', ''),
  ...htmlFields('partiallycorrectfeedback', ''),
  ...htmlFields('incorrectfeedback', ''),
};

/** Essays have no hints in Moodle: theirs is among the grader's information. */
const hint = ({ number, kind, hint: text }: NumberedQuestion): Markup | false =>
  text !== undefined &&
  kind !== 'essay' &&
  xml`<question_hint id="${number}">
${fields({ ...htmlFields('hint', paragraph(text).text), shownumcorrect: 0, clearwrong: 0, options: null })}</question_hint>
`;
