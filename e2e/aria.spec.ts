/** What screen readers get of each template's machinery, state by state, in Finnish. */
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const chapter = chapters[0] ?? '';

test('the frame of a page: header, contents, reading settings', async ({ page }) => {
  await page.goto(chapter);
  const header = page.locator('header').first();
  await expect(header).toMatchAriaSnapshot(`
    - banner:
      - link "Kohtaamisen taito"
      - link "Opettajalle"
      - group: Sisällys
      - link "Haku"
      - group: Lukuasetukset
  `);
  await page.locator('summary', { hasText: 'Sisällys' }).click();
  await expect(header).toMatchAriaSnapshot(`
    - group:
      - navigation "Sisällys":
        - group:
          - text: Luvut
          - list:
            - listitem:
              - link /./
        - group:
          - text: Kokonaisuus
        - group:
          - text: Tietoa ja opettajalle
  `);
  await page.keyboard.press('Escape');
  await page.locator('summary', { hasText: 'Lukuasetukset' }).click();
  await expect(header).toMatchAriaSnapshot(`
    - form "Lukuasetukset":
      - group "Väriteema":
        - radio "Laitteen mukaan" [checked]
        - radio "Vaalea"
        - radio "Tumma"
      - group "Tekstin koko":
        - radio "Tavallinen" [checked]
        - radio "Suuri"
        - radio "Suurempi"
      - group "Väljyys":
        - radio "Tavallinen" [checked]
        - radio "Väljä"
      - group "Kirjasin":
        - radio "Kirjamainen kirjasin" [checked]
        - radio "Selkeä kirjasin"
      - paragraph:
        - button "Valmis"
        - button "Palauta alkuperäiset"
      - status
  `);
  await expect(page.locator('footer').last()).toMatchAriaSnapshot(`
    - contentinfo:
      - navigation "Sivuston sivut":
        - paragraph: Moduuli
        - list "Moduuli":
          - listitem:
            - link /./
  `);
});

test('a choice: before an attempt, after a wrong one, after the right one', async ({ page }) => {
  await page.goto(chapter);
  const one = page.locator('self-check-question[data-kind=choice]').first();
  await expect(one).toMatchAriaSnapshot(`
    - form:
      - heading /^1\\. / [level=3]
      - button /Kopioi linkki tähän kohtaan/
      - paragraph: /./
      - group /^Vaihtoehdot/:
        - list:
          - listitem:
            - radio /./
      - status
      - button "Tarkista"
      - group: Näytä vihje
  `);
  await one.locator('[data-option]:not([data-right]) input').first().check();
  await one.locator('[data-check]').click();
  await expect(one).toMatchAriaSnapshot(`
    - listitem:
      - radio /./ [checked]
      - paragraph:
        - strong: /Ei paras/
      - paragraph:
        - link /^Kertaa kohta. ./
  `);
  await expect(one).toMatchAriaSnapshot(`
    - status: /./
  `);
  await one.locator('[data-right] input').check();
  await one.locator('[data-check]').click();
  await expect(one).toMatchAriaSnapshot(`
    - button "Seuraava kysymys"
  `);
});

test('an encounter: the first step, and what follows a choice', async ({ page }) => {
  await page.goto(chapter);
  const one = page.locator('encounter-player').first();
  await expect(one).toMatchAriaSnapshot(`
    - region:
      - paragraph: /^Esimerkkimme/
      - heading [level=3]
      - img "Sinä ja keskustelukumppanisi vastakkain."
      - list:
        - listitem:
          - paragraph: Mitä sanot tai teet?
          - list:
            - listitem:
              - button /./
            - listitem:
              - button /./
            - listitem:
              - button /./
      - status
  `);
  await one.locator('[data-step="0"] button').first().click();
  await expect(one).toMatchAriaSnapshot(`
    - region:
      - img /^Sinä ja keskustelukumppanisi\\. Luottamus .* askeleella 1/
      - status: /Luottamus/
      - paragraph:
        - button "Jatka"
        - button "Aloita alusta"
  `);
});

test('a term’s card', async ({ page }) => {
  await page.goto(chapter);
  await page.locator('a.term').first().click();
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - button [expanded]
    - note:
      - strong: /./
      - text: /./
      - link "Avaa sanastossa"
  `);
});

test('search: empty, and with results', async ({ page }) => {
  await page.goto(chapter);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Haku":
      - search:
        - combobox "Hae moduulista"
        - button "Sulje haku"
  `);
  await dialog.getByRole('combobox').fill('luottamus');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot(`
    - listbox:
      - option /./
  `);
});
