/** The form's parts, of which one is open at a time. */

/** All of them, in their order. */
export const partsOf = (form: HTMLFormElement): HTMLDetailsElement[] => [
  ...form.querySelectorAll<HTMLDetailsElement>('details[data-part]'),
];

/** Closes the others; what is no part is left alone. */
export function closeOthers(form: HTMLFormElement, opened: HTMLDetailsElement): void {
  if (!('part' in opened.dataset)) return;
  for (const part of partsOf(form)) if (part !== opened) part.open = false;
  // What closes above may take the opened one out of sight.
  const { top } = opened.getBoundingClientRect();
  if (top < 0 || top > innerHeight * 0.8) opened.scrollIntoView({ block: 'start' });
}

/** Opens a part and gives it the focus. */
export function openPart(form: HTMLFormElement, part: HTMLDetailsElement | undefined): void {
  if (!part) return;
  part.open = true;
  closeOthers(form, part);
  part.scrollIntoView({ block: 'nearest' });
  part.querySelector('summary')?.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** Opens what a field stands in, and gives it the focus. */
export function goToField(form: HTMLFormElement, field: string): void {
  const control = document.getElementById(`k-${field}`);
  for (
    let part = control?.closest<HTMLDetailsElement>('details:not([open])');
    part;
    part = part.parentElement?.closest<HTMLDetailsElement>('details:not([open])')
  ) {
    part.open = true;
    closeOthers(form, part);
  }
  const checked = control?.closest('fieldset')?.querySelector<HTMLElement>(':checked');
  const target = control instanceof HTMLInputElement && checked ? checked : control;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
