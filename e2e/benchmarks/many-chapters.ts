import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LINKED = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'public'];
/** Caches of a project are its own. */
const CACHES = ['.astro', '.vite', '.cache'];
/** The chapter that ends the module stays the last. */
const LAST = 'oivaltaminen';
/** What has a name that is the module's only one: principles, questions, encounters, … */
const PRINCIPLE = /^( {2}- id: )([a-z][\w-]*)$/gm;
const ENTRY = /^(- id: )([a-z][\w-]*)$/gm;

/**
 * Makes a copy of the project that has many chapters: the module's own ones again and again, each
 * with everything that a chapter has and with names of its own.
 *
 * @param folder - Made anew.
 */
export async function manyChapters(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
  await linkModules(folder);
  await cp(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  await cp(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
  const own = (await readdir(join(ROOT, 'content/chapters'))).sort();
  const made: string[] = [];
  for (let number = own.length + 1; number <= count; number += 1) {
    const model = own[number % own.length] ?? LAST;
    made.push(await oneMore(folder, model, number));
  }
  const file = join(folder, 'content/module.yaml');
  const module = await readFile(file, 'utf8');
  const lines = made.map((slug) => `  - ${slug}\n`).join('');
  await writeFile(file, module.replace(`  - ${LAST}\n`, `${lines}  - ${LAST}\n`));
}

/** The project's packages, without its caches. */
async function linkModules(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!CACHES.includes(name))
      await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}

async function oneMore(folder: string, model: string, number: number): Promise<string> {
  const slug = `${model}-${number}`;
  const to = join(folder, 'content/chapters', slug);
  await mkdir(to);
  for (const name of await readdir(join(ROOT, 'content/chapters', model))) {
    const text = await readFile(join(ROOT, 'content/chapters', model, name), 'utf8');
    await writeFile(join(to, name), name.endsWith('.svg') ? text : renamed(name, text, number));
  }
  const lessons = 'content/teacher/lessons';
  const lesson = await readFile(join(ROOT, lessons, `${model}.yaml`), 'utf8');
  await writeFile(join(folder, lessons, `${slug}.yaml`), renamed('', lesson, number));
  return slug;
}

/** The same text with names that no other chapter has. */
function renamed(name: string, text: string, number: number): string {
  const isProse = name.endsWith('.mdx');
  return text
    .replace(isProse ? PRINCIPLE : ENTRY, `$1$2-${number}`)
    .replace(/^quick: \[(.*)\]$/m, (_, ids: string) => {
      const named = ids.split(/,\s*/).map((id) => `${id}-${number}`);
      return `quick: [${named.join(', ')}]`;
    })
    .replace(/\bP\d+-(\d\d)\b/g, `P${number}-$1`)
    .replace(
      /^title: (")?(.+?)"?$/m,
      (_, quote = '', title: string) => `title: ${quote}${title} ${number}${quote}`,
    );
}
