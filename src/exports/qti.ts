/** Questions as QTI 1.2 in the profile of Common Cartridge 1.1 (1EdTech, ccv1p1_qtiasiv1p2p1). */
import { authoredOrder } from '../lib/module/question-parts.ts';
import type { Answer, BankQuestion } from './question-bank.ts';
import { type Markup, xml } from './xml.ts';

type Kind = 'multiple_choice' | 'multiple_response' | 'essay';

interface Item {
  id: string;
  title: string;
  kind: Kind;
  stemHtml: string;
  answers: Answer[];
  generalHtml: string;
}

/**
 * @param id - Of the assessment; begins with a letter.
 * @returns One assessment, as an XML document.
 */
export function assessment(id: string, title: string, questions: readonly BankQuestion[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
  <assessment ident="${id}" title="${title}">
    ${metadata({
      cc_profile: 'cc.exam.v0p1',
      qmd_assessmenttype: 'Examination',
      qmd_scoretype: 'Percentage',
      qmd_feedbackpermitted: 'Yes',
      qmd_hintspermitted: 'No',
      qmd_solutionspermitted: 'No',
      cc_maxattempts: 'unlimited',
    })}
    <section ident="root_section">
${questions.flatMap(itemsOf).map(item)}    </section>
  </assessment>
</questestinterop>
`.text;
}

/**
 * The profile knows choices and essays. Sorting becomes a question a box, with the items as its
 * choices; ordering becomes an essay whose explanation tells the order.
 */
export function itemsOf(question: BankQuestion): Item[] {
  const common = {
    id: question.id,
    title: question.name,
    stemHtml: question.stemHtml,
    generalHtml: question.generalHtml,
  };
  switch (question.kind) {
    case 'choice':
      return [{ ...common, kind: 'multiple_choice', answers: question.answers }];
    case 'multiple':
      return [{ ...common, kind: 'multiple_response', answers: question.answers }];
    case 'essay':
      return [{ ...common, kind: 'essay', answers: [] }];
    case 'matching': {
      if (question.ordering) {
        const items = authoredOrder(question.pairs).map(({ item: { html } }) => `<li>${html}</li>`);
        return [
          {
            ...common,
            kind: 'essay',
            answers: [],
            stemHtml: `${question.stemHtml}<ul>${items.join('')}</ul>`,
          },
        ];
      }
      const boxes = [...new Set(question.pairs.map(({ answer }) => answer))];
      return boxes.map((box, index) => ({
        ...common,
        id: `${question.id}-${index + 1}`,
        title: `${question.name} ${box}`,
        kind: 'multiple_response',
        stemHtml:
          question.stemHtml +
          xml`<p>Valitse kaikki, joihin sopii: <strong>${box}</strong>.</p>`.text,
        answers: question.pairs.map(({ html, answer, feedbackHtml }) => ({
          html,
          share: answer === box ? 1 : 0,
          feedbackHtml,
        })),
      }));
    }
  }
}

const ANSWER = 'vastaus';
/** Canvas knows general feedback by its name. */
const GENERAL = 'general_fb';

function item({ id, title, kind, stemHtml, answers, generalHtml }: Item): Markup {
  const isEssay = kind === 'essay';
  return xml`      <item ident="${id}" title="${title}">
        <itemmetadata>${metadata({
          cc_profile: `cc.${kind}.v0p1`,
          qmd_scoringpermitted: 'Yes',
          qmd_computerscored: isEssay ? 'No' : 'Yes',
        })}</itemmetadata>
        <presentation>
          ${material(stemHtml)}
          ${isEssay ? xml`<response_str ident="${ANSWER}" rcardinality="Single"><render_fib/></response_str>` : choices(answers, kind)}
        </presentation>
        <resprocessing>
          <outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
          <respcondition continue="Yes"><conditionvar><other/></conditionvar>${display(GENERAL)}</respcondition>
${!isEssay && conditions(answers, kind)}        </resprocessing>
        ${feedback(GENERAL, generalHtml)}
${answers.map(({ feedbackHtml }, index) => xml`        ${feedback(`${label(index)}-palaute`, feedbackHtml)}\n`)}      </item>
`;
}

function choices(answers: readonly Answer[], kind: Kind): Markup {
  const cardinality = kind === 'multiple_choice' ? 'Single' : 'Multiple';
  const labels = answers.map(
    ({ html }, index) =>
      xml`<response_label ident="${label(index)}">${material(html)}</response_label>`,
  );
  return xml`<response_lid ident="${ANSWER}" rcardinality="${cardinality}"><render_choice>${labels}</render_choice></response_lid>`;
}

/**
 * Conditions as each of their readers understands them:
 *
 * - A player tests one after the other, up to the first true one that does not go on.
 * - Moodle takes the feedback of every one that goes on for general feedback, and counts the right
 *   options over all that give the points to exact names (`backup/cc/entity11.quiz.class.php`).
 * - Canvas reads those that don't go on as if, else if, and believes of an option what the last one
 *   that begins with it says of points (QTIMigrationTool, `choice_interaction.rb`).
 *
 * So where several options may be chosen, the points come first and go on, feedback does not, and then
 * each right option begins a condition that gives the same points again, to names not exact.
 */
function conditions(answers: readonly Answer[], kind: Kind): Markup[] {
  const equal = (index: number, exact = true) =>
    xml`<varequal respident="${ANSWER}" case="${exact ? 'Yes' : 'No'}">${label(index)}</varequal>`;
  const points = xml`<setvar action="Set" varname="SCORE">100</setvar>`;
  const condition = (goesOn: boolean, test: Markup, ...outcome: (Markup | false)[]) =>
    xml`          <respcondition continue="${goesOn ? 'Yes' : 'No'}"><conditionvar>${test}</conditionvar>${outcome}</respcondition>\n`;
  const isRight = ({ share }: Answer) => share > 0;
  const several = kind === 'multiple_response';
  const feedback = answers.map((answer, index) =>
    condition(
      false,
      equal(index),
      !several && isRight(answer) && points,
      display(`${label(index)}-palaute`),
    ),
  );
  if (!several) return feedback;
  const rights = answers.flatMap((answer, index) => (isRight(answer) ? [index] : []));
  const wrongs = answers.flatMap((answer, index) => (isRight(answer) ? [] : [index]));
  /** Exactly the right ones are chosen. */
  const whole = (order: readonly number[], exact: boolean) =>
    xml`<and>${order.map((index) => equal(index, exact))}${wrongs.map((index) => xml`<not>${equal(index, exact)}</not>`)}</and>`;
  return [
    condition(true, whole(rights, true), points),
    ...feedback,
    ...rights.map((first) =>
      condition(false, whole([first, ...rights.filter((one) => one !== first)], false), points),
    ),
  ];
}

const label = (index: number) => `v${index + 1}`;

const display = (id: string) => xml`<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`;

const feedback = (id: string, html: string) =>
  xml`<itemfeedback ident="${id}"><flow_mat>${material(html)}</flow_mat></itemfeedback>`;

const material = (html: string) =>
  xml`<material><mattext texttype="text/html">${html}</mattext></material>`;

function metadata(fields: Readonly<Record<string, string>>): Markup {
  const each = Object.entries(fields).map(
    ([name, value]) =>
      xml`<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${value}</fieldentry></qtimetadatafield>`,
  );
  return xml`<qtimetadata>${each}</qtimetadata>`;
}
