const adopted = new Set<string>();

/**
 * Adds a style that only its script needs. It is not among the page's own styles, so that these hold
 * nothing that a checker of documents does not know yet. Once, however often it is asked for.
 *
 * @param css - Text of the style sheet.
 */
export function adoptStyle(css: string): void {
  if (!('adoptedStyleSheets' in document) || adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
