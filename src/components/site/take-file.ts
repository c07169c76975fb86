/**
 * Takes a file that is chosen, or dropped anywhere on a place; text that is dragged goes into a field, as ever.
 *
 * @param field - Where it is chosen; free again at once, so that the same file can be chosen anew.
 */
export function takeFile(
  place: HTMLElement,
  field: HTMLInputElement,
  take: (file: File) => unknown,
): void {
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) take(file);
    field.value = '';
  });
  place.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}
