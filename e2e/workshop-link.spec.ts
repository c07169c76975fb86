/** An encounter that a link carries: played, marked as not the module's own, shared on, or refused. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright/test';
import { create } from 'qrcode';
import { SITE } from './addresses.ts';
import { violationsOn } from './axe.ts';
import { bestAt, offeredAt } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import {
  encounterOf,
  fragmentOf,
  packed,
  rowOf,
  short,
  taken,
  unpacked,
  type OwnEncounter,
} from './own-encounter.ts';
import { doubtfulLinks, isTooWide, smallControls } from './page-judges.ts';
import { module } from './school-files.ts';
import { DIST, inRow } from './site.ts';

const PLAY = '/paja/pelaa/';
const EMBED = '/upota/paja/';
const markup = (what: string) =>
  `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"'&amp; {{${what}}} javascript:1`;

const player = (page: Page) => page.locator('encounter-player');
const share = (page: Page) => page.locator('encounter-handoff');
const problem = (page: Page) => page.locator('[data-problem]:visible');

/** Opens a fragment anew: one after the other would only change the hash. */
async function open(page: Page, fragment: string, path = PLAY): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path + fragment);
  await expect(page.locator('linked-encounter')).not.toHaveClass(/script-shows/);
}

async function playBest(one: Locator, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await bestAt(one, step).click();
    await one.locator('[data-next]').click();
  }
}

/** The site may have been built for another address than the one that tests serve it from. */
const here = (address: string) => address.replace(/^https?:\/\/[^/]+\//, SITE);

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test('a link is played to its end as it was written, and nothing of it is kept @phone', async ({
  page,
}) => {
  await open(page, fragmentOf(taken));
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Tämä kohtaaminen ei ole moduulin oma',
  );
  await expect(page.locator('[data-author]')).toHaveText(
    'Linkin mukaan sen on kirjoittanut Aino Äijälä.',
  );
  await expect(player(page)).not.toContainText('Esimerkkimme');
  await expect(player(page).locator('h3')).toHaveText(taken.title);
  await expect(page).toHaveTitle(new RegExp(`^${taken.title} – `));
  for (const text of taken.situation) await expect(player(page)).toContainText(text);
  expect(await doubtfulLinks(page)).toEqual([]);
  expect(await smallControls(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  const before = await kept(page);
  await playBest(player(page), taken.steps.length);
  await expect(player(page).locator('[data-status]')).toContainText(
    `${taken.steps.length}/${taken.steps.length}`,
  );
  for (const text of [...taken.endings.up, ...taken.debrief])
    await expect(player(page)).toContainText(text);
  await player(page).locator('[data-again]').click();
  await offeredAt(player(page), 0).first().click();
  expect(await kept(page)).toBe(before);
  expect(before).toBe('[{},{}]');
});

test('a copy of one of the module’s keeps its licence and its origin', async ({ page }) => {
  const credit = `Pohjana Kohtaamisen taidon kohtaaminen ”${taken.title}” (CC BY 4.0, https://a.fi/#a). Tekstiä on muokattu.`;
  await open(page, fragmentOf({ ...taken, debrief: [...taken.debrief, credit] }));
  const said = page.locator('.not-ours');
  await expect(said).toContainText(`Pohjana moduulin kohtaaminen ”${taken.title}”, CC BY 4.0.`);
  await expect(page.getByText('eikä moduulin lisenssi koske sitä')).toBeHidden();
  await expect(page.locator('[data-author]')).toHaveText(
    'Linkin mukaan sitä on muokannut Aino Äijälä.',
  );
  await open(page, good);
  await expect(page.getByText('eikä moduulin lisenssi koske sitä')).toBeVisible();
  await expect(page.getByText('Pohjana')).toBeHidden();
});

test('every text, variant and lens of an encounter stands on the page as in a chapter', async ({
  page,
}) => {
  const chapter = module.chapters.find(({ encounters }) =>
    encounters.some(({ title }) => title === taken.title),
  );
  const own = chapter?.encounters.find(({ title }) => title === taken.title);
  const script = (one: Locator) =>
    one.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll(
        'copy-link, .voice-label, [data-trust-stage], details a',
      ))
        part.remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    });
  await page.goto(own?.address.replace(/^https?:\/\/[^/]+/, '') ?? '');
  const wanted = await script(page.locator(`encounter-player[data-encounter="${own?.id}"]`));
  await open(page, fragmentOf(taken));
  expect(await script(player(page))).toBe(wanted);
  const slug = taken.steps[0]?.choices[0]?.lens;
  const lens = module.chapters.find((one) => one.slug === slug);
  await offeredAt(player(page), 0).first().click();
  const shown = player(page).locator('[data-step="0"] [data-choice="0"] details.lens');
  await shown.locator('summary').click();
  await expect(shown).toContainText(lens?.question ?? 'no lens');
  await expect(shown.getByRole('link')).toHaveAttribute('href', `/luvut/${slug}/`);
});

test('a variant is met as trust has gone', async ({ page }) => {
  const own = encounterOf((what) => what);
  const [first, second] = own.steps;
  if (!first || !second) throw new Error('no steps');
  second.variants = [
    { when: 'up', line: 'kun hyvin' },
    {
      when: 'down',
      customer: 'toinen',
      line: 'kun huonosti',
      choices: second.choices.map((one) => ({ ...one, text: `oma ${one.text}` })),
    },
  ];
  await open(page, fragmentOf(own));
  const line = player(page).locator('[data-step="1"] [data-line]:visible');
  for (const [choice, wanted, offered] of [
    [0, 'kun hyvin', 'valinta 2A'],
    [1, 'repliikki 2', 'valinta 2A'],
    [2, 'kun huonosti', 'oma valinta 2A'],
  ] as const) {
    await offeredAt(player(page), 0).nth(choice).click();
    await player(page).locator('[data-next]').click();
    await expect(line).toContainText(wanted);
    await expect(offeredAt(player(page), 1).first()).toHaveText(offered);
    await player(page).locator('[data-again]').click();
  }
});

test('without a name the author is told to be unnamed', async ({ page }) => {
  await open(page, fragmentOf({ ...short, author: '' }));
  await expect(page.locator('[data-author]')).toHaveText('Sen tekijä ei ole kertonut nimeään.');
});

test('a draft is played as far as it goes', async ({ page }) => {
  const draft = encounterOf(() => '', 1);
  for (const choice of draft.steps[0]?.choices ?? []) delete choice.best;
  await open(page, fragmentOf(draft));
  await expect(player(page).locator('h3')).toHaveText('Nimetön kohtaaminen');
  await expect(player(page)).toContainText('Repliikki puuttuu vielä.');
  await offeredAt(player(page), 0).last().click();
  await player(page).locator('[data-next]').click();
  await expect(player(page).locator('[data-status]')).toContainText('Kohtaaminen katkesi');
  await expect(player(page).locator('[data-paths-note]')).toBeEmpty();
  expect(await violationsOn(page)).toEqual([]);
});

test('markup in every field is text @phone', async ({ page }) => {
  const own = encounterOf(markup, 2);
  own.steps[1] = {
    ...(own.steps[1] ?? { customer: '', line: '', choices: [] }),
    variants: [{ when: 'up', customer: markup('v'), line: markup('v') }],
  };
  await open(page, fragmentOf(own));
  await expect(page.locator('[data-author] bdi')).toHaveText(markup('tekijä').slice(0, 80));
  await playBest(player(page), 2);
  for (const what of ['tilanne', 'reaktio 1A', 'selitys 2A', 'loppu up', 'purku'])
    await expect(player(page)).toContainText(markup(what));
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.locator('main :is(img, script, [onerror])')).toHaveCount(0);
  expect(await isTooWide(page)).toBe(false);
  const code = await share(page).locator('[data-embed-code]').inputValue();
  expect(code).not.toContain('<img');
});

test('words without an end stay in their place @phone', async ({ page }) => {
  await open(page, fragmentOf(encounterOf((what) => `${what}${'ä'.repeat(700)}`, 2)));
  expect(await isTooWide(page)).toBe(false);
  await offeredAt(player(page), 0).first().click();
  expect(await isTooWide(page)).toBe(false);
});

const good = fragmentOf(short);
const HOSTILE: readonly [name: string, fragment: string, title: RegExp][] = [
  ['no fragment', '', /^Osoitteessa ei ole kohtaamista/],
  ['a place of the page', '#mika', /^Osoitteessa ei ole kohtaamista/],
  ['cut', good.slice(0, good.length / 2), /^Linkki on katkennut/],
  ['cut by three characters', good.slice(0, -3), /^Linkki on katkennut/],
  ['cut before its content', '#1.', /^Linkki on katkennut/],
  ['in small letters', good.toLowerCase(), /^Linkki on katkennut/],
  ['not compressed', '#1.AAAA', /^Linkki on katkennut/],
  ['not JSON', `#${packed('{"a":')}`, /^Linkki on katkennut/],
  ['a later version', good.replace('#1.', '#2.'), /^Kohtaaminen on tehty uudemmassa/],
  ['something else', '#access_token=<script>', /^Linkissä on jotain muuta/],
  ['half of an escape', '#%E0%A4%A', /^Linkissä on jotain muuta/],
  ['JSON of something else', `#${packed({ title: 'x', steps: [] })}`, /^Linkissä on jotain muuta/],
  ['null', `#${packed('null')}`, /^Linkissä on jotain muuta/],
  [
    'a prototype',
    `#${packed('{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}}}')}`,
    /^Linkissä on jotain muuta/,
  ],
  ['no step', `#${packed(rowOf({ ...short, steps: [] }))}`, /^Linkissä on jotain muuta/],
  [
    'seven steps',
    fragmentOf({ ...short, steps: Array(7).fill(short.steps[0]) as OwnEncounter['steps'] }),
    /^Linkissä on jotain muuta/,
  ],
  [
    'deep nesting',
    `#${packed('['.repeat(90_000) + ']'.repeat(90_000))}`,
    /^Linkissä on jotain muuta|^Linkki on katkennut/,
  ],
  ['a bomb', `#${packed(' '.repeat(30_000_000))}`, /^Linkki on liian pitkä/],
  ['a hundred thousand characters', `#1.${'A'.repeat(100_000)}`, /^Linkki on liian pitkä/],
];

for (const [index, [name, fragment, title]] of HOSTILE.entries()) {
  test(`a clear word with cause and cure: ${name}`, inRow(index), async ({ page }) => {
    await open(page, fragment);
    await expect(problem(page)).toHaveCount(1);
    await expect(problem(page).getByRole('heading')).toHaveText(title);
    await expect(problem(page).locator('p')).toHaveCount(3);
    await expect(player(page)).toHaveCount(0);
    await expect(share(page)).toBeHidden();
    expect(await page.evaluate(() => 'hacked' in {})).toBe(false);
    if (index > 2) return;
    expect(await violationsOn(page)).toEqual([]);
    expect(await doubtfulLinks(page)).toEqual([]);
  });
}

test('an old browser that cannot unpack is told so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await open(page, good);
  await expect(problem(page).getByRole('heading')).toHaveText(
    'Selaimesi ei osaa avata kohtaamista',
  );
});

test('lone surrogates, controls and turned writing are dropped', async ({ page }) => {
  const row = JSON.stringify(rowOf({ ...short, title: 'ALKU\u0000\u202ELOPPU\u2066' }));
  await open(page, `#${packed(row.replace('ALKU', 'ALKU\\ud800'))}`);
  await expect(player(page).locator('h3')).toHaveText('ALKULOPPU');
});

test('another link in the same tab, and Back, show what the address says', async ({ page }) => {
  await open(page, good);
  await playBest(player(page), 1);
  await page.evaluate((hash) => (location.hash = hash), fragmentOf(taken));
  await expect(player(page).locator('h3')).toHaveText(taken.title);
  await expect(player(page)).toHaveCount(1);
  await page.evaluate(() => (location.hash = '#1.AAAA'));
  await expect(problem(page)).toBeVisible();
  await page.goBack();
  await expect(player(page).locator('h3')).toHaveText(taken.title);
  await expect(problem(page)).toBeHidden();
  await page.goBack();
  await expect(player(page).locator('h3')).toHaveText(short.title);
  await expect(player(page).locator('.chosen')).toHaveCount(0);
});

test('a link within the page leaves the encounter in its address', async ({ page }) => {
  await open(page, good);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#sisalto')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/paja/pelaa/${good.replace('.', '\\.')}$`));
  await expect(player(page).locator('h3')).toHaveText(short.title);
});

test('the way to the workshop carries the encounter', async ({ page }) => {
  await open(page, good);
  const link = page.getByRole('link', { name: 'Muokkaa omaksi' });
  await expect(link).toHaveAttribute('href', new URL(`/paja/${good}`, SITE).href);
});

test('nothing moves under the reader while the encounter comes', async ({ page }) => {
  await countShifts(page);
  for (const [visit, fragment] of ['', good, fragmentOf(taken)].entries()) {
    await page.goto(`${PLAY}?kerta=${visit}${fragment}`);
    await expect(page.locator('linked-encounter')).not.toHaveClass(/script-shows/);
    await page.evaluate(() => document.fonts.ready);
    expect(await shiftsOn(page)).toBeLessThan(0.01);
  }
});

test('axe finds nothing in any state', async ({ page }) => {
  await open(page, good);
  expect(await violationsOn(page)).toEqual([]);
  await page.locator('[data-qr] summary').click();
  await expect(page.locator('[data-code] svg')).toBeVisible();
  await page.getByText('Upotuskoodi Moodleen').click();
  await offeredAt(player(page), 0).nth(1).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await player(page).locator('[data-next]').click();
  for (const step of [1, 2]) {
    await offeredAt(player(page), step).nth(2).click();
    await player(page).locator('[data-next]').click();
  }
  await player(page).locator('.walk button').first().click();
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('sharing on', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link that is copied opens the same encounter', async ({ page }) => {
    for (const own of [short, taken]) {
      await open(page, fragmentOf(own));
      await share(page).getByRole('button', { name: 'Kopioi linkki' }).click();
      await expect(share(page).locator('[data-status]')).toHaveText('Linkki on kopioitu.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await share(page).locator('[data-link]').inputValue());
      expect(unpacked(new URL(copied).hash)).toEqual(rowOf(own));
      await page.goto('about:blank');
      await page.goto(here(copied));
      await expect(player(page).locator('h3')).toHaveText(own.title);
    }
  });

  test('where the browser refuses, the link is selected', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    );
    await open(page, good);
    await share(page).getByRole('button', { name: 'Kopioi linkki' }).click();
    await expect(share(page).locator('[data-status]')).toContainText('Selain ei anna kopioida');
    await expect(share(page).locator('[data-link]')).toBeFocused();
  });

  test('the file holds the encounter, and says what it is', async ({ page }) => {
    await open(page, fragmentOf(taken));
    const download = page.waitForEvent('download');
    await share(page).getByRole('button', { name: 'Lataa tiedostona' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^kohtaaminen-[a-z0-9-]+\.json$/);
    const content = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
      encounters: OwnEncounter[];
    };
    expect(content).toMatchObject({ format: 'kohtaamisen-taito-kohtaaminen', version: 1 });
    expect(content.encounters.map(rowOf)).toEqual([rowOf(taken)]);
  });

  test('a short one has a QR code, to see and to save', async ({ page }) => {
    await open(page, good);
    await page.locator('[data-qr] summary').click();
    const drawn = page.locator('[data-code] svg');
    await expect(drawn).toBeVisible();
    const address = await share(page).locator('[data-link]').inputValue();
    const { modules } = create(address, { errorCorrectionLevel: 'L' });
    const dark = Array.from(modules.data).filter((one) => one).length;
    const path = (await drawn.locator('path').last().getAttribute('d')) ?? '';
    expect(path.match(/M/g)).toHaveLength(dark);
    await expect(drawn).toHaveAttribute('viewBox', `0 0 ${modules.size + 8} ${modules.size + 8}`);
    for (const [name, start] of [
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ] as const) {
      const download = page.waitForEvent('download');
      await share(page).getByRole('button', { name }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${name.toLowerCase()}$`));
      expect(readFileSync(await file.path(), 'latin1').slice(0, 4)).toBe(start);
    }
  });

  test('how far a link goes is told before it does not, and after', async ({ page }) => {
    const states = () => share(page).locator('[data-reach] b').allTextContents();
    const length = async () => (await share(page).locator('[data-link]').inputValue()).length;
    const told = share(page).locator('[data-length]');
    await open(page, good);
    expect(await length()).toBeLessThan(1_100);
    expect(await states()).toEqual(Array(5).fill('✓ Onnistuu. '));
    await expect(told).toContainText(`${await length()} merkkiä`);
    await expect(told).toContainText(`kasvaa ${1_100 - (await length())} merkkiä`);
    await open(page, fragmentOf(taken));
    expect(await length()).toBeGreaterThan(2_000);
    expect((await states()).slice(0, 2)).toEqual(['✗ Ei mahdu. ', '! Voi katketa. ']);
    expect((await states()).slice(3)).toEqual(Array(2).fill('✓ Onnistuu. '));
    await page.locator('[data-qr] summary').click();
    await expect(page.getByText('Linkki ei mahdu QR-koodiin.')).toBeVisible();
    await expect(page.locator('[data-code] svg')).toHaveCount(0);
    await expect(share(page).getByRole('button', { name: 'SVG' })).toBeHidden();
  });

  test('the device’s own list gets the link, where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      const share = (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    });
    await open(page, good);
    await share(page).getByRole('button', { name: 'Jaa…' }).click();
    const address = await share(page).locator('[data-link]').inputValue();
    await expect(page.locator('html')).toHaveAttribute(
      'data-shared',
      JSON.stringify({ title: short.title, url: address }),
    );
  });

  for (const [name, own] of [
    ['one of the module’s', taken],
    ['one that is full to its limits', encounterOf((what) => `${what} ${'sana '.repeat(140)}`, 6)],
  ] as const) {
    test(`cards: ${name} gets onto its sheets whole`, async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await open(page, fragmentOf(own));
      await share(page).getByRole('button', { name: 'Tulosta kortteina' }).click();
      await expect(page.locator('.card-sheet')).not.toHaveCount(0);
      await expect(page.locator('.card-set')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('h1')).toBeHidden();
      await expect(player(page)).toBeHidden();
      const cut = await page
        .locator('.cut-card')
        .evaluateAll((cards) =>
          cards
            .filter((card) => card.scrollHeight > card.clientHeight + 1)
            .map((card) => `${card.scrollHeight}/${card.clientHeight} ${card.textContent}`),
        );
      expect(cut).toEqual([]);
      const titles = await page.locator('.cut-card h3').allTextContents();
      expect(titles.filter((title) => /^Askel 1, valinta [ABC]$/.test(title))).toHaveLength(3);
      const text = (await page.locator('.card-set').textContent()) ?? '';
      for (const wanted of [own.debrief[0], own.endings.down[0], own.steps[0]?.choices[2]?.note])
        expect(text).toContain(wanted?.slice(0, 500));
      expect(text).toContain('Ei moduulin oma kohtaaminen');
      const sheets = await page.locator('.card-sheet').count();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(page.locator('.card-set')).toHaveCount(0);
      await expect(page.locator('h1')).toBeVisible();
    });
  }
});

test.describe('in a sandboxed frame of another site', () => {
  test.use({
    otherHosts: ['localhost'],
    // What Playwright blocks workers with is itself an error in a sandbox.
    serviceWorkers: 'allow',
    expectedErrors: [/Access to font|ERR_FAILED/],
  });
  let server: Server;
  test.beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Kurssi</title><link rel="icon" href="data:,"><body>
        <script>const told = []; addEventListener('message', ({ data }) => told.push(data));</script>`);
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
  });
  test.afterAll(async () => {
    await new Promise((done) => server.close(done));
  });

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-popups', undefined]) {
    test(`the code that is given plays the encounter (${sandbox ?? 'no sandbox'})`, async ({
      page,
    }) => {
      await open(page, fragmentOf(taken));
      const code = await share(page).locator('[data-embed-code]').inputValue();
      expect(code).toMatch(/^<iframe src="https?:\/\/[^"]+\/upota\/paja\/#1\.[\w-]+" title="/);
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      await page.evaluate(
        ([html, origin, sandboxed]) => {
          const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
          if (!frame) return;
          frame.src = frame.src.replace(/^https?:\/\/[^/]+\//, origin);
          frame.removeAttribute('loading');
          if (sandboxed !== undefined) frame.setAttribute('sandbox', sandboxed);
          document.body.append(document.adoptNode(frame));
        },
        [code, SITE, sandbox] as const,
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.getByText('Tämä kohtaaminen ei ole moduulin oma')).toBeVisible();
      await playBest(frame.locator('encounter-player'), taken.steps.length);
      await expect(frame.locator('encounter-player [data-status]')).toContainText(
        `${taken.steps.length}/${taken.steps.length}`,
      );
      for (const name of [/^Avaa kohtaaminen/, /^Muokkaa omaksi/])
        await expect(frame.getByRole('link', { name })).toHaveAttribute('href', /#1\.[\w-]{500,}$/);
      await expect(frame.locator('[data-again]')).toBeVisible();
      const told = (await page.evaluate('told')) as { path?: string; height: number }[];
      expect(told.some(({ path, height }) => path === EMBED && height > 500)).toBe(true);
    });
  }
});

test('the embed view says why it has nothing to play, and is as wide as its frame', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  for (const [fragment, title] of [
    ['', 'Osoitteessa ei ole kohtaamista'],
    [good.slice(0, -9), 'Linkki on katkennut tai muuttunut matkalla'],
  ] as const) {
    await open(page, fragment, EMBED);
    await expect(problem(page).getByRole('heading')).toHaveText(title);
    expect(await violationsOn(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  }
  await open(page, fragmentOf(taken), EMBED);
  expect(await isTooWide(page)).toBe(false);
  expect(await violationsOn(page)).toEqual([]);
});

test('the page loads what draws codes and cards only when it is asked', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await open(page, good);
  const before = scripts.length;
  await page.locator('[data-qr] summary').click();
  await expect(page.locator('[data-code] svg')).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
  // What is loaded then is in the saved module, too.
  const list = readFileSync(`${DIST}tallennus.json`, 'utf8');
  for (const one of scripts) expect(list).toContain(new URL(one).pathname.slice(1));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what is missing, and what it is', async ({ page }) => {
    for (const path of [PLAY, EMBED]) {
      await page.goto(path + good);
      await expect(page.getByText('sen avaamiseen tarvitaan JavaScript')).toBeVisible();
      await expect(page.locator('linked-encounter')).toBeHidden();
    }
    await page.goto(PLAY);
    await expect(page.getByRole('heading', { name: 'Mikä tämä sivu on' })).toBeVisible();
  });
});
