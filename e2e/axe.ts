import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [ON, OFF] = [{ enabled: true }, { enabled: false }];

interface Axe {
  run(context: object, options: object): Promise<{ violations: Violation[] }>;
}
interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** Through the debugger itself: the page's policy need not allow it, and it takes half the time. */
async function addAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  await session.detach();
}

/** All rules; all but those of colours, which take most of the time; or those of colours alone. */
type Rules = 'all' | 'colours aside' | 'colours';

/**
 * What axe finds on the page as it is now. Contrast of 7:1 is a rule of ours; axe has it, switched
 * off, beside that of 4.5:1, which it includes.
 *
 * @param within - Selector of what is looked at.
 * @returns One line a violation: its id and the elements.
 */
export async function violationsOn(
  page: Page,
  rules: Rules = 'all',
  within = 'html',
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await addAxe(page);
  const contrast = 'color-contrast-enhanced';
  const options = {
    ...(rules === 'colours'
      ? { runOnly: { type: 'rule', values: [contrast] } }
      : {
          runOnly: TAGS,
          rules: { 'color-contrast': OFF, [contrast]: rules === 'all' ? ON : OFF },
        }),
    // What only makes a longer report, or loads the style sheets a second time.
    resultTypes: ['violations'],
    selectors: false,
    preload: false,
  };
  const violations = await page.evaluate(
    async ([root, given]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      return (await axe.run({ include: [[root]] }, given)).violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html }) => ({ html })),
      }));
    },
    [within, options] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
