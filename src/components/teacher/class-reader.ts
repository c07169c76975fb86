/**
 * Reads the files of a class, in the browser only. A script of its own, bundled apart (`?worker&url`) as
 * `course-file.ts` is, so that nothing of it becomes a file that other pages load; so it hands over its
 * one function globally. Once it and the module are here, nothing more is asked of any server.
 */
import {
  gatherClass,
  readClassFile,
  refusalOf,
  shownPath,
  tellsNothing,
  type ClassFile,
  type ClassLearner,
  type FileNote,
  type ReadClass,
  type Refusal,
} from '../../lib/reader/class-files.ts';
import { highlights, type Highlight } from '../../lib/reader/class-highlights.ts';
import { sumUp, type ClassSummary, type SummedModule } from '../../lib/reader/class-summary.ts';
import { MAX_FILE } from '../../lib/reader/learner-record.ts';
import {
  isLitter,
  isSubmissionZip,
  MAX_FILES,
  submissionsIn,
} from '../../lib/reader/submission-zip.ts';
import { shuffled } from '../learn/shuffle.ts';

/** A file that the teacher has given, with the folders that it was dropped in. */
export interface GivenFile {
  path: string;
  file: File;
}

/** A class as the page draws it; learners stand in a random order that holds while the page is open. */
export interface DrawnClass {
  summary: ClassSummary;
  highlights: Highlight[];
  report: Omit<ReadClass, 'learners'>;
}

/** Longest that the page may stand still, in milliseconds. */
const SLICE = 40;

class ClassReader {
  #module: SummedModule;
  #chapters: string[];
  #files: ClassFile[] = [];
  #refused: FileNote[] = [];
  /** Each learner's place, by name. */
  #places = new Map<string, number>();
  #count = 0;
  #drawn = 0;

  constructor(module: SummedModule) {
    this.#module = module;
    this.#chapters = module.chapters.map(({ slug }) => slug);
  }

  /**
   * Adds files to the class.
   *
   * @param tell - Told how many files of how many are read.
   */
  async add(
    given: readonly GivenFile[],
    tell: (done: number, all: number) => void,
  ): Promise<DrawnClass> {
    const files = given.filter(({ path }) => !isLitter(path));
    let all = files.length;
    let done = 0;
    for (const { path, file } of files) {
      for (const one of await this.#opened(path, file)) {
        if (one.isZipped) all++;
        await this.#read(one.path, one.bytes, file.lastModified);
        tell((done += one.isZipped ? 1 : 0), all);
        await this.#breathe();
      }
      tell(++done, all);
    }
    return this.#drawnClass();
  }

  /** Forgets all that was read. */
  clear() {
    this.#files = [];
    this.#refused = [];
    this.#places.clear();
    this.#count = 0;
  }

  #drawnClass(): DrawnClass {
    const { learners, notes, ...figures } = gatherClass(this.#files);
    const summary = sumUp(this.#module, this.#placed(learners));
    return {
      summary,
      highlights: highlights(summary),
      report: { ...figures, notes: [...this.#refused, ...notes] },
    };
  }

  #placed(learners: readonly ClassLearner[]): ClassLearner[] {
    for (const { name } of shuffled(learners.filter((one) => !this.#places.has(one.name))))
      this.#places.set(name, this.#places.size);
    const placeOf = ({ name }: ClassLearner) => this.#places.get(name) ?? 0;
    return [...learners].sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** A file's content, or those of the files in a zip; what can't be had is told of. */
  async #opened(path: string, file: File) {
    const isZip = /\.zip$/i.test(path);
    if (!isZip && file.size > MAX_FILE) return this.#refuse(path, 'too-large');
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#refuse(path, 'unreadable');
    }
    if (!isZip || !isSubmissionZip(path, bytes)) return [{ path, bytes, isZipped: false }];
    try {
      const zipped = submissionsIn(bytes);
      if (zipped.length === 0) return this.#refuse(path, 'empty-zip');
      // A Word document whose name has lost its ending.
      if (zipped.some(({ path: inner }) => inner === '[Content_Types].xml'))
        return [{ path, bytes, isZipped: false }];
      return zipped.flatMap((one) =>
        one.bytes
          ? [{ path: one.path, bytes: one.bytes, isZipped: true }]
          : this.#refuse(one.path, 'too-large'),
      );
    } catch {
      return this.#refuse(path, 'zip');
    }
  }

  async #read(path: string, bytes: Uint8Array, modified: number) {
    if (++this.#count > MAX_FILES) return this.#refuse(path, 'too-many');
    try {
      const read = await readClassFile(path, bytes, modified, this.#chapters);
      if (tellsNothing(read)) this.#refuse(path, 'empty');
      else this.#files.push(read);
    } catch (error) {
      this.#refuse(path, refusalOf(error, bytes));
    }
    return [];
  }

  #refuse(path: string, reason: Refusal): [] {
    this.#refused.push({ kind: 'refused', path: shownPath(path), reason });
    return [];
  }

  /** Lets the page be drawn and heard. */
  async #breathe() {
    if (performance.now() - this.#drawn < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#drawn = performance.now();
  }
}

declare global {
  var openClassReader: ((module: SummedModule) => ClassReader) | undefined;
}

globalThis.openClassReader = (module) => new ClassReader(module);

export type { ClassReader };
