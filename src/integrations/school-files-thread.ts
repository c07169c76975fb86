/** Makes a share of the files for schools and writes each while it is made, so that none is kept. */
import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { allFormats } from '../exports/all-formats.ts';
import type { BuiltSite, ExportFile } from '../exports/export-file.ts';
import { chapterHead, scorm } from '../exports/scorm.ts';
import { MODULE_JSON } from '../lib/addresses.ts';
import { readPublished } from '../lib/published-file.ts';
import type { PublishedChapter } from '../lib/published-module.ts';
import { work } from './threads.ts';

/** SCORM packages are made of the chapters' pages, all else of their texts, and both take about as long. */
export type Share = 'packages' | 'texts';

export interface Made {
  /** Root-relative addresses with their bytes. */
  sizes: [path: string, size: number][];
  /** Slugs of the module's chapters. */
  chapters: string[];
}

/** The finished site. */
const folder = workerData as string;
const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };

work(async (share: Share): Promise<Made> => {
  const sizes: Made['sizes'] = [];
  const write = async (file: ExportFile) => {
    sizes.push([file.path, await writePieces(join(folder, file.path), file)]);
  };
  if (share === 'packages') {
    const module = await readModule(chapterHead);
    for await (const file of scorm(module, site)) await write(file);
    return { sizes, chapters: module.chapters.map(({ slug }) => slug) };
  }
  const module = await readModule((chapter) => chapter);
  for (const [format, make] of Object.entries(allFormats)) {
    if (format === 'scorm') continue;
    for await (const file of await make(module, site)) await write(file);
  }
  return { sizes, chapters: module.chapters.map(({ slug }) => slug) };
});

/** What others get is enough for us, too: the files are packed from the published model. */
async function readModule<Chapter>(keep: (chapter: PublishedChapter) => Chapter) {
  return readPublished(await readFile(join(folder, MODULE_JSON)), keep);
}

/** @returns Bytes that were written. */
async function writePieces(file: string, { pieces }: ExportFile): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  // Pieces are many and small: each is written at once, without a way through the thread pool.
  const descriptor = openSync(file, 'w');
  try {
    for await (const piece of pieces) writeFileSync(descriptor, piece);
    return fstatSync(descriptor).size;
  } finally {
    closeSync(descriptor);
  }
}
