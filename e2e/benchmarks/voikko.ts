import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What Voikko says about a word. */
export interface Said {
  word: string;
  bases: string[];
  /** The base form that stands for it: a participle's verb. */
  meant: string;
  /** All readings have the same base form. */
  clear: boolean;
  /** Base forms of a compound word's parts. */
  parts: string[];
}

const SCRIPT = fileURLToPath(new URL('./analyse.py', import.meta.url));
const python = [process.env['VOIKKO_PYTHON'], '/usr/bin/python3', 'python3'].find(
  (one) => one && spawnSync(one, ['-c', 'import libvoikko']).status === 0,
);
const cache = new Map<string, Said>();

/** Asks Voikko about many words at once; what was asked before is remembered. */
export function ask(words: Iterable<string>): (word: string) => Said {
  const fresh = [...new Set(words)].filter((word) => !cache.has(word));
  if (fresh.length > 0) {
    if (!python) throw new Error('npm run bench:search needs Voikko (see README.md)');
    const { status, stdout, stderr } = spawnSync(python, [SCRIPT], {
      input: fresh.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    if (status !== 0) throw new Error(stderr);
    for (const line of stdout.trim().split('\n')) {
      const said = JSON.parse(line) as Said;
      cache.set(said.word, said);
    }
  }
  return (word) => cache.get(word) ?? { word, bases: [], meant: '', clear: false, parts: [] };
}
