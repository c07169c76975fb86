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
  /** It names something: a thing, a quality or a deed. */
  names: boolean;
  /** Base forms of a compound word's parts, as far as they are beyond doubt. */
  parts: string[];
  /** Base forms of a compound word as a whole; their ends are words, too. */
  heads: string[];
  /** All that any reading says it is made of. */
  kin: string[];
}

const SCRIPT = fileURLToPath(new URL('./analyse.py', import.meta.url));
const python = [process.env['VOIKKO_PYTHON'], '/usr/bin/python3', 'python3'].find(
  (one) => one && spawnSync(one, ['-c', 'import libvoikko']).status === 0,
);
const cache = new Map<string, Said>();

const none = (word: string): Said => ({
  word,
  bases: [],
  meant: '',
  clear: false,
  names: false,
  parts: [],
  heads: [],
  kin: [],
});

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
  return (word) => cache.get(word) ?? none(word);
}

/**
 * Whether a page with this word may be among the results for a base form: it has a base form in
 * common with it (`elämä` is also a participle of elää), or names it as a part or root in any reading.
 */
export const isKin = ({ word, bases, parts, heads, kin }: Said, wanted: Said): boolean =>
  bases.includes(wanted.word) ||
  bases.some((base) => wanted.bases.includes(base)) ||
  parts.includes(wanted.word) ||
  kin.includes(wanted.word) ||
  heads.some((head) => head.endsWith(wanted.word)) ||
  word.includes(wanted.word.slice(0, -1));
