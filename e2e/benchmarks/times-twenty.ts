/** Pages with twenty times of what readers work with, made from the built ones. */
const TIMES = 20;
const copies = (make: (copy: number) => string) =>
  Array.from({ length: TIMES }, (_, copy) => make(copy)).join('');

/** A chapter whose first encounter has twenty times its steps. */
export const longEncounter = (html: string): string =>
  changed(
    html,
    /(?<=<ol class="encounter-steps">)[\s\S]*?(?=<\/ol><figure class="trust")/,
    (steps) => {
      const count = steps.match(/<li data-step=/g)?.length ?? 0;
      return copies((copy) =>
        steps.replace(/(?<=data-step=")\d+/g, (step) => String(Number(step) + copy * count)),
      );
    },
  );

/** The diary with twenty times its chapters, each with texts of its own. */
export const longDiary = (html: string): string =>
  changed(html, /<section [^>]*data-diary-chapter=[\s\S]*(?=<\/learning-diary>)/, (chapters) =>
    copies((copy) =>
      chapters.replace(
        /(?<= (?:id|for|data-id|aria-labelledby|data-diary-chapter)=")[^"]*/g,
        (name) => `${name}-${copy}`,
      ),
    ),
  );

/** The concept map with twenty times its drawing. */
export const bigMap = (html: string): string =>
  changed(html, /<svg [^>]*class="[^"]*concept[\s\S]*?<\/svg>/, (map) => copies(() => map));

/** @throws {Error} when the page is otherwise than is thought here. */
function changed(html: string, pattern: RegExp, change: (found: string) => string): string {
  const made = html.replace(pattern, change);
  if (made === html) throw new Error(`Not on the page: ${String(pattern)}`);
  return made;
}
