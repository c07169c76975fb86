import { allowStyles } from './security-policy.ts';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/** Elements that give a page its styles: in themselves, or the name of a sheet. */
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>|<link rel="stylesheet" href="[^"]*?([^"/]+)">/g;

/**
 * All styles of a page, joined.
 *
 * @param sheets - The site's style sheets by their files' names.
 */
export const stylesOf = (html: string, sheets: ReadonlyMap<string, string>): string =>
  Array.from(html.matchAll(STYLES), ([, own, sheet]) => own ?? sheets.get(sheet ?? '') ?? '').join(
    '',
  );

/** A page without its styles, for whoever reads its words: in every built page they are tens of kilobytes. */
export const withoutStyles = (html: string): string => html.replace(STYLE, '');

/** Every class (`.name`), element and kind of field (`input:date`) of a page. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = ''] of html.matchAll(/<([a-z][\w-]*)/g)) names.add(name);
  for (const [, kind = ''] of html.matchAll(/<input[^>]*\stype="?([a-z-]+)/g))
    names.add(`input:${kind}`);
  for (const [, value = ''] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of decode(value).split(/\s+/)) names.add(`.${name}`);
  return names;
}

/**
 * Names of the script files that a page may come to run: those that it names, those that they name,
 * and so on.
 */
export function scriptsIn(html: string, scripts: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const collect = (text: string) => {
    // Looks for the ending first, which is found fast, then for the name before it.
    for (const [, name = ''] of text.matchAll(/\.js\b(?<=([\w.-]+))/g)) {
      const code = scripts.get(name);
      if (code === undefined || found.has(name)) continue;
      found.add(name);
      collect(code);
    }
  };
  collect(html);
  return found;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
  '#39': "'",
};

const decode = (value: string) =>
  value.includes('&')
    ? value.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    : value;

/**
 * Puts a page's styles into one element, allowed by its policy, and its scripts after its content,
 * with the files that they import. Only the first waits for its turn: the browser runs what stands
 * in turn without a pause, and between the others it can paint and hear the reader. All have run
 * when the page has loaded.
 *
 * @param style - All the styles that the page needs, and their SHA-256, base64.
 * @param scripts - The site's script files by their names.
 */
export function finishPage(
  html: string,
  style: { text: string; hash: string },
  scripts: ReadonlyMap<string, string>,
): string {
  const addresses: string[] = [];
  const bare = html.replace(STYLES, '').replace(MODULE, (_, named: string) => {
    const address = behind(named, scripts);
    if (!addresses.includes(address)) addresses.push(address);
    return '';
  });
  const end = bare.lastIndexOf('</body>');
  const foot = [
    ...importsOf(addresses, scripts).map(
      (address) => `<link rel="modulepreload" href="${address}">`,
    ),
    ...addresses.map(
      (address, at) => `<script type="module"${at > 0 ? ' async' : ''} src="${address}"></script>`,
    ),
  ].join('');
  const whole = bare.slice(0, end) + foot + bare.slice(end);
  const styled = whole.replace('</head>', () => `<style>${style.text}</style></head>`);
  return allowStyles(styled, style.hash);
}

/** The file that a script stands for when it does nothing but import that one. */
function behind(address: string, scripts: ReadonlyMap<string, string>): string {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const code = scripts.get(address.slice(folder.length)) ?? '';
  const only = /^import\s*["']\.\/([^"']+)["'];?\s*$/.exec(code)?.[1];
  return only ? behind(folder + only, scripts) : address;
}

/** Files that the scripts import at once, each in turn, and that the page does not ask for itself. */
function importsOf(asked: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const collect = (address: string) => {
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    const code = scripts.get(address.slice(folder.length)) ?? '';
    for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
      const target = folder + name;
      if (asked.includes(target) || found.has(target)) continue;
      found.add(target);
      collect(target);
    }
  };
  asked.forEach(collect);
  return [...found];
}
