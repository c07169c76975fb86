import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { linkModules } from './many-chapters.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What authors' tags are in the plain site: text in boxes. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'plain', type: 'module', private: true }),
  'astro.config.mjs': `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ markdown: { processor: satteri(), syntaxHighlight: false }, integrations: [mdx()] });
`,
  'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const id = ({ entry }) => entry.split('/')[0];
export const collections = {
  chapters: defineCollection({ loader: glob({ base: './content/chapters', pattern: '*/index.mdx', generateId: id }) }),
  plain: defineCollection({ loader: glob({ base: './content/chapters', pattern: '*/selko.mdx', generateId: id }) }),
};
`,
  'src/components/Part.astro': `---
const { id, otsikko } = Astro.props;
---
<section id={id}>{otsikko && <h2>{otsikko}</h2>}<slot /></section>
`,
  'src/components/Term.astro': `<b><slot /></b>`,
  'src/layouts/Plain.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="fi">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><nav><a href="/">Etusivu</a></nav><main data-pagefind-body><h1>{title}</h1><slot /></main></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Plain from '../layouts/Plain.astro';

const chapters = await getCollection('chapters');
---
<Plain title="Luvut"><ul>{chapters.map(({ id, data }) => <li><a href={\`/luvut/\${id}/\`}>{data.title}</a></li>)}</ul></Plain>
`,
  'src/pages/luvut/[id]/index.astro': pageOf('chapters', '../../../'),
  'src/pages/luvut/[id]/selko.astro': pageOf('plain', '../../../'),
};

function pageOf(collection: string, up: string): string {
  return `---
import { getCollection, render } from 'astro:content';
import Part from '${up}components/Part.astro';
import Term from '${up}components/Term.astro';
import Plain from '${up}layouts/Plain.astro';

export async function getStaticPaths() {
  return (await getCollection('${collection}')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Plain title={entry.data.title ?? entry.id}>
  <Content components={{ Osio: Part, Kirjoittaja: Part, Lisays: Part, Esimerkki: Part, Termi: Term }} />
</Plain>
`;
}

/**
 * Makes a plain site of a module's chapters: Astro, MDX and Pagefind, a page for each text, nothing
 * else. It is what the module's own build is compared with.
 *
 * @param folder - Made anew.
 * @param from - A project with `content/chapters`.
 */
export async function plainSite(folder: string, from: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await linkModules(folder);
  await cp(join(from, 'content/chapters'), join(folder, 'content/chapters'), { recursive: true });
}

/** Indexes a built plain site. */
export async function indexPlainSite(folder: string): Promise<void> {
  const pagefind = join(ROOT, 'node_modules/.bin/pagefind');
  await run(pagefind, ['--site', join(folder, 'dist'), '--force-language', 'fi']);
}
