import { answerId, exerciseId } from '../../lib/content/addresses.ts';
import type { PublishedQuestion, PublishedSection } from '../../lib/module/published-module.ts';
import { answerRows, authoredOrder, CHOOSE_ALL } from '../../lib/module/question-parts.ts';
import { inRows, paragraph } from '../question-bank.ts';
import { type Markup, xml } from '../xml.ts';
import type { Places } from './part.ts';

/** The part of the book that has all answers. */
export const ANSWERS = 'vastaukset';

/** The page that a question stands on. */
export interface TaskPage {
  /** Its part of the book. */
  part: string;
  sections: readonly Pick<PublishedSection, 'id' | 'title'>[];
}

/** Room to write in. */
export const writingLines = (count: number): Markup =>
  xml`<div class="lines" aria-hidden="true">${Array.from({ length: count }, () => xml`<span></span>`)}</div>`;

const box = xml`<span class="box" aria-hidden="true"></span>`;

/** A self-check question as a task, with a link to its answer at the end of the book. */
export function task(
  question: PublishedQuestion,
  number: number,
  part: string,
  places: Places,
): Markup {
  const id = exerciseId(question.id);
  return xml`<section class="task" aria-labelledby="${places.id(part, id)}">
<h3 id="${places.id(part, id)}">${number}. ${question.title}</h3>
${question.stem.map(paragraph)}
${taskBody(question, places.paper)}
<p class="task-links"><a href="${places.at(ANSWERS, answerId(question.id))}">Vastaus<span class="sr-only">: ${question.title}</span></a></p>
</section>\n`;
}

function taskBody(question: PublishedQuestion, paper: boolean): Markup {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return xml`<p class="instruction">${
        question.kind === 'choice' ? 'Valitse paras vaihtoehto.' : CHOOSE_ALL
      }</p>
<ol class="options">${question.options.map(({ text }) => xml`<li>${inRows(text)}</li>`)}</ol>`;
    case 'sort':
      return xml`<p class="instruction">Mihin kukin kuuluu?</p>
<ul class="items">${question.items.map(
        ({ text }) =>
          xml`<li>${inRows(text)}<span class="boxes">${question.boxes.map(({ name }) => xml`<span>${box} ${name}</span> `)}</span></li>`,
      )}</ul>`;
    case 'order':
      return xml`<p class="instruction">Numeroi oikeaan järjestykseen.</p>
<ul class="items">${authoredOrder(question.items).map(({ item }) => xml`<li>${box} ${inRows(item.text)}</li>`)}</ul>`;
    case 'open':
      return xml`<p class="instruction">Kirjoita vastauksesi.</p>${paper && writingLines(4)}`;
  }
}

/** A question's answer with its reasons, hint first; leads back to the task and to what teaches it. */
export function answer(
  question: PublishedQuestion,
  number: number,
  { part, sections }: TaskPage,
  places: Places,
): Markup {
  const id = places.id(ANSWERS, answerId(question.id));
  const section = sections.find((one) => one.id === question.section);
  return xml`<section class="answer" aria-labelledby="${id}">
<h3 id="${id}">${number}. ${question.title}</h3>
${question.hint !== undefined && xml`<p class="hint"><strong>Vihje:</strong> ${inRows(question.hint)}</p>`}
${answerBody(question)}
<p class="task-links"><a href="${places.at(part, exerciseId(question.id))}">Takaisin kysymykseen<span class="sr-only">: ${question.title}</span></a>${
    section && xml` · <a href="${places.at(part, section.id)}">Osio: ${section.title}</a>`
  }</p>
</section>\n`;
}

function answerBody(question: PublishedQuestion): Markup {
  if (question.kind === 'open') {
    return xml`<p class="instruction">Mallivastaus</p>
${question.model.map(paragraph)}
<p class="instruction">Tarkista vastauksesi:</p>
<ul>${question.look.map((one) => xml`<li>${inRows(one)}</li>`)}</ul>`;
  }
  const rows = answerRows(question).map(
    ({ verdict, text, feedback }) =>
      xml`<li><p><strong>${verdict}</strong> ${inRows(text)}</p><p class="feedback">${inRows(feedback)}</p></li>\n`,
  );
  const lettered = question.kind === 'choice' || question.kind === 'multiple';
  return lettered
    ? xml`<ol class="options">${rows}</ol>`
    : xml`${question.kind === 'order' && paragraph(question.feedback)}<ul class="items">${rows}</ul>`;
}
