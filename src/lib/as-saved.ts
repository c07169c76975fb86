import { readFileSync, statSync } from 'node:fs';
import type { z } from 'astro/zod';
import { readers } from './file-loaders.ts';

/** What all entries of collections have in common, as far as it is needed here. */
interface Entry {
  filePath?: string | undefined;
  digest?: string | number | undefined;
}

interface Collection {
  loader?: unknown;
  schema?: unknown;
}

/**
 * An entry with what its file says, read when it is asked for: kept by Astro, all content would be in
 * memory several times over, from the first page to the last.
 *
 * @param entry - As a loader of ours has stored it; one of another loader is given back as it is.
 * @throws {Error} when the file has mistakes; the content check tells them in Finnish, earlier.
 */
export function asSaved<E extends Entry>(entry: E, { loader, schema }: Collection): E {
  const read = readers[(loader as { name?: string } | undefined)?.name ?? ''];
  if (!read || !entry.filePath) return entry;
  const { body, data } = read(readFileSync(entry.filePath, 'utf8'));
  return {
    ...entry,
    body,
    get data(): object {
      return schema ? (schema as z.ZodType<object>).parse(data()) : data();
    },
  };
}

const saved = new Map<string, { at: number; entry: Entry }>();

/**
 * The same while an author writes: a file is read once for each time that it is saved, and one with
 * mistakes counts as it was before. Astro would write and read all content anew for every change,
 * which takes seconds in a long module.
 */
export function asSavedLast<E extends Entry>(entry: E, collection: Collection): E {
  const at = entry.filePath && statSync(entry.filePath, { throwIfNoEntry: false })?.mtimeMs;
  if (!entry.filePath || !at) return entry;
  const before = saved.get(entry.filePath);
  if (before?.at === at) return before.entry as E;
  try {
    const now = asSaved(entry, collection);
    if (now === entry) return entry;
    const fresh = { ...now, digest: `${entry.digest} ${at}` };
    saved.set(entry.filePath, { at, entry: fresh });
    return fresh;
  } catch (error) {
    if (before) return before.entry as E;
    throw error;
  }
}
