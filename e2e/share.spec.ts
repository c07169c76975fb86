import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';

const chapter = chapters.at(-1) ?? '';
const place = publishedModule().chapters.at(-1)?.sections[1]?.id ?? '';
const kit = (page: Page) => page.getByRole('region', { name: 'Viittaa ja jaa' });
const canonical = async (page: Page) =>
  (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';

/** Address that a QR code's file holds, read back from its picture. */
async function shapesOf(page: Page, path: string) {
  const svg = await (await page.request.get(path)).text();
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/);
  return svg;
}

test.describe('with clipboard rights', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('every text is copied as it stands; the link also as a link', async ({ page }) => {
    await page.goto(`${chapter}#jaa`);
    for (const [label, button] of [
      ['Osoite', 'Kopioi osoite'],
      ['Viite', 'Kopioi viite'],
      ['Linkki HTML-koodina', 'Kopioi linkki'],
      ['Upotuskoodi', 'Kopioi upotuskoodi'],
    ] as const) {
      const text = await kit(page).getByLabel(label, { exact: true }).inputValue();
      await kit(page).getByRole('button', { name: button, exact: true }).click();
      await expect(kit(page).getByRole('status')).toContainText('Kopioitu: ');
      // The status may still be that of the button before, and what is read may change meanwhile.
      await expect(async () => {
        const copied = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const plain = await (await item?.getType('text/plain'))?.text();
          return { isLink: item?.types.includes('text/html'), plain };
        });
        expect(copied).toEqual({ isLink: button === 'Kopioi linkki', plain: text });
      }).toPass();
    }
  });
});

test('the whole chapter: address, link, embed code and a citation that tells who is who', async ({
  page,
}) => {
  for (const path of chapters) {
    await page.goto(`${path}#jaa`);
    const address = await canonical(page);
    const title = (await page.locator('h1').textContent())?.trim();
    const field = (label: string) => kit(page).getByLabel(label, { exact: true });
    await expect(field('Osoite')).toHaveValue(address);
    await expect(field('Linkki HTML-koodina')).toHaveValue(
      `<a href="${address}">${title} – Kohtaamisen taito</a>`,
    );
    const embed = await field('Upotuskoodi').inputValue();
    const source = / src="([^"]+)"/.exec(embed)?.[1] ?? '';
    expect(embed).toContain(` title="${title} – Kohtaamisen taito"`);
    expect((await page.request.get(new URL(source).pathname)).status()).toBe(200);
    const citation = await field('Viite').inputValue();
    expect(citation).toContain(`Luku ”${title}” on avoimesta oppimateriaalista`);
    expect(citation).toContain(address);
    const card = page.locator('.source-card');
    for (const [label, name] of [
      ['Kirjoittaja', 'tekijä'],
      ['Julkaisija', 'julkaisija'],
      ['Päiväys', 'päiväys'],
    ]) {
      const row = card.locator(`dt:text-is("${label}") + dd span`).first();
      const value = (await row.innerText()).trim().replace(/\.$/, '');
      expect(citation).toContain(`${name}: ${value.replace(/^Ei tiedossa$/, 'ei tiedossa')}`);
    }
    expect(citation).toMatch(/\(laitos [\d.]+, [\d.]+, /);
  }
});

test('a place of the chapter has its own, down to the QR code', async ({ page }) => {
  await page.goto(`${chapter}#jaa`);
  const address = await canonical(page);
  const choice = kit(page).getByLabel('Minkä kohdan jaat?');
  const places = await choice.locator('option[value]:not([value=""])').evaluateAll((all) =>
    all.map((o) => {
      const { value, text, dataset } = o as HTMLOptionElement;
      return { id: value, name: text, embed: dataset['embed'] };
    }),
  );
  const whole = await shapesOf(page, (await kit(page).locator('img').getAttribute('src')) ?? '');
  const seen = new Set([whole]);
  for (const { id, name, embed } of places) {
    await choice.selectOption(id);
    await expect(kit(page).getByLabel('Osoite')).toHaveValue(`${address}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    await expect(kit(page).getByLabel('Linkki HTML-koodina')).toHaveValue(
      new RegExp(`^<a href="${address}#${id}">`),
    );
    const upotus = await kit(page).getByLabel('Upotuskoodi').inputValue();
    const view = / src="([^"]+)"/.exec(upotus)?.[1] ?? '';
    if (embed) {
      // Its own view holds the same place and nothing else of the chapter.
      const html = await (await page.request.get(new URL(view).pathname)).text();
      expect(new URL(view).pathname).toBe(chapter.replace('/luvut/', '/upota/') + `${embed}/`);
      expect(html).toContain(`id="${id}"`);
      expect(html).not.toContain('id="tiivistelma"');
    } else {
      expect(view).toBe(`${new URL(address).origin}${chapter.replace('/luvut/', '/upota/')}#${id}`);
    }
    await expect(kit(page).getByLabel('Viite')).toHaveValue(
      new RegExp(`^Kohta ”${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}” luvussa`),
    );
    const file = (await kit(page).locator('img').getAttribute('src')) ?? '';
    await expect(kit(page).getByRole('link', { name: 'Lataa QR-koodi (SVG)' })).toHaveAttribute(
      'href',
      new RegExp(`${new URL(file, address).pathname}$`),
    );
    seen.add(await shapesOf(page, new URL(file, address).pathname));
  }
  expect(seen.size).toBe(places.length + 1);
  const { questions, encounters } = publishedModule().chapters.at(-1) ?? {};
  const exercises = [...(questions ?? []), ...(encounters ?? [])].map(({ id }) => id);
  expect(places.flatMap(({ embed }) => embed ?? []).sort()).toEqual(
    ['itsetesti', ...exercises].sort(),
  );
  await choice.selectOption('');
  await expect(kit(page).getByLabel('Osoite')).toHaveValue(address);
});

test.describe('where a script does not come', () => {
  test.use({ expectedErrors: [/Failed to (load resource|fetch dynamically)/] });

  test('it is asked for anew when the row is opened again', async ({ page }) => {
    await page.route('**/cite-fields*.js', (route) => route.abort());
    await page.goto(chapter);
    const row = page.locator('summary', { has: page.locator('#jaa') });
    const failed = page.waitForEvent('requestfailed');
    await row.click();
    await failed;
    await page.unroute('**/cite-fields*.js');
    await row.click();
    await row.click();
    await expect(kit(page).getByLabel('Minkä kohdan jaat?')).toBeVisible();
  });
});

test('where the browser refuses, the text is selected and the reader told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${chapter}#jaa`);
  await kit(page).getByRole('button', { name: 'Kopioi viite' }).click();
  await expect(kit(page).getByRole('status')).toHaveText(/^Selain ei anna kopioida/);
  await expect(kit(page).getByLabel('Viite')).toBeFocused();
});

test('sharing is offered where the device has it', { tag: '@touch' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset['shared'] = `${data.title} ${data.url}`;
        return Promise.resolve();
      },
    });
  });
  await page.goto(`${chapter}#jaa`);
  await kit(page).getByLabel('Minkä kohdan jaat?').selectOption(place);
  await kit(page).getByRole('button', { name: 'Jaa laitteen valikosta' }).click();
  await expect(page.locator('html')).toHaveAttribute(
    'data-shared',
    new RegExp(`– Kohtaamisen taito ${await canonical(page)}#${place}$`),
  );
});

test('the QR code prints alone, with its title and address', async ({ page }) => {
  await page.addInitScript(() => {
    // A headless browser prints nothing: the page as it would go to paper is looked at instead.
    window.print = () => undefined;
  });
  await page.goto(`${chapter}#jaa`);
  await page.emulateMedia({ media: 'print' });
  await expect(kit(page).locator('img')).toBeHidden();
  await expect(
    kit(page)
      .getByRole('paragraph')
      .filter({ hasText: /^\s*Luku ”.*tekijöiden\./ }),
  ).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await kit(page).getByRole('button', { name: 'Tulosta QR-koodi' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(kit(page).locator('img')).toBeVisible();
  await expect(kit(page).locator('figcaption')).toContainText(await canonical(page));
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.voice').first()).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the texts for the whole chapter stand there, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(`${chapter}#jaa`);
    await expect(kit(page).getByLabel('Osoite')).toHaveValue(await canonical(page));
    await expect(kit(page).getByLabel('Upotuskoodi')).toBeVisible();
    await expect(kit(page).getByRole('link', { name: 'Lataa QR-koodi (SVG)' })).toBeVisible();
    await expect(kit(page).getByRole('button')).toHaveCount(0);
    await expect(kit(page).getByRole('combobox')).toHaveCount(0);
  });
});
