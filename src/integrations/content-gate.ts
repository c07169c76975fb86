import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ContentFiles } from '../lib/content-check/check-content.ts';

/** A check takes much memory, which is free again when its process has ended; a thread's is not. */
const startCheck = () => fork(new URL('./content-check-process.ts', import.meta.url));
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
        const checking = startCheck();
        checking.send(root);
        const [told] = (await Promise.race([
          once(checking, 'message'),
          once(checking, 'exit').then(() => ['Sisällön tarkistus keskeytyi.']),
        ])) as [string];
        checking.disconnect();
        if (!told) return;
        // A thrown error would be framed by Astro in English, with a stack trace after it.
        console.error(`\n${told}\n`);
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const checking = startCheck();
        checking.unref();
        checking.channel?.unref();
        checking.on('message', (told) => {
          if (told) logger.error(`\n${String(told)}`);
        });
        const check = () => checking.send(root);
        check();
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (relative(join(root, 'content'), path).startsWith('..')) return;
          clearTimeout(waiting);
          waiting = setTimeout(check, QUIET_MS);
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
