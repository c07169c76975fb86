/** What readers do most, in every engine that is not Chromium; the other tests are Chromium's. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test as base } from 'playwright/test';
import { fragmentOf, rowOf, short, taken, unpacked } from '../own-encounter.ts';
import { module } from '../school-files.ts';
import { allPages, chapters, page404 } from '../site.ts';
import { startHost, type TestHost } from '../static-server.ts';
import { findEngine, type Engine } from './engines.ts';
import type { Reader } from './reader.ts';

const test = base.extend<{ host: TestHost }, { engine: Engine; reader: Reader }>({
  engine: ['Firefox', { option: true, scope: 'worker' }],
  reader: [
    async ({ engine }, use) => {
      const start = findEngine(engine);
      if (!start) throw new Error(`${engine} is not here: node e2e/engines/engines.ts installs it`);
      const reader = await start();
      await use(reader);
      await reader.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // A host of the test's own has an origin of its own: nothing is kept there from an earlier test.
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
});

const [first = '', second = ''] = chapters;
const [chapter] = module.chapters;
if (!chapter) throw new Error('The module has no chapter');
const DIARY = '/oppimispaivakirja/';
const term = module.glossary.find(({ term }) => /^\p{L}{6,}$/u.test(term));
if (!term) throw new Error('The glossary has no term of one long word');
const pathOf = (address: string) => address.slice(new URL(address).origin.length);
const termAddress = pathOf(term.address);

test.beforeEach(({ reader }) => reader.size(1024, 768));

/** What a script in the page says, asked until it is as expected; a page that is just going says nothing. */
const said = <Result, Argument = undefined>(
  reader: Reader,
  script: (argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
) => expect.poll(() => reader.run(script, argument).catch((error) => String(error)));

/** The text that a reader sees in the first element that matches. */
const text = (reader: Reader, selector: string) =>
  said(
    reader,
    (one) => {
      const element = document.querySelector<HTMLElement>(one);
      return element?.getClientRects().length ? element.innerText.trim() : '';
    },
    selector,
  );
const value = (reader: Reader, selector: string) =>
  said(reader, (one) => document.querySelector<HTMLInputElement>(one)?.value, selector);
const place = (reader: Reader) =>
  said(reader, () => location.pathname + location.search + location.hash);
const heading = (reader: Reader) => text(reader, 'h1');
/** Selectors: the first element that is seen is meant. */
const RESULT = '[role=option]';
const FIELD = '.search-dialog input';

/** The page's own keys are heard when its scripts have run. */
const isReady = (reader: Reader) =>
  said(reader, () => document.querySelector(':not(:defined)') === null).toBe(true);

test.describe('search', () => {
  for (const [name, path, open, take] of [
    [
      'by key: slash, typing, arrow and Enter',
      first,
      (reader: Reader) => reader.key('/'),
      async (reader: Reader) => {
        await reader.key('ArrowDown');
        await text(reader, '[aria-selected=true]').toContain(term.term);
        await reader.key('Enter');
      },
    ],
    [
      'by click, from the front page',
      '/',
      (reader: Reader) => reader.click('search-dialog > a'),
      (reader: Reader) => reader.click(RESULT),
    ],
  ] as const) {
    test(name, async ({ reader, host }) => {
      await reader.open(new URL(path, host.url).href);
      await isReady(reader);
      await open(reader);
      await said(reader, (one) => document.activeElement?.matches(one), FIELD).toBe(true);
      await reader.type(term.term);
      await text(reader, '.search-dialog [role=status]').toMatch(/kohta|Sanastossa/);
      await text(reader, RESULT).toContain(term.term);
      await take(reader);
      await place(reader).toBe(termAddress);
    });
  }

  test('the row that was chosen stays chosen when the rest of the answer comes', async ({
    reader,
    host,
  }) => {
    await reader.open(host.url);
    const texts = Promise.withResolvers<undefined>();
    host.hold = (path) => (path.includes('/pagefind/tekstit/') ? texts.promise : undefined);
    await isReady(reader);
    await reader.key('/');
    await reader.type(term.term);
    const pageOf = (selector: string) => {
      const row = document.querySelector<HTMLElement>(selector);
      return row?.dataset['address']?.split('#')[0] ?? '';
    };
    await said(reader, pageOf, `${RESULT}:first-child`).not.toBe('');
    await reader.key('ArrowDown');
    await said(reader, pageOf, '[aria-selected=true]').not.toBe('');
    const chosen = await reader.run(pageOf, '[aria-selected=true]');
    texts.resolve(undefined);
    await text(reader, '.search-dialog [role=status]').toMatch(/sivulla/);
    await said(reader, pageOf, '[aria-selected=true]').toBe(chosen);
    await reader.key('Enter');
    await said(reader, () => location.pathname).toBe(chosen);
  });

  test('after Back the words stand above their results', async ({ reader, host }) => {
    await reader.open(`${host.url}haku/`);
    await said(reader, () => document.activeElement?.matches('main input')).toBe(true);
    await reader.type(term.term);
    await text(reader, 'main [role=status]').toMatch(/sivulla/);
    await reader.click('[data-search-results] a');
    await place(reader).toBe(termAddress);
    await reader.run(() => history.back());
    await text(reader, '[data-search-results] a').not.toBe('');
    await value(reader, 'main input[type=search]').toBe(term.term);
  });
});

test.describe('glossary term', () => {
  /** Where the open card is: inside the window, and not over its word. */
  const fault = () => {
    const card = document.querySelector('.term-card:popover-open')?.getBoundingClientRect();
    const word = document.querySelector('[aria-expanded=true]')?.getBoundingClientRect();
    if (!card || !word) return 'closed';
    if (card.top < 0 || card.left < 0) return `begins at ${card.left}, ${card.top}`;
    if (card.bottom > innerHeight || card.right > innerWidth)
      return `ends at ${card.right}, ${card.bottom}`;
    const isOver =
      card.top < word.bottom &&
      card.bottom > word.top &&
      card.left < word.right &&
      card.right > word.left;
    return isOver ? 'over its word' : 'none';
  };

  const openChapter = async (reader: Reader, host: TestHost) => {
    await reader.open(new URL(first, host.url).href);
    await said(reader, () => document.querySelectorAll('a.term[role=button]').length).not.toBe(0);
  };

  for (const [name, width, height] of [
    ['a wide window', 1024, 768],
    ['a phone', 360, 740],
  ] as const) {
    test(`its card opens in ${name}, beside its word`, async ({ reader, host }) => {
      await reader.size(width, height);
      await openChapter(reader, host);
      // Below what stays at the top, in the middle, near the bottom.
      for (const [index, share] of [0.12, 0.5, 0.95].entries()) {
        await reader.run(
          ([at, down]) => {
            const word = document.querySelectorAll('main a.term')[at];
            document.querySelector('[data-next-term]')?.removeAttribute('data-next-term');
            word?.setAttribute('data-next-term', '');
            const top = (word?.getBoundingClientRect().top ?? 0) - down * innerHeight;
            scrollBy({ top, behavior: 'instant' });
          },
          [index, share] as [number, number],
        );
        await reader.click('[data-next-term]');
        await said(reader, fault).toBe('none');
        await reader.key('Escape');
        await said(reader, fault).toBe('closed');
      }
    });
  }

  test('by keyboard: Enter opens it, Escape closes it, focus stays', async ({ reader, host }) => {
    await openChapter(reader, host);
    await reader.run(() => document.querySelector<HTMLElement>('main a.term')?.focus());
    await reader.key('Enter');
    await said(reader, fault).toBe('none');
    await reader.key('Escape');
    await said(reader, fault).toBe('closed');
    expect(await reader.run(() => document.activeElement?.matches('a.term'))).toBe(true);
  });
});

test('self-check: wrong, then right', async ({ reader, host }) => {
  await reader.open(new URL(first, host.url).href);
  const question = 'self-check-question[data-kind=choice]';
  await text(reader, `${question} [data-check]`).toBe('Tarkista');
  await reader.click(`${question} [data-option]:not([data-right]) label`);
  await reader.click(`${question} [data-check]`);
  await text(reader, `${question} .option-feedback`).toContain('Ei paras.');
  await text(reader, `${question} [data-status]`).toContain('Ei vielä');
  await reader.click(`${question} [data-right] label`);
  await reader.click(`${question} [data-check]`);
  await text(reader, `${question} [data-status]`).toContain('Oikein');
  await text(reader, `${question} [data-check]`).toBe('Seuraava kysymys');
});

test('a vote in class: counted by taps, kept over a reload, led on by the majority; a phone’s card', async ({
  reader,
  host,
}) => {
  const encounter = chapter.encounters[0];
  await reader.open(`${host.url}opettajalle/aanestys/?kohtaaminen=${encounter?.id}`);
  await text(reader, '[data-start-title]').toBe(encounter?.title);
  await reader.click('[data-do=next]');
  await reader.click('[data-row="1"] [data-more]');
  await reader.click('[data-row="1"] [data-more]');
  await reader.click('[data-row="0"] [data-more]');
  await text(reader, '[data-sum]').toBe('Yhteensä 3 ääntä.');
  await reader.reload();
  await value(reader, '[data-row="1"] [data-count]').toBe('2');
  await reader.click('[data-do=next]');
  await text(reader, '[data-went]').toBe('Enemmistö valitsi: B');
  await text(reader, '[data-reaction]').toBe(encounter?.steps[0]?.choices[1]?.reaction);
  await reader.click('[data-do=next]');
  await text(reader, '[data-place]').toMatch(/^Askel 2/);
  await reader.open(`${host.url}kortti/`);
  await isReady(reader);
  await reader.click('[data-choose=C]');
  const filled = () => {
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return middle?.closest<HTMLElement>('.ballot-full')?.dataset['letter'] ?? '';
  };
  await said(reader, filled).toBe('C');
  await reader.click('.ballot-full:target');
  await said(reader, filled).toBe('');
});

test('encounter: to its end', async ({ reader, host }) => {
  await reader.open(new URL(first, host.url).href);
  const encounter = chapter.encounters[0];
  const here = `[data-encounter="${encounter?.id}"]`;
  const steps = encounter?.steps ?? [];
  const best = (step: number) =>
    `${here} [data-step="${step}"] [data-choices]:not(.waiting) > [data-best] > button`;
  for (const step of steps.keys()) {
    await text(reader, best(step)).not.toBe('');
    await reader.click(best(step));
    await text(reader, `${here} [data-step="${step}"] .chosen [data-consequence]`).not.toBe('');
    await reader.click(`${here} [data-next]`);
  }
  await text(reader, `${here} [data-status]`).toContain(`${steps.length}/${steps.length}`);
  await text(reader, `${here} [data-paths]`).toContain('Reittisi');
});

test('an encounter that a link carries: to its end, and nothing is kept', async ({
  reader,
  host,
}) => {
  await reader.open(`${host.url}paja/pelaa/${fragmentOf(taken)}`);
  await text(reader, '[data-author]').toContain(taken.author ?? '');
  for (const step of taken.steps.keys()) {
    const best = `[data-step="${step}"] [data-choices]:not(.waiting) > [data-best] > button`;
    await text(reader, best).not.toBe('');
    await reader.click(best);
    await reader.click('[data-next]');
  }
  await text(reader, 'encounter-player [data-status]').toContain(
    `${taken.steps.length}/${taken.steps.length}`,
  );
  await said(reader, () => localStorage.length + sessionStorage.length).toBe(0);
  // The engine packs it as others do: what it shares opens again.
  const shared = await reader.run(
    () => document.querySelector<HTMLInputElement>('encounter-handoff [data-link]')?.value ?? '',
  );
  expect(unpacked(new URL(shared).hash)).toEqual(rowOf(taken));
  await reader.run((hash) => (location.hash = hash), fragmentOf(short));
  await text(reader, 'encounter-player h3').toBe(short.title);
  await reader.run(() => (location.hash = '#1.AAAA'));
  await text(reader, '[data-problem="broken"] h2').toContain('katkennut');
  await reader.run(() => history.back());
  await text(reader, 'encounter-player h3').toBe(short.title);
});

test('workshop: an encounter is begun, played while it is written, and kept', async ({
  reader,
  host,
}) => {
  const name = (field: string) => `[name="${field}"]`;
  const write = async (field: string, words: string) => {
    await reader.click(name(field));
    await reader.type(words);
    await value(reader, name(field)).toBe(words);
  };
  await reader.open(`${host.url}paja/`);
  await isReady(reader);
  await reader.click('[data-start-empty]');
  await write('title', 'Kenkä');
  await reader.click('[data-part="steps-0"] > summary');
  await write('steps-0-line', 'Tämä hajosi.');
  await write('steps-0-choices-0-text', 'Saanko katsoa?');
  await reader.click(`label:has([name="steps-0-choices-0-trust"][value=up])`);
  await text(reader, '.own-bar [data-saved]').toBe('Tallessa tällä laitteella');
  await text(reader, 'encounter-player h3').toBe('Kenkä');
  const choice = 'encounter-player [data-step="0"] [data-choice="0"]';
  await text(reader, `${choice} button`).toBe('Saanko katsoa?');
  await reader.click(`${choice} button`);
  await text(reader, `${choice} [data-consequence]`).toContain('Luottamus kasvaa.');
  await reader.reload();
  await isReady(reader);
  await value(reader, name('title')).toBe('Kenkä');
  await reader.click('[data-check]');
  await text(reader, '[data-verdict] h3').toMatch(/^Vielä \d+ kohtaa$/);
});

test('diary: what was cleared stays cleared after Back', async ({ reader, host }) => {
  const field = 'own-text textarea';
  await reader.open(new URL(first, host.url).href);
  await reader.click(field);
  await reader.type('Salainen pohdinta');
  await text(reader, 'own-text [data-status]').toBe('Tallennettu tälle laitteelle.');
  await reader.click(`main a[href="${DIARY}"]`);
  await place(reader).toBe(DIARY);
  await value(reader, `own-text[data-id="${chapter.reflections[0]?.id}"] textarea`).toBe(
    'Salainen pohdinta',
  );
  await reader.run(() => history.back());
  await place(reader).toBe(first);
  await value(reader, field).toBe('Salainen pohdinta');
  await reader.run(() => history.forward());
  await place(reader).toBe(DIARY);
  await reader.click('[data-tools] summary');
  await reader.click('[data-clear]');
  await reader.click('[data-really-clear]');
  await text(reader, '[data-tools] [data-status]').toContain('tyhjennetty');
  await reader.run(() => history.back());
  await place(reader).toBe(first);
  await value(reader, field).toBe('');
  await reader.click(field);
  await reader.type('Uusi');
  await text(reader, 'own-text [data-status]').toBe('Tallennettu tälle laitteelle.');
  await value(reader, field).toBe('Uusi');
  const kept = await reader.run(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('Uusi');
  expect(kept).not.toContain('Salainen');
});

test('a class’s files are summed up in the browser', async ({ reader, host }) => {
  const [question] = chapter.questions.filter(({ kind }) => kind === 'choice');
  await reader.open(`${host.url}opettajalle/kooste/`);
  await said(reader, () => document.querySelector('class-summary[data-ready]') !== null).toBe(true);
  await reader.run((id) => {
    const record = (name: string) => {
      const answers = { [id]: { right: true, attempts: 2, first: [0] } };
      const format = 'kohtaamisen-taito-oppimispaivakirja';
      const handed = { name, day: '2026-11-29' };
      return JSON.stringify({ format, version: 1, answers, promise: name, handed });
    };
    const files = new DataTransfer();
    files.items.add(new File([record('Äijä Mäki')], 'a.json'));
    const page = `<p>Moi</p><script type="application/json" id="oppimispaivakirja">${record('Leo')}`;
    files.items.add(new File([`${page}</script>`], 'b.html'));
    const field = document.querySelector<HTMLInputElement>('[data-files]');
    if (!field) return;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  }, question?.id ?? '');
  await text(reader, '[data-drop] [data-status]').toBe('2 tiedostoa luettiin, 2 opiskelijaa.');
  await text(reader, '.class-learners tbody th').toBe('Leo');
  await text(reader, '.class-count').toBe('2');
  await reader.click('[data-hide-names]');
  await text(reader, '.class-learners tbody th').toBe('Opiskelija 1');
});

test.describe('without a network', () => {
  const isKept = (reader: Reader, path: string) =>
    said(
      reader,
      async (one) => Boolean(navigator.serviceWorker.controller && (await caches.match(one))),
      path,
    );

  test('a page that was visited opens by every address of it; another leads to what can be done', async ({
    reader,
    host,
  }) => {
    const address = new URL(first, host.url).href;
    await reader.open(address);
    const title = await reader.run(() => document.querySelector('h1')?.innerText.trim());
    await isKept(reader, first).toBe(true);
    await reader.open(`${host.url}verkoton/`);
    await host.close();
    for (const one of ['', '?x=1', 'index.html']) {
      await reader.open(address + one);
      await heading(reader).toBe(title);
    }
    await reader.open(address.slice(0, -1));
    await heading(reader).toBe(title);
    for (const path of [second, page404]) {
      await reader.open(new URL(path, host.url).href);
      await heading(reader).toBe('Ilman verkkoa');
    }
  });

  test('the module that was saved opens', async ({ reader, host }) => {
    await reader.open(`${host.url}verkoton/`);
    await text(reader, '[data-save]').toBe('Tallenna moduuli tälle laitteelle');
    await reader.click('[data-save]');
    await text(reader, 'offline-module [data-status]').toMatch(/^(Moduuli on tall|Tallennus ep)/);
    await text(reader, 'offline-module [data-status]').toBe(
      'Moduuli on tallennettu. Se toimii nyt ilman verkkoa.',
    );
    await host.close();
    for (const path of ['/', ...chapters]) {
      await reader.open(new URL(path, host.url).href);
      await heading(reader).not.toMatch(/^(Ilman verkkoa)?$/);
    }
    await reader.open(`${host.url}haku/?q=${term.term}`);
    await text(reader, '[data-search-results] a').not.toBe('');
  });
});

test('in a sandboxed frame of another page a question is answered', async ({ reader, host }) => {
  const view = first.replace('/luvut/', '/upota/');
  const question = chapter.questions.find(({ kind }) => kind === 'choice');
  // The header lets only https frame a page; the policy that is meant stands in the page.
  host.withoutHeaders = ['Content-Security-Policy'];
  host.answer = (path, response) => {
    if (path !== '/kurssi') return false;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Kurssi</title>
      <iframe title="Upotus" sandbox="allow-scripts" width="880" height="455"
        src="${view}${question?.id}/"></iframe>
      <script>addEventListener('message', ({ data }) => (document.title += JSON.stringify(data)))</script>`);
    return true;
  };
  await reader.open(`${host.url}kurssi`);
  await said(reader, () => document.title).toContain('kohtaamisen-taito:korkeus');
  await reader.enterFrame();
  await reader.click('[data-right] label');
  await reader.click('[data-check]');
  await text(reader, '[data-status]').toContain('Oikein');
  // The page's own face gives up when it comes late; whether it may come at all, one without haste tells.
  const font = () => {
    const styles = [...document.querySelectorAll('style')].map((one) => one.textContent).join('');
    const [source = ''] = /url\([^)]+\.woff2"?\)/.exec(styles) ?? [];
    return new FontFace('koe', source).load().then(({ status }) => status === 'loaded');
  };
  await said(reader, font).toBe(true);
});

test('reading settings are kept', async ({ reader, host }) => {
  const ground = () => getComputedStyle(document.documentElement).backgroundColor;
  await reader.open(new URL(first, host.url).href);
  const before = await reader.run(ground);
  await text(reader, 'reading-settings summary').not.toBe('');
  await reader.click('reading-settings summary');
  await reader.click('label:has([name=theme][value=dark])');
  await said(reader, ground).not.toBe(before);
  const dark = await reader.run(ground);
  await reader.reload();
  await said(reader, ground).toBe(dark);
  await reader.open(new URL(second, host.url).href);
  await said(reader, ground).toBe(dark);
});

test('nothing that a page does at a link is blocked by its own policy', async ({
  reader,
  host,
}) => {
  await reader.open(new URL(first, host.url).href);
  const blocked = await reader.run(async () => {
    const told: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      told.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    const links = document.querySelectorAll<HTMLElement>('main a[href^="/"], main a[rel=next]');
    for (const link of links) {
      link.focus();
      await new Promise(requestAnimationFrame);
    }
    // What was asked of the network is known when a later answer has come.
    await fetch('/robots.txt');
    await new Promise(requestAnimationFrame);
    return told;
  });
  expect(blocked).toEqual([]);
});

test.describe('print', () => {
  const sheets = allPages.filter((path) => path.endsWith('/kortit/'));

  for (const path of ['/taskulista/', ...sheets]) {
    test(`${path}: no page is empty`, async ({ reader, host }) => {
      await reader.open(new URL(path, host.url).href);
      const pdf = await reader.print();
      const wanted = await reader.run(() => document.querySelectorAll('.card-sheet').length || 1);
      if (pdf) {
        const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
        expect(paper.numPages).toBe(wanted);
      }
      // Not every driver can print, and none as a reader's own browser does: so the rules for paper
      // are put in force on the screen, too.
      const heights = await reader.run(() => {
        for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]))
          inForce(rule);
        function inForce(rule: CSSRule) {
          if (rule instanceof CSSMediaRule) {
            const { mediaText } = rule.media;
            if (/\bprint\b/.test(mediaText)) rule.media.mediaText = 'all';
            else if (/\bscreen\b/.test(mediaText)) rule.media.mediaText = 'not all';
          }
          if ('cssRules' in rule) [...(rule.cssRules as CSSRuleList)].forEach(inForce);
        }
        const { body } = document;
        return {
          least: getComputedStyle(body).minHeight,
          // Of an A4 sheet without its margins.
          sheets: body.scrollHeight / ((297 - 2 * 8) * (96 / 25.4)),
        };
      });
      expect(heights.least).toBe('0px');
      expect(heights.sheets).toBeLessThanOrEqual(wanted);
    });
  }
});

test.describe('cold link', () => {
  /** Top of what is looked for, when the page has come to rest. */
  const restingTop = async (script: string) => {
    await document.fonts.ready;
    const element = document.querySelector(script);
    let top = NaN;
    for (let same = 0; same < 20;) {
      await new Promise(requestAnimationFrame);
      const now = element?.getBoundingClientRect().top ?? NaN;
      same = now === top ? same + 1 : 0;
      top = now;
    }
    return top;
  };
  const embedded = (address: string) => address.replace('/luvut/', '/upota/');
  const question = pathOf(chapter.questions.at(-1)?.address ?? '');
  const principle = pathOf(chapter.principles.at(-1)?.address ?? '');
  for (const [name, address] of [
    ['the self-check', `${first}#itsetesti`],
    ['the reflection', `${first}#pohdi`],
    ['a question', question],
    ['a principle', principle],
    ['a question of the embed view', embedded(question)],
    [
      'the last section of the embed view',
      embedded(pathOf(chapter.sections.at(-1)?.address ?? '')),
    ],
  ] as const) {
    test(`${name} stands at the top of the window`, async ({ reader, host }) => {
      await reader.open(new URL(address, host.url).href);
      const top = await reader.run(restingTop, address.slice(address.indexOf('#')));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(170);
    });
  }

  test('words of the text are brought into view', async ({ reader, host }) => {
    const html = chapter.sections.at(-1)?.blocks[0]?.html ?? '';
    const words = html
      .replace(/<\/p>[^]*|<[^>]*>/g, '')
      .split(' ')
      .slice(0, 5)
      .join(' ');
    const wanted = encodeURIComponent(words).replaceAll('-', '%2D');
    await reader.open(new URL(`${first}#:~:text=${wanted}`, host.url).href);
    const seen = (one: string) => {
      const block = [...document.querySelectorAll('main p')].find(({ textContent }) =>
        textContent.trim().startsWith(one),
      );
      const top = block?.getBoundingClientRect().top ?? NaN;
      return top >= 0 && top < innerHeight;
    };
    await said(reader, seen, words).toBe(true);
  });
});
