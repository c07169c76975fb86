/** Questions as items of QTI 2.1 (1EdTech, imsqti_v2p1): an XML document each. */
import { authoredOrder, CHOOSE_ALL } from '../../lib/module/question-parts.ts';
import type { Answer, BankQuestion } from '../question-bank.ts';
import { Markup, xml } from '../xml.ts';

export const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/** The bank's HTML without attributes that QTI does not have; in its texts quotation marks are references. */
const qtiHtml = (html: string) => new Markup(html.replace(/ (?:target|rel)="[^"]*"/g, ''));

const RESPONSE = 'RESPONSE';
/** The outcomes that say which feedback is shown: that of the chosen options, and what is told in any case. */
const FEEDBACK = 'FEEDBACK';
const GENERAL_FEEDBACK = 'GENERAL_FEEDBACK';
const GENERAL = 'yleinen';

/** What an item is made of, besides what all have. */
interface Body {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'string';
  /** The one right answer; none where nobody but a reader can tell. */
  correct: string[];
  interaction: Markup;
  /** Those whose feedback comes when they are in the answer. */
  options: Answer[];
}

/**
 * @param question - Its HTML is well-formed and of elements that QTI has.
 * @returns The item. Right as a whole it is worth a point, otherwise nothing.
 */
export function item(question: BankQuestion): string {
  const { id, name, stemHtml, generalHtml } = question;
  const { cardinality, baseType, correct, interaction, options } = bodyOf(question);
  const isScored = correct.length > 0;
  const hasOptions = options.length > 0;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${NAMESPACE}" xml:lang="fi" identifier="${id}" title="${name}" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="${RESPONSE}" cardinality="${cardinality}" baseType="${baseType}">${isScored && xml`<correctResponse>${correct.map((value) => xml`<value>${value}</value>`)}</correctResponse>`}</responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"${isScored && xml` normalMaximum="1"`}><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
${hasOptions && feedbackOutcome(FEEDBACK, cardinality)}${feedbackOutcome(GENERAL_FEEDBACK, 'single')}  <itemBody>
    <div>${qtiHtml(stemHtml)}</div>
    ${interaction}
${question.kind === 'essay' && xml`    <rubricBlock view="scorer">${qtiHtml(question.modelHtml)}</rubricBlock>\n`}  </itemBody>
  <responseProcessing>
${isScored && SCORING}${hasOptions && OF_OPTIONS}${IN_ANY_CASE}  </responseProcessing>
${options.map(({ feedbackHtml }, index) => modalFeedback(FEEDBACK, choiceId(index), xml`<p>${qtiHtml(feedbackHtml)}</p>`))}${modalFeedback(GENERAL_FEEDBACK, GENERAL, qtiHtml(generalHtml))}</assessmentItem>
`.text;
}

function bodyOf(question: BankQuestion): Body {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return choice(question.answers, question.kind === 'multiple');
    case 'matching':
      return question.ordering ? order(question.pairs) : match(question.pairs);
    case 'essay':
      return {
        cardinality: 'single',
        baseType: 'string',
        correct: [],
        interaction: xml`<extendedTextInteraction responseIdentifier="${RESPONSE}" expectedLines="8"/>`,
        options: [],
      };
  }
}

type Pairs = Extract<BankQuestion, { kind: 'matching' }>['pairs'];

const choiceId = (index: number) => `v${index + 1}`;

function choice(answers: Answer[], isMultiple: boolean): Body {
  const choices = answers.map(({ html }, index) => simpleChoice(index, html));
  return {
    cardinality: isMultiple ? 'multiple' : 'single',
    baseType: 'identifier',
    correct: answers.flatMap(({ share }, index) => (share > 0 ? choiceId(index) : [])),
    // None at most means as many as there are.
    interaction: xml`<choiceInteraction responseIdentifier="${RESPONSE}" shuffle="true" maxChoices="${isMultiple ? 0 : 1}">${isMultiple && prompt(CHOOSE_ALL)}${choices}</choiceInteraction>`,
    options: answers,
  };
}

/** A box takes any number of items, an item goes into one box. */
function match(pairs: Pairs): Body {
  const boxes = [...new Set(pairs.map(({ answer }) => answer))];
  const boxId = (answer: string) => `l${boxes.indexOf(answer) + 1}`;
  const associable = (id: string, most: number, text: Markup | string) =>
    xml`<simpleAssociableChoice identifier="${id}" matchMax="${most}">${text}</simpleAssociableChoice>`;
  const items = pairs.map(({ html }, index) => associable(choiceId(index), 1, qtiHtml(html)));
  return {
    cardinality: 'multiple',
    baseType: 'directedPair',
    correct: pairs.map(({ answer }, index) => `${choiceId(index)} ${boxId(answer)}`),
    interaction: xml`<matchInteraction responseIdentifier="${RESPONSE}" shuffle="false" maxAssociations="${pairs.length}">${prompt('Valitse jokaiselle kohdalle oikea laatikko.')}<simpleMatchSet>${items}</simpleMatchSet><simpleMatchSet>${boxes.map((box) => associable(boxId(box), pairs.length, box))}</simpleMatchSet></matchInteraction>`,
    options: [],
  };
}

/** Platforms that do not shuffle show neither the right order nor its mirror. */
function order(pairs: Pairs): Body {
  const choices = authoredOrder(pairs).map(({ item: { html }, place }) =>
    simpleChoice(place, html),
  );
  return {
    cardinality: 'ordered',
    baseType: 'identifier',
    correct: pairs.map((_, index) => choiceId(index)),
    interaction: xml`<orderInteraction responseIdentifier="${RESPONSE}" shuffle="true">${prompt('Järjestä kohdat.')}${choices}</orderInteraction>`,
    options: [],
  };
}

const prompt = (text: string) => xml`<prompt>${text}</prompt>`;

const simpleChoice = (index: number, html: string) =>
  xml`<simpleChoice identifier="${choiceId(index)}">${qtiHtml(html)}</simpleChoice>`;

/** As in the standard template `match_correct`, which platforms know that cannot do more. */
const SCORING = xml`    <responseCondition>
      <responseIf>
        <match><variable identifier="${RESPONSE}"/><correct identifier="${RESPONSE}"/></match>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
      </responseIf>
      <responseElse>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue>
      </responseElse>
    </responseCondition>
`;

const feedbackOutcome = (outcome: string, cardinality: Body['cardinality']) =>
  xml`  <outcomeDeclaration identifier="${outcome}" cardinality="${cardinality}" baseType="identifier"/>\n`;

/** The answer itself, and no container around it: there is a player that makes one text of two choices then. */
const OF_OPTIONS = xml`    <setOutcomeValue identifier="${FEEDBACK}"><variable identifier="${RESPONSE}"/></setOutcomeValue>\n`;

const IN_ANY_CASE = xml`    <setOutcomeValue identifier="${GENERAL_FEEDBACK}"><baseValue baseType="identifier">${GENERAL}</baseValue></setOutcomeValue>\n`;

const modalFeedback = (outcome: string, id: string, content: Markup) =>
  xml`  <modalFeedback outcomeIdentifier="${outcome}" identifier="${id}" showHide="show">${content}</modalFeedback>\n`;
