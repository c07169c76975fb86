import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core'),
  'utf8',
);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(root: Document, options: object): Promise<{ violations: Violation[] }>;
}
interface Violation {
  id: string;
  nodes: { html: string }[];
}

/**
 * What axe finds on the page as it is now. Contrast of 7:1 is a rule of ours; axe has it, switched off.
 *
 * @param options - `colours`: also judges contrast, which takes most of the time.
 * @returns One line a violation: its id and the elements.
 */
export async function violationsOn(page: Page, { colours } = { colours: true }): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Evaluated by the browser's own debugger, so that the page's policy need not allow it.
  if (!isThere) await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async ([tags, contrast]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const options = {
        runOnly: tags,
        rules: {
          'color-contrast': { enabled: contrast },
          'color-contrast-enhanced': { enabled: contrast },
        },
        // What only makes a longer report, or loads the style sheets a second time.
        resultTypes: ['violations'],
        selectors: false,
        preload: false,
      };
      return (await axe.run(document, options)).violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html }) => ({ html })),
      }));
    },
    [TAGS, colours] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
