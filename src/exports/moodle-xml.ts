import type { PublishedModule } from '../lib/module/published-module.ts';
import type { ExportFile } from './export-file.ts';
import { type BankCategory, bankFiles, type BankQuestion, paragraph } from './question-bank.ts';
import { cdata, type Markup, xml } from './xml.ts';

/**
 * Questions as Moodle XML (docs.moodle.org, Moodle XML format), for the whole module and every chapter.
 * Sorting and ordering are matching questions: the ordering kind is part of Moodle only since 4.4, and
 * where one kind is unknown Moodle brings in nothing.
 */
export const moodleXml = (module: PublishedModule): ExportFile[] =>
  bankFiles(module, 'moodle', quiz);

function quiz(categories: readonly BankCategory[], origin: readonly string[]): string {
  // A comment may not hold two hyphens in a row.
  const comment = origin.join('\n').replace(/--+/g, '–');
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<!--
${comment}
-->
<quiz>
${categories.map((one) => [category(one), one.questions.map(question)])}</quiz>
`.text;
}

/** Everything after a category goes into it. A slash in a name is doubled: one alone parts names. */
function category({ path, id, infoHtml }: BankCategory): Markup {
  const names = path.map((name) => name.replaceAll('/', '//'));
  return xml`<question type="category">
  <category><text>${['$course$', 'top', ...names].join('/')}</text></category>
  <info format="html"><text>${cdata(infoHtml)}</text></info>
  <idnumber>${id}</idnumber>
</question>
`;
}

const TYPES = {
  choice: 'multichoice',
  multiple: 'multichoice',
  matching: 'matching',
  essay: 'essay',
} as const;

function question(one: BankQuestion): Markup {
  return xml`<question type="${TYPES[one.kind]}">
  <name><text>${one.name}</text></name>
  ${html('questiontext', one.stemHtml)}
  ${html('generalfeedback', one.generalHtml)}
  <defaultgrade>1</defaultgrade>
  <penalty>${one.kind === 'essay' ? '0' : '0.3333333'}</penalty>
  <hidden>0</hidden>
  <idnumber>${one.id}</idnumber>
${body(one)}${hint(one)}  <tags>${one.tags.map((tag) => xml`<tag><text>${tag}</text></tag>`)}</tags>
</question>
`;
}

function body(one: BankQuestion): Markup {
  switch (one.kind) {
    case 'choice':
    case 'multiple':
      return xml`  <single>${String(one.kind === 'choice')}</single>
  <shuffleanswers>true</shuffleanswers>
  <answernumbering>none</answernumbering>
  <showstandardinstruction>${one.kind === 'multiple' ? 1 : 0}</showstandardinstruction>
${one.answers.map(
  ({ html: text, share, feedbackHtml }) => xml`  <answer fraction="${share}" format="html">
    <text>${cdata(text)}</text>
    ${html('feedback', feedbackHtml)}
  </answer>
`,
)}`;
    case 'matching':
      return xml`  <shuffleanswers>true</shuffleanswers>
${one.pairs.map(
  ({ html: text, answer }) => xml`  <subquestion format="html">
    <text>${cdata(text)}</text>
    <answer><text>${answer}</text></answer>
  </subquestion>
`,
)}`;
    case 'essay':
      return xml`  <responseformat>editor</responseformat>
  <responserequired>1</responserequired>
  <responsefieldlines>15</responsefieldlines>
  <attachments>0</attachments>
  <attachmentsrequired>0</attachmentsrequired>
  ${html('graderinfo', one.modelHtml + (one.hint ? paragraph(`Vihje: ${one.hint}`).text : ''))}
  ${html('responsetemplate', '')}
`;
  }
}

/** Essays have no hints in Moodle: theirs is among the grader's information. */
function hint({ kind, hint: text }: BankQuestion): Markup | false {
  return Boolean(text) && kind !== 'essay' && xml`  ${html('hint', xml`${text}`.text)}\n`;
}

const html = (name: string, text: string): Markup =>
  xml`<${name} format="html"><text>${cdata(text)}</text></${name}>`;
