import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, type ContentFiles } from '../lib/content-check/check-content.ts';
import { formatProblems } from '../lib/content-check/problem.ts';

/** A saved file makes several messages, and the page that shows it goes first. */
const QUIET_MS = 500;

/**
 * Stops a build over mistakes in the content, all told in one message. While an author writes
 * (`npm run dev`) it only tells them, at the start and after every change, and pages do not wait for it.
 */
export function contentGate(): AstroIntegration {
  let root = '';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const told = await mistakesIn(root);
        if (!told) return;
        // A thrown error would be framed by Astro in English, with a stack trace after it.
        console.error(`\n${told}\n`);
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = () => void mistakesIn(root).then((told) => told && logger.error(`\n${told}`));
        check();
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (relative(join(root, 'content'), path).startsWith('..')) return;
          clearTimeout(waiting);
          waiting = setTimeout(check, QUIET_MS);
        });
      },
    },
  };
}

async function mistakesIn(root: string): Promise<string> {
  const problems = checkContent(await readContent(root));
  return problems.length > 0 ? formatProblems(problems) : '';
}

/** Reads every file of `content/`. */
export async function readContent(root: string): Promise<ContentFiles> {
  const folder = join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(root, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
      ),
    ),
  );
}
