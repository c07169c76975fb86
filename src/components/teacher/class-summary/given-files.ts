/** The files that a teacher has chosen or dropped; of folders all that is in them. */
import type { GivenFile } from '../class-reader.ts';

/** More than a class hands in: what is deeper or more is not asked for. */
const MOST = 1_500;
const DEEPEST = 8;

/** @param files - As a file field or a drop has them. */
export const chosenFiles = (files: Iterable<File>): GivenFile[] =>
  [...files].slice(0, MOST).map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/**
 * What was dropped. The first part runs at once: what a drop holds is gone after its event.
 *
 * @returns Files, those in folders with their paths.
 */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // A file that was made by a script, or a browser without entries.
  if (entries.length === 0) return Promise.resolve(chosenFiles(transfer.files));
  const all: GivenFile[] = [];
  return Promise.all(entries.map((entry) => walk(entry, all, 0))).then(() => all);
}

async function walk(entry: FileSystemEntry, all: GivenFile[], depth: number): Promise<void> {
  if (all.length >= MOST || depth > DEEPEST) return;
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
    );
    if (file) all.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder tells of a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const one of some) await walk(one, all, depth + 1);
  }
}
