import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { checkContent, type ContentFiles } from '../lib/content-check/check-content.ts';
import { formatProblems } from '../lib/content-check/problem.ts';

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
        const problems = checkContent(await readContent(root));
        if (problems.length === 0) return;
        // A thrown error would be framed by Astro in English, with a stack trace after it.
        console.error(`\n${formatProblems(problems)}\n`);
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const thread = new Worker(new URL('./content-check-thread.ts', import.meta.url), {
          workerData: root,
        });
        thread.unref();
        thread.on('message', (told: string) => {
          logger.error(`\n${told}`);
        });
        server.watcher.on('all', (_event, path) => {
          if (relative(join(root, 'content'), path).startsWith('..')) return;
          thread.postMessage('changed');
          // Files are read when a page is drawn; Astro only has to forget which pages there were.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
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
