const MODULE = /<script type="module" src="([^"]*\/)([^"/]+)"><\/script>/g;
const IMPORT = /\b(?:from|import)\s*["']\.\/([^"']+)["']/g;

/**
 * Moves a page's scripts behind its content, where they do not hold up its first paint, and asks for what
 * they import together with them, so that they run a round trip sooner. Astro puts the scripts alone into
 * the head.
 *
 * @param html - A finished page.
 * @param scripts - The site's script files by their names; all stand in one folder.
 */
export function withScriptsLast(html: string, scripts: ReadonlyMap<string, string>): string {
  // A component that stands twice on a page names its script twice.
  const own = new Map(Array.from(html.matchAll(MODULE), (found) => [found[2] ?? '', found]));
  const names = new Set(own.keys());
  // A set gives what is added to it while it is walked.
  for (const name of names)
    for (const [, imported = ''] of (scripts.get(name) ?? '').matchAll(IMPORT)) names.add(imported);
  const [folder = ''] = Array.from(own.values(), (found) => found[1]);
  const links = [...names]
    .slice(own.size)
    .map((name) => `<link rel="modulepreload" href="${folder}${name}">`);
  const tags = Array.from(own.values(), ([tag]) => tag);
  const foot = [...links, ...tags, '</body>'].join('');
  return html.replace(MODULE, '').replace('</body>', () => foot);
}
