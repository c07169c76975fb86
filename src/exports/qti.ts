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
const GENERAL = 'yleinen';

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

/** Only the first condition may go on to others: what goes on, Moodle takes for general feedback. */
function conditions(answers: readonly Answer[], kind: Kind): Markup[] {
  const equal = (index: number) =>
    xml`<varequal respident="${ANSWER}" case="Yes">${label(index)}</varequal>`;
  const score = xml`<setvar action="Set" varname="SCORE">100</setvar>`;
  const condition = (test: Markup, outcome: Markup | Markup[]) =>
    xml`          <respcondition continue="No"><conditionvar>${test}</conditionvar>${outcome}</respcondition>\n`;
  const whole = answers.map(({ share }, index) =>
    share > 0 ? equal(index) : xml`<not>${equal(index)}</not>`,
  );
  return [
    ...(kind === 'multiple_response' ? [condition(xml`<and>${whole}</and>`, score)] : []),
    ...answers.map(({ share }, index) =>
      condition(equal(index), [
        ...(kind === 'multiple_choice' && share > 0 ? [score] : []),
        display(`${label(index)}-palaute`),
      ]),
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
