import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { answer } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { chapters, page404 } from './site.ts';
import { DIARY, openTools } from './stored-record.ts';

const EXERCISES = 'self-check, encounter-player';

/** @param within - Selector of what has changed since the page was judged as a whole. */
async function expectNoViolations(page: Page, within?: string) {
  expect(await violationsOn(page, 'all', within)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  const details = { tag: colorScheme === 'light' ? ['@all'] : [] };
  test.describe(`${colorScheme} theme`, details, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the states of menu, term and search', async ({ page }) => {
      await page.goto(chapters[0] ?? '');
      for (const menu of ['Sisällys', 'Lukuasetukset']) {
        await page.locator('summary', { hasText: menu }).click();
        await expectNoViolations(page, 'header');
        await page.keyboard.press('Escape');
      }
      await page.locator('a.term').first().click();
      await expectNoViolations(page, '.term-card');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await expectNoViolations(page, 'dialog[open]');
      await page.getByRole('dialog').getByRole('combobox').fill('luottamus');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expectNoViolations(page, 'dialog[open]');
      await page.goto('/haku/?q=luottamus');
      await expect(page.locator('[data-search-results] a').first()).toBeVisible();
      await expectNoViolations(page);
      await page.goto('/haku/?q=xyzzyqwerty');
      await expect(page.getByRole('status').last()).toContainText('Ei tuloksia');
      await expectNoViolations(page);
    });

    test('axe finds nothing in the states of exercises, encounters, test and diary', async ({
      page,
    }) => {
      test.slow();
      await page.goto(chapters[0] ?? '');
      await page.getByRole('button', { name: 'Näytä kaikki' }).click();
      const questions = page.locator('self-check-question');
      for (const one of await questions.all()) await one.locator('[data-check]').click();
      // One of every kind has been answered wrong, the others say that they have no answer.
      const kinds = await questions.evaluateAll((all: HTMLElement[]) =>
        all.map(({ dataset }) => dataset['kind'] ?? ''),
      );
      for (const kind of new Set(kinds))
        await answer(page.locator(`self-check-question[data-kind=${kind}]`).first(), false);
      await page.locator('encounter-player [data-step="0"] button').first().click();
      await expectNoViolations(page, EXERCISES);
      await page.getByRole('button', { name: 'Yksi kerrallaan' }).click();
      for (const one of await questions.all()) await answer(one, true);
      const encounter = page.locator('encounter-player').first();
      while (await encounter.locator('[data-next]').isVisible()) {
        await encounter.locator('[data-next]').click();
        const choice = encounter.locator('[data-choice] button:enabled:visible').first();
        if (await choice.count()) await choice.click();
      }
      await page.getByRole('button', { name: 'Katso tulos' }).click();
      await expectNoViolations(page, EXERCISES);
      await page.goto('/lahtotesti/');
      for (const last of await page.locator('[data-option]:last-child input').all())
        await last.check();
      await page.getByRole('button', { name: 'Katso tulos' }).click();
      await expectNoViolations(page);
      await page.goto(DIARY);
      await page.locator('[data-waiting] > summary').first().click();
      await openTools(page);
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'Tyhjennä kaikki' }).click();
      await expectNoViolations(page, 'dialog[open]');
    });

    test.describe('an address that is not there', () => {
      test.use({ expectedErrors: [/404/] });
      test('axe finds nothing', async ({ page }) => {
        await page.goto(page404);
        await expectNoViolations(page);
      });
    });
  });
}
