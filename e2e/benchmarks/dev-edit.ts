import { spawn } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const CHAPTER = 'asenne';
/** A word is put into a paragraph of the text, then into the summary, which stands in the front matter. */
const PLACES = [/(<Kirjoittaja[^>]*>\s*\n\s*)(?=\S)/, /^(summary: >-\n\s+)(?=\S)/m];
const POLL_MS = 20;
const START_MS = 300_000;
const SHOWN_MS = 60_000;

/**
 * How long an author waits while `npm run dev` runs: from a saved chapter to the page that shows it.
 *
 * @param folder - A project.
 * @returns Milliseconds of each edit, in order.
 * @throws {Error} when the server does not come up or a change is not shown.
 */
export async function devEdits(folder: string, port: number, edits: number): Promise<number[]> {
  const server = spawn(
    join(folder, 'node_modules/.bin/astro'),
    ['dev', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, ASTRO_DEV_BACKGROUND: '0' } },
  );
  const address = `http://127.0.0.1:${port}/luvut/${CHAPTER}/`;
  const shows = async (text: string) => {
    try {
      const response = await fetch(address);
      return response.ok && (await response.text()).includes(text);
    } catch {
      return false;
    }
  };
  const until = async (text: string, limit: number) => {
    const start = performance.now();
    while (!(await shows(text))) {
      if (performance.now() - start > limit) throw new Error(`${address} does not show ${text}`);
      await wait(POLL_MS);
    }
    return performance.now() - start;
  };
  try {
    await until('</html>', START_MS);
    const file = join(folder, 'content/chapters', CHAPTER, 'index.mdx');
    const original = await readFile(file, 'utf8');
    let text = original;
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      // The server first has to finish what the edit before has set going.
      await wait(2000);
      const word = `Muutos${edit}`;
      const after = text.replace(PLACES[edit % PLACES.length] ?? '', `$1${word} `);
      if (after === text) throw new Error(`${file}: no paragraph found`);
      await writeOver(file, after);
      text = after;
      times.push(await until(word, SHOWN_MS));
    }
    await writeFile(file, original);
    return times;
  } finally {
    server.kill();
  }
}

/** Writes a longer text over a file in one go, so that nobody ever reads it half written. */
async function writeOver(path: string, text: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(text, 0);
  } finally {
    await file.close();
  }
}
