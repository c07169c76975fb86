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
  const own = [...html.matchAll(MODULE)].map(([, folder = '', name = '']) => ({ folder, name }));
  const names = new Set(own.map(({ name }) => name));
  // A set gives what is added to it while it is walked.
  for (const name of names)
    for (const [, imported = ''] of (scripts.get(name) ?? '').matchAll(IMPORT)) names.add(imported);
  const folder = own[0]?.folder ?? '';
  const links = [...names]
    .slice(own.length)
    .map((name) => `<link rel="modulepreload" href="${folder}${name}">`);
  const tags = [...html.matchAll(MODULE)].map(([tag]) => tag);
  return html.replace(MODULE, '').replace('</body>', `${links.join('')}${tags.join('')}</body>`);
}
