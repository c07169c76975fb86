/**
 * The module's texts as a site of Starlight, the documentation theme for Astro, which an author might
 * take instead. It is made in the packages' cache and fetched there, once; the project does not depend
 * on it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'node_modules/.cache/starlight');
const run = promisify(execFile);

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    ...{ name: 'beside', private: true, type: 'module' },
    dependencies: {
      '@astrojs/markdown-remark': '7.3.0',
      '@astrojs/starlight': '0.42.4',
      astro: '7.3.5',
    },
  }),
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Kohtaamisen taito', locales: { root: { label: 'Suomi', lang: 'fi' } } })],
});
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

/**
 * Makes, builds and packs the site.
 *
 * @param slugs - Chapters, in their order.
 * @returns Its folder, with a slash at its end.
 * @throws {Error} when its packages can't be fetched or it does not build.
 */
export async function starlightSite(slugs: readonly string[]): Promise<string> {
  const docs = join(FOLDER, 'src/content/docs');
  await rm(docs, { recursive: true, force: true });
  await mkdir(join(docs, 'luvut'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(FOLDER, path), text);
  await writeFile(join(docs, 'index.md'), '---\ntitle: Kohtaamisen taito\n---\n');
  for (const [at, slug] of slugs.entries()) {
    const text = await readFile(join(ROOT, 'content/chapters', slug, 'index.mdx'), 'utf8');
    await writeFile(join(docs, 'luvut', `${slug}.md`), asMarkdown(text, at + 1));
  }
  if (!existsSync(join(FOLDER, 'node_modules/@astrojs/starlight')))
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER });
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: FOLDER });
  const dist = join(FOLDER, 'dist');
  return `${dist}/`;
}

/** A chapter's prose without the tags that only this project knows. */
function asMarkdown(mdx: string, order: number): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  const title = /^title: .*$/m.exec(head)?.[0] ?? '';
  const prose = body
    .replace(/<Osio [^>]*otsikko="([^"]*)"[^>]*>/g, '## $1')
    .replace(/<\/?[A-Z][^>]*>/g, '');
  return `---\n${title}\nsidebar:\n  order: ${order}\n---\n${prose}`;
}
