import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../lib/content/check/check-content.ts';
import { decodeContent } from '../lib/content/check/characters.ts';
import type { ContentFiles, KnownFiles } from '../lib/content/check/content.ts';
import { formatProblems, type Problem } from '../lib/content/check/problem.ts';

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
      'astro:config:setup': async ({ config, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [composedLetters] } });
        if (command !== 'build') return;
        const message = await mistakesIn(root);
        if (!message) return;
        // A thrown error would be framed by Astro in English, with a stack trace after it.
        console.error(`\n${message}\n`);
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const known: KnownFiles = new Map();
        const check = () =>
          void mistakesIn(root, known).then(
            (message) => message && logger.error(`\n${message}`),
            // A file that goes while it is read is told of by the next change.
            (error: unknown) => logger.warn(String(error)),
          );
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

/** Texts are drawn as they are checked. */
const composedLetters = {
  name: 'composed-letters',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\.mdx(\?|$)/.test(id) ? code.normalize('NFC') : undefined,
};

async function mistakesIn(root: string, known?: KnownFiles): Promise<string> {
  const { files, problems } = await readContent(root);
  const all = [...problems, ...checkContent(files, known)];
  return all.length > 0 ? formatProblems(all) : '';
}

/** @returns Every file of `content/`, and what of them is no text that can be read. */
export async function readContent(
  root: string,
): Promise<{ files: ContentFiles; problems: Problem[] }> {
  const folder = join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !isHidden(entry.name))
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const file = relative(root, path).split(sep).join('/');
        return { file, ...decodeContent(file, await readFile(path)) };
      }),
  );
  return {
    files: new Map(read.map(({ file, text }) => [file, text])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Files that Windows and macOS put beside the author's. */
const isHidden = (name: string) => /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(name);
