/**
 * Prints the page in one of its forms: what that leaves out its style sheet knows by `data-print` on the
 * root.
 */
export function printAs(form: string): void {
  const { dataset } = document.documentElement;
  dataset['print'] = form;
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}
