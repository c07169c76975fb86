import { readFileSync, statSync } from 'node:fs';
import type { z } from 'astro/zod';
import { readers } from './file-loaders.ts';

/** What all entries of collections have in common, as far as it is needed here. */
interface Entry {
  filePath?: string | undefined;
  digest?: string | number | undefined;
}

const saved = new Map<string, { at: number; entry: Entry }>();

/**
 * An entry as its file says now, if it has been saved since this process began to read files. Astro
 * would write and read all content anew for every change, which takes seconds in a long module.
 *
 * @param collection - Of the entry; only those of our own loaders are read here.
 * @returns The entry as it was when the file has mistakes; the content check tells them.
 */
export function asSaved<E extends Entry>(
  entry: E,
  { loader, schema }: { loader?: unknown; schema?: unknown },
): E {
  const read = readers[(loader as { name?: string } | undefined)?.name ?? ''];
  const at = entry.filePath && statSync(entry.filePath, { throwIfNoEntry: false })?.mtimeMs;
  if (!read || !entry.filePath || !at || at < performance.timeOrigin) return entry;
  const before = saved.get(entry.filePath);
  if (before?.at === at) return before.entry as E;
  try {
    const { data, ...rest } = read(readFileSync(entry.filePath, 'utf8'));
    const valid = schema ? (schema as z.ZodType<object>).parse(data) : data;
    const fresh = { ...entry, ...rest, data: valid, digest: `${entry.digest} ${at}` };
    saved.set(entry.filePath, { at, entry: fresh });
    return fresh;
  } catch {
    return (before?.entry as E | undefined) ?? entry;
  }
}
