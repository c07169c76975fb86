/** Fills the form with an encounter, and draws as many steps as that has. */
import { creditOf, fieldText } from '../../lib/content/own-form.ts';
import { OWN_LIMITS, type OwnEncounter } from '../../lib/content/own-encounter.ts';
import { TRUST_WORDS } from '../../lib/content/trust.ts';
import { element } from '../site/element.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Attributes that name a field or lead to one. */
const NAMING = ['id', 'for', 'name', 'aria-describedby', 'data-flaw'] as const;

/** Sets every field of the form to what the encounter says. */
export function fillForm(form: HTMLFormElement, encounter: OwnEncounter): void {
  drawSteps(form, encounter);
  for (const control of form.elements) {
    if (!isControl(control) || !control.name) continue;
    const text = fieldText(encounter, control.name);
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.value === text;
    // Setting it would take the cursor to the end.
    else if (control.value !== text) control.value = text;
  }
  const credit = form.querySelector<HTMLElement>('[data-credit]');
  if (credit) {
    const text = creditOf(encounter) ?? '';
    credit.hidden = text === '';
    credit.textContent = `${text} Tämä kulkee kohtaamisen mukana.`;
  }
}

/** Elements of the steps, in order. */
export const stepsOf = (form: HTMLFormElement): HTMLDetailsElement[] => [
  ...form.querySelectorAll<HTMLDetailsElement>('[data-steps] > details'),
];

function drawSteps(form: HTMLFormElement, { steps }: OwnEncounter): void {
  const place = form.querySelector('[data-steps]');
  const blank = form.querySelector<HTMLTemplateElement>('[data-step-template]');
  if (!place || !blank) throw new Error('the form has no place for steps');
  const drawn = stepsOf(form);
  for (const late of drawn.slice(steps.length)) late.remove();
  for (let index = drawn.length; index < steps.length; index++) {
    const part = document.importNode(blank.content, true);
    for (const one of part.querySelectorAll('*')) giveNumber(one, index);
    place.append(part);
  }
  for (const [index, part] of stepsOf(form).entries()) {
    const step = steps[index];
    part.dataset['part'] = `steps-${index}`;
    const name = part.querySelector('[data-step-name]');
    if (name) name.textContent = `Askel ${index + 1}`;
    const button = (selector: string) => part.querySelector<HTMLButtonElement>(selector);
    const [up, down] = [button('[data-move="-1"]'), button('[data-move="1"]')];
    if (up) up.disabled = index === 0;
    if (down) down.disabled = index === steps.length - 1;
    const remove = button('[data-remove]');
    if (remove) remove.disabled = steps.length === 1;
    // At the first step trust is as it is at the beginning.
    const variants = part.querySelector<HTMLElement>('[data-variants]');
    if (variants) variants.hidden = index === 0 && !step?.variants;
    for (const place of part.querySelectorAll<HTMLElement>('[data-own-choices]')) {
      const own = step?.variants?.find(({ when }) => when === place.dataset['ownChoices']);
      place.hidden = !own?.choices;
      place
        .querySelector('[data-own-list]')
        ?.replaceChildren(
          ...(own?.choices ?? []).map(({ text, trust }) =>
            element('li', '', `${text} (${TRUST_WORDS[trust].toLowerCase()})`),
          ),
        );
    }
  }
  const add = form.querySelector<HTMLButtonElement>('[data-add]');
  if (!add) return;
  add.disabled = steps.length >= OWN_LIMITS.steps;
  add.textContent = add.disabled ? 'Askelia on jo kuusi, enempää ei mahdu' : 'Lisää askel';
}

function giveNumber(one: Element, index: number): void {
  for (const name of NAMING) {
    const value = one.getAttribute(name);
    if (value?.includes('steps-x'))
      one.setAttribute(name, value.replaceAll('steps-x', `steps-${index}`));
  }
}

/** What a part holds, in a line; empty for nothing yet. */
export function holdsOf(
  { title, trade, steps, endings, debrief, author }: OwnEncounter,
  part: string,
): string {
  if (part === 'basics') return [title, trade].filter(Boolean).join(', ');
  if (part === 'endings')
    return endedOf(Object.values(endings).filter((ending) => ending.length > 0).length);
  if (part === 'debrief') return [debrief[0], author].filter(Boolean).join(', ');
  const step = steps[Number(part.split('-')[1])];
  return step?.line || step?.choices.map(({ text }) => text).find(Boolean) || '';
}

const endedOf = (count: number) => (count === 0 ? '' : `${count}/3 kirjoitettu`);
