import { answer, offeredAt } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { inOwnFont } from './own-font.ts';
import { chapters } from './site.ts';

const [chapter = ''] = chapters;
const place = '[data-chapter-place]';
const inContents = '.chapter-aside .chapter-contents [aria-current="location"]';

/** Scrolls through the page, a window's height at a time, and stops when each screenful has been drawn. */
async function* screenfuls(page: import('playwright/test').Page) {
  const count = await page.evaluate(() =>
    Math.ceil(document.documentElement.scrollHeight / innerHeight),
  );
  for (let index = 1; index < count; index += 1) {
    await page.evaluate(async (screens) => {
      scrollTo({ top: screens * innerHeight, behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }, index);
    yield index;
  }
}

for (const width of [1280, 360]) {
  test(`something tells the place on every screenful, and nothing moves (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 760 });
    await countShifts(page);
    await page.goto(chapter);
    for await (const index of screenfuls(page)) {
      const told = page.locator(place);
      await expect(told, `screenful ${index}`).toBeInViewport();
      // The last heading of a part that has come into the upper third of the window.
      const reached = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.chapter-text h2')]
          .filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3)
          .at(-1)
          ?.textContent.trim(),
      );
      await expect(told.locator('[data-section]')).toHaveText(reached ?? '');
      if (width > 1000) await expect(page.locator(inContents)).toContainText(reached ?? '');
    }
    expect(await shiftsOn(page)).toBeLessThan(0.001);
  });
}

test(
  'the section’s name opens the chapter’s parts, and a chosen part closes them',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto(`${chapter}#pohdi`);
    // By key, too: what stays at the window's top does not scroll the page when it gets the focus.
    await page.locator(place).focus();
    await expect(page.locator('#pohdi')).toBeInViewport();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('navigation', { name: 'Luvun osat' });
    await expect(sheet.locator('[aria-current="location"]')).toHaveText(/^Pohdi/);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.locator(place)).toBeFocused();
    await page.keyboard.press('Enter');
    await sheet.getByRole('link', { name: 'Avainperiaatteet' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.locator('#avainperiaatteet')).toBeInViewport();
  },
);

for (const width of [1280, 360]) {
  test(`no chapter is endless, and what comes next stands right after its last task (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 760 });
    for (const path of chapters) {
      await page.goto(path);
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await inOwnFont(page);
      const { height, from, to } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        from: document.querySelector('section[aria-labelledby="pohdi"]')?.getBoundingClientRect()
          .bottom,
        to: document.querySelector('.next-chapter')?.getBoundingClientRect().bottom,
      }));
      expect.soft(height, path).toBeLessThanOrEqual(width > 1000 ? 11_500 : 17_500);
      expect.soft((to ?? 9999) - (from ?? 0), path).toBeLessThanOrEqual(700);
    }
  });

  test(`nothing moves under who comes back to a chapter begun (${width} px)`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 760 });
    await page.goto(chapter);
    const player = page.locator('encounter-player').first();
    for (const step of [0, 1]) {
      await offeredAt(player, step).first().click();
      await player.locator('[data-next]').click();
    }
    const question = page.locator('self-check-question').first();
    await answer(question, false);
    await answer(question, true);
    const field = page.locator('own-text textarea:visible').first();
    await field.fill('Kysyn ensin.\n\nSitten kuuntelen.\n\nVastaan vasta sen jälkeen.');
    await field.blur();
    await page.locator('chapter-read button').click();
    await page
      .locator('.chapter-aside [data-place]')
      .nth(5)
      .evaluate((link: HTMLElement) => {
        link.click();
      });

    await countShifts(page, false);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const path of [chapter, chapters[1] ?? chapter, '/']) {
      await page.goto(path);
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      for await (const index of screenfuls(page))
        expect.soft(await shiftsOn(page), `${path}, screenful ${index}`).toBeLessThan(0.001);
    }
  });
}

test('a link, paper and a page without scripts open what is closed', async ({ page, browser }) => {
  await page.goto(chapter);
  const terms = page.locator('section[aria-labelledby="sanat"] dl');
  await expect(terms).toBeHidden();
  await page.evaluate(() => (location.hash = 'sanat'));
  await expect(terms).toBeVisible();
  await page.locator('#sanat').click();
  await expect(terms).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(terms).toBeVisible();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(new URL(chapter, page.url()).href);
  await expect(plain.locator('section[aria-labelledby="sanat"] dl')).toBeVisible();
  await plain.close();
});

test('a chapter is offered where it was left, and not when it was read to its end', async ({
  page,
}) => {
  await page.goto(chapter);
  const offer = page.locator('[data-place-offer]');
  await expect(offer).toBeHidden();
  const section = page.locator('.chapter-aside [data-place]').nth(5);
  const [id = '', name = ''] = [
    (await section.getAttribute('data-place')) ?? '',
    await section.innerText(),
  ];
  await section.click();
  await expect(page.locator(inContents)).toHaveAttribute('data-place', id);
  await page.goto(chapter);
  await expect(offer).toContainText(`Jäit viimeksi kohtaan ${name}`);
  await offer.getByRole('link').click();
  await expect(offer).toBeHidden();
  await expect(page.locator(`#${id}`)).toBeInViewport();

  await page.locator('.chapter-aside [data-place="sanat"]').click();
  await expect(page.locator(inContents)).toHaveAttribute('data-place', 'sanat');
  await page.goto(chapter);
  await expect(page.locator('html')).toHaveAttribute('style', /--read/);
  await expect(offer).toBeHidden();
});

test('what is done shows in the contents', async ({ page }) => {
  await page.goto(chapter);
  const done = page.locator('.chapter-aside [data-done="pohdi"]');
  await expect(done).toHaveText('');
  const fields = page.locator('own-text textarea');
  const count = await fields.count();
  await fields.first().fill('Kysyn ensin.');
  await fields.first().blur();
  await expect(done).toHaveText(count > 1 ? `1/${count}` : '✓ Tehty');
});

test('a chapter prints without solutions, as a worksheet, or as a key', async ({ page }) => {
  await page.goto(`${chapter}#lataa`);
  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => undefined });
  });
  await page.emulateMedia({ media: 'print' });
  const reading = page.locator('.stage:has(#lue) .voice').first();
  const stem = page.locator('.exercise-stem').first();
  const answer = page.locator('.answers > ul').first();
  const lines = page.locator('section[aria-labelledby="pohdi"] textarea').first();
  const look = async (form: string) => {
    await page.locator(`[data-form="${form}"]`).dispatchEvent('click');
    const seen = await Promise.all([reading, stem, answer, lines].map((one) => one.isVisible()));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    return seen;
  };
  expect(await look('luku')).toEqual([true, true, false, false]);
  expect(await look('moniste')).toEqual([false, true, false, true]);
  expect(await look('vastaukset')).toEqual([false, true, true, false]);
});
