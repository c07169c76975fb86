import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishPage, namesIn, scriptsIn, stylesOf } from '../lib/finished-page.ts';
import { parseStyleSheet, usedCss } from '../lib/used-css.ts';

/** As many pages are in hand at a time. */
const AT_ONCE = 16;

/**
 * Makes each page one response that can be painted: its styles stand in it, only those that its
 * kind of page uses, allowed by their hash; scripts come after the content, and the files that they
 * import are asked for together with them.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await finishSite(fileURLToPath(dir));
      },
    },
  };
}

/** What the pages of one kind have in common. */
interface Kind {
  css: string;
  names: Set<string>;
  scripts: Set<string>;
}

/** @param folder - The built site. */
async function finishSite(folder: string): Promise<void> {
  const scripts = await readFiles(folder, '_astro/*.js');
  const sheets = await readFiles(folder, '_astro/*.css');
  const paths = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  // One style for each kind of page, so that policies stay few and short however many pages there are.
  const kinds = new Map<string, Kind>();
  await forEach(paths, async (path) => {
    const html = await readFile(join(folder, path), 'utf8');
    const css = stylesOf(html, sheets);
    const key = `${kindOf(path)} ${css.length}`;
    const kind = kinds.get(key) ?? { css, names: new Set(), scripts: new Set() };
    for (const name of namesIn(html)) kind.names.add(name);
    for (const name of scriptsIn(html, scripts)) kind.scripts.add(name);
    kinds.set(key, kind);
  });
  const styles = new Map(
    [...kinds].map(([key, { css, names, scripts: own }]) => {
      const inScripts = wordsOf([...own].map((name) => scripts.get(name) ?? ''));
      const isKnown = (name: string) => names.has(name) || inScripts.has(name.replace(/^\./, ''));
      const text = usedCss(parseStyleSheet(css), isKnown);
      return [key, { text, hash: createHash('sha256').update(text).digest('base64') }];
    }),
  );
  await forEach(paths, async (path) => {
    const file = join(folder, path);
    const html = await readFile(file, 'utf8');
    const style = styles.get(`${kindOf(path)} ${stylesOf(html, sheets).length}`);
    if (style?.text) await writeFile(file, finishPage(html, style, scripts));
  });
  for (const name of sheets.keys()) await rm(join(folder, '_astro', name));
}

/** Pages of the same folder and depth are of one kind: `luvut/asenne/index.html` → `luvut 2`. */
function kindOf(path: string): string {
  const folders = path.split(sep).slice(0, -1);
  return `${folders[0] ?? path} ${folders.length}`;
}

async function forEach<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) await run(item);
    }),
  );
}

/** Texts of files by their names. */
async function readFiles(folder: string, pattern: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const path of glob(pattern, { cwd: folder }))
    files.set(path.split(sep).at(-1) ?? path, await readFile(join(folder, path), 'utf8'));
  return files;
}

/** Every word of the scripts: names that they may give to what they make are among them. */
function wordsOf(scripts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const code of scripts) for (const [word] of code.matchAll(/[^\s"'`]+/g)) words.add(word);
  return words;
}
