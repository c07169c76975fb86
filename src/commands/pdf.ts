/**
 * `npm run pdf`: prints the built module as PDF, whole and chapter by chapter, into the built site,
 * and shows their links. Every build begins with an empty folder, so a PDF is never older than its
 * pages.
 *
 * Environment: OUT_DIR and SITE_URL as at the build. Arguments: slugs of the chapters to print; none means all,
 * the whole module too.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../.config/browser.ts';
import type { BuiltSite } from '../exports/export-file.ts';
import { paperFiles, papers } from '../exports/paper.ts';
import { writePages } from '../integrations/finished-site.ts';
import { writeOfflineList } from '../integrations/offline-copy.ts';
import { tellSizes } from '../integrations/school-files.ts';
import { MODULE_JSON } from '../lib/content/addresses.ts';
import { escapeHtml } from '../lib/module/escape.ts';
import { accessiblePdf } from '../exports/pdf-access.ts';
import { pdfWithDate } from '../exports/pdf-date.ts';
import { creatorOf } from '../lib/module/creator.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import { readBuilt } from './built-site.ts';

/** The papers' own address while they are printed; nothing leaves the machine. */
const PAPER = 'http://paperi.invalid/';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
};

const built = await readBuilt();
const { folder } = built;
const wanted = process.argv.slice(2);

const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };
const module = JSON.parse(await readFile(join(folder, MODULE_JSON), 'utf8')) as PublishedModule;
const files = await paperFiles(module, site);
const sizes = new Map<string, number>();

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for await (const { chapter, title, fullTitle, xhtml, foot } of papers(module, site)) {
    if (wanted.length > 0 && !wanted.includes(chapter ?? '')) continue;
    const path = schoolFilePath('pdf', chapter);
    const { date } = module.edition;
    const { printed, links } = await print(xhtml, foot);
    const bytes = accessiblePdf(pdfWithDate(printed, date), {
      title: fullTitle,
      creator: creatorOf(module),
      licence: module.licence,
      date,
      links,
    });
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    sizes.set(path, bytes.length);
    console.log(`${path}: ${title}`);
  }
} finally {
  await browser.close();
}
tellSizes(built, sizes);
await writePages(built);
// It was made of the pages as they were before they showed the links.
await writeOfflineList(built);

/** @returns The PDF, and what the links to each place say, by the place or the whole address. */
async function print(
  xhtml: string,
  foot: string,
): Promise<{ printed: Uint8Array; links: Map<string, string> }> {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const path = route.request().url().slice(PAPER.length);
    const file = files.get(path);
    if (path === '') {
      await route.fulfill({ contentType: 'application/xhtml+xml; charset=utf-8', body: xhtml });
    } else if (file === undefined) {
      await route.abort();
    } else {
      const body = typeof file === 'string' ? file : Buffer.from(file);
      await route.fulfill({ contentType: TYPES[path.split('.').at(-1) ?? ''] ?? '', body });
    }
  });
  await page.goto(PAPER);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a')].map((a): [string, string] => {
      const place = a.getAttribute('href')?.startsWith('#') ? a.hash.slice(1) : a.href;
      return [place, a.textContent.replace(/\s+/g, ' ').trim()];
    }),
  );
  const printed = await page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#333"><span>${escapeHtml(foot)}</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`,
  });
  await page.close();
  // Where several lead to one place, the first tells.
  return { printed, links: new Map(links.reverse()) };
}
