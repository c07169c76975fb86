/** Tells what is missing beside the fields, and all of it in one list when that is asked for. */
import { isMust, ownFlaws } from '../../lib/content/encounter-flaws.ts';
import type { OwnEncounter } from '../../lib/content/own-encounter.ts';
import { tellFlaw, type ToldFlaw } from '../../lib/content/own-flaw-words.ts';
import { element } from '../site/element.ts';

export interface Verdict {
  /** What has to be mended before the encounter is shared. */
  musts: ToldFlaw[];
  advice: ToldFlaw[];
}

/** What there is to say of an encounter. */
export function judge(encounter: OwnEncounter): Verdict {
  const flaws = ownFlaws(encounter);
  const told = (isWanted: boolean) =>
    flaws.filter((flaw) => isMust(flaw) === isWanted).map((flaw) => tellFlaw(flaw, encounter));
  return { musts: told(true), advice: told(false) };
}

/**
 * Says each flaw beside its field.
 *
 * @param isShown - Whether a field is old enough to be spoken of.
 */
export function tellInPlace(
  form: HTMLFormElement,
  { musts, advice }: Verdict,
  isShown: (field: string) => boolean,
): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-flaw]')) {
    const field = place.dataset['flaw'] ?? '';
    const must = musts.find((flaw) => flaw.field === field);
    const flaw = must ?? advice.find((one) => one.field === field);
    const text = flaw && isShown(field) ? flaw.text : fullText(form, field);
    if (place.textContent !== text) place.textContent = text;
    const isMissing = must !== undefined && isShown(field);
    place.toggleAttribute('data-must', isMissing);
    const control = form.elements.namedItem(field);
    if (!(control instanceof HTMLElement) || control instanceof HTMLButtonElement) continue;
    if (isMissing) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}

/** A field that takes no more letters says so. */
function fullText(form: HTMLFormElement, field: string): string {
  const control = form.elements.namedItem(field);
  const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  return isText && control.maxLength > 0 && control.value.length >= control.maxLength
    ? `Tähän mahtuu enintään ${control.maxLength} merkkiä.`
    : '';
}

/** How many things are left to do, as a heading; nothing when all is done. */
export const leftOf = ({ musts }: Verdict): string =>
  musts.length === 0
    ? ''
    : musts.length === 1
      ? 'Vielä yksi kohta'
      : `Vielä ${musts.length} kohtaa`;

/** The list of what is left, and of what could be better; each leads to its field. */
export function drawVerdict(verdict: Verdict): HTMLElement[] {
  const { musts, advice } = verdict;
  const list = (flaws: readonly ToldFlaw[]) =>
    element(
      'ul',
      'own-left',
      ...gathered(flaws).map(({ field, place, text }) => {
        const link = element('a', '', place);
        link.href = `#k-${field}`;
        link.dataset['field'] = field;
        return element('li', '', link, element('span', 'furniture', text));
      }),
    );
  return [
    ...(musts.length === 0
      ? [element('h3', '', 'Kaikki on kirjoitettu')]
      : [
          element('h3', '', leftOf(verdict)),
          element(
            'p',
            'furniture text-muted',
            `${musts.length === 1 ? 'Kun tämä on' : 'Kun nämä ovat'} kunnossa, voit jakaa kohtaamisen.`,
          ),
          list(musts),
        ]),
    ...(advice.length === 0
      ? []
      : [
          element('h3', '', advice.length === 1 ? 'Vinkki' : 'Vinkkejä'),
          element(
            'p',
            'furniture text-muted',
            `${advice.length === 1 ? 'Tätä' : 'Näitä'} ei ole pakko muuttaa.`,
          ),
          list(advice),
        ]),
  ];
}

/** So many flaws of one step stand in the list one by one. */
const MOST_OF_STEP = 3;

/** A step that has hardly been begun is one line of the list, which leads to its first open field. */
function gathered(flaws: readonly ToldFlaw[]): ToldFlaw[] {
  const stepOf = ({ field }: ToldFlaw) => /^steps-(\d+)/.exec(field)?.[1];
  return flaws.flatMap((flaw, index) => {
    const step = stepOf(flaw);
    const ofStep = step === undefined ? [] : flaws.filter((other) => stepOf(other) === step);
    if (ofStep.length <= MOST_OF_STEP) return [flaw];
    if (flaws.findIndex((other) => stepOf(other) === step) < index) return [];
    const place = `Askel ${Number(step) + 1}`;
    return [{ field: flaw.field, place, text: `${ofStep.length} kohtaa on vielä auki.` }];
  });
}
