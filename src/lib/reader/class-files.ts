/**
 * The files of a class: whose each is, which of them counts, and why another one does not. Names come
 * from files and folders that anybody may have made.
 */
import { asciiName } from '../content/check/ascii-name.ts';
import { shownLine } from '../module/shown-text.ts';
import { isEmpty, parseRecord, RecordError, type LearnerRecord } from './learner-record.ts';
import { dayOf } from './practice.ts';
import { parseHanded, recordTextIn } from './record-file.ts';

/** Where a learner's name comes from. */
type NameSource = 'platform' | 'file' | 'file name' | 'none';

/** A hand-in that could be read. */
export interface ClassFile {
  /** With its folders, as it is told. */
  path: string;
  /** The record's own text: files with the same one are copies of each other. */
  text: string;
  record: LearnerRecord;
  name: string;
  nameSource: NameSource;
  /** The learner's number on the platform that the zip comes from. */
  platformId?: string | undefined;
  /** ISO date: of the hand-in, else of the file. */
  day: string;
  modified: number;
  /** Slug of the chapter that it tells of; the whole module without one. */
  chapter?: string | undefined;
}

/** Why a file is not read. */
export type Refusal =
  RecordError['reason'] | 'pdf' | 'empty' | 'unreadable' | 'zip' | 'empty-zip' | 'too-many';

/** What is to be told of a file. */
export type FileNote = { path: string } & (
  | { kind: 'refused'; reason: Refusal }
  /** The same content as another file has. */
  | { kind: 'same'; other: string }
  /** The same learner has handed in a newer one. */
  | { kind: 'older'; other: string; name: string }
  /** The same content handed in by somebody else: both count. */
  | { kind: 'twin'; other: string }
);

export interface ClassLearner {
  name: string;
  record: LearnerRecord;
}

export interface ReadClass {
  learners: ClassLearner[];
  notes: FileNote[];
  /** Files that count. */
  used: number;
  /** Of those, how many have their learner's name from the file's own name, and how many none. */
  namedByFile: number;
  nameless: number;
  /** Of those, how many were made before the first answer was kept. */
  withoutFirst: number;
}

const LONGEST_NAME = 80;
const LONGEST_PATH = 160;

/** A path as it is told: what a platform puts between a name and its file says nothing to a teacher. */
export const shownPath = (path: string): string =>
  shownLine(path.replace(/_\d{1,20}_assignsubmission_[a-z]+_?\/?/, ': '), LONGEST_PATH);

/**
 * Reads one file.
 *
 * @param path - With its folders.
 * @param modified - When the file was last changed, in milliseconds.
 * @param chapters - Slugs of the module's chapters.
 * @throws {RecordError} when it holds no record of ours.
 */
export async function readClassFile(
  path: string,
  bytes: Uint8Array,
  modified: number,
  chapters: readonly string[],
): Promise<ClassFile> {
  const text = await recordTextIn(bytes);
  const record = parseRecord(text);
  const handed = parseHanded(text);
  const platform = platformName(path);
  const fromFile = nameInFileName(path, chapters);
  const names: [NameSource, string][] = [
    ['platform', platform?.name ?? ''],
    ['file', handed?.name ?? ''],
    ['file name', handed ? '' : fromFile.name],
  ];
  const [nameSource, name] = names.find(([, one]) => one !== '') ?? (['none', ''] as const);
  return {
    path: shownPath(path),
    text,
    record,
    name,
    nameSource,
    platformId: platform?.id,
    day: handed?.day ?? dayOf(new Date(modified)),
    modified,
    chapter: handed ? handed.chapter : fromFile.chapter,
  };
}

/** The name and number that Moodle puts before what it zips: `Aino Mäki_123_assignsubmission_file_/…`. */
function platformName(path: string): { name: string; id: string } | undefined {
  const [, name = '', id = ''] =
    /(?:^|\/)([^/]{1,200}?)_(\d{1,20})_assignsubmission_/.exec(path) ?? [];
  return id ? { name: shownLine(name, LONGEST_NAME), id } : undefined;
}

/**
 * What a file's name says: `palautus-asenne-aino-maki (1).docx` tells a chapter and a name. Any other
 * name is taken for the learner's, as who collects by e-mail may have given it, but for our own of backups.
 */
function nameInFileName(path: string, chapters: readonly string[]) {
  const file = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^.{1,200}?_\d{1,20}_assignsubmission_\w+?_/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/ ?\(\d+\)$/, '');
  const [isOurs, rest = ''] = /^palautus-(.+)$/.exec(file) ?? [];
  if (!isOurs)
    return /^oppimispaivakirja/.test(file) ? { name: '' } : { name: shownLine(file, LONGEST_NAME) };
  const chapter = chapters.find((slug) => rest === slug || rest.startsWith(`${slug}-`));
  const name = (chapter ? rest.slice(chapter.length) : rest.replace(/^kohtaamisen-taito/, ''))
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return { name: shownLine(name, LONGEST_NAME), chapter };
}

/** Brings together what each learner has handed in. Files come in any order. */
export function gatherClass(files: readonly ClassFile[]): ReadClass {
  const notes: FileNote[] = [];
  const byText = new Map<string, ClassFile>();
  const unlike = files.filter((file) => {
    const twin = byText.get(file.text);
    byText.set(file.text, twin ?? file);
    if (!twin) return true;
    const isOther = twin.platformId !== undefined && file.platformId !== undefined;
    const kind = isOther && twin.platformId !== file.platformId ? 'twin' : 'same';
    notes.push({ kind, path: file.path, other: twin.path });
    return kind === 'twin';
  });
  const used: ClassFile[] = [];
  const learners = byLearner(unlike).map((own) => {
    const newestFirst = own.toSorted(
      (one, other) => other.day.localeCompare(one.day) || other.modified - one.modified,
    );
    const kept: ClassFile[] = [];
    for (const file of newestFirst) {
      const newer = kept.find(({ chapter }) => chapter === undefined || chapter === file.chapter);
      if (newer) {
        notes.push({ kind: 'older', path: file.path, other: newer.path, name: file.name });
      } else kept.push(file);
    }
    used.push(...kept);
    return {
      name: kept.find(({ name }) => name !== '')?.name ?? '',
      record: kept.map(({ record }) => record).reduce(withOlder),
    };
  });
  return {
    learners: named(learners),
    notes,
    used: used.length,
    namedByFile: used.filter(({ nameSource }) => nameSource === 'file name').length,
    nameless: used.filter(({ nameSource }) => nameSource === 'none').length,
    withoutFirst: used.filter(({ record: { answers } }) => {
      const all = Object.values(answers);
      return all.length > 0 && all.every(({ first }) => first === undefined);
    }).length,
  };
}

/** Files by whose they are: the platform's number first, then the name; a file without either stands alone. */
function byLearner(files: readonly ClassFile[]): ClassFile[][] {
  const groups: ClassFile[][] = [];
  const order: NameSource[] = ['platform', 'file', 'file name', 'none'];
  for (const source of order)
    for (const file of files.filter(({ nameSource }) => nameSource === source)) {
      const own = groups.filter(([one]) => one !== undefined && isSame(one, file));
      // Where two learners of the platform have one name, nobody knows whose another file is.
      if (own.length === 1) own[0]?.push(file);
      else groups.push([file]);
    }
  return groups;
}

function isSame(one: ClassFile, other: ClassFile): boolean {
  if (one.platformId !== undefined && other.platformId !== undefined)
    return one.platformId === other.platformId;
  if (one.name === '' || other.name === '') return false;
  const plain = ({ name }: ClassFile) => name.normalize('NFC').toLocaleLowerCase('fi');
  if (plain(one) === plain(other)) return true;
  // A name in a file's name has lost its dots.
  const isFromFile = [one, other].some(({ nameSource }) => nameSource === 'file name');
  return isFromFile && asciiName(one.name) !== '' && asciiName(one.name) === asciiName(other.name);
}

/** What a newer hand-in does not tell is taken from an older one of another chapter. */
const withOlder = (newer: LearnerRecord, older: LearnerRecord): LearnerRecord => ({
  read: [...new Set([...newer.read, ...older.read])],
  answers: { ...older.answers, ...newer.answers },
  texts: { ...older.texts, ...newer.texts },
  paths: { ...older.paths, ...newer.paths },
  best: { ...older.best, ...newer.best },
  sides: { ...older.sides, ...newer.sides },
  practice: {},
  tests: newer.tests.length > 0 ? newer.tests : older.tests,
  promise: newer.promise || older.promise,
});

/** No two learners have one name, and nobody is without. */
function named(learners: readonly ClassLearner[]): ClassLearner[] {
  const taken = new Set<string>();
  return learners.map(({ name: own, record }) => {
    const plain = own || 'Nimetön';
    let name = plain;
    for (let place = 2; taken.has(name); place++) name = `${plain} (${place})`;
    taken.add(name);
    return { name, record };
  });
}

/** Why reading a file failed. @param error - What was thrown. */
export function refusalOf(error: unknown, bytes: Uint8Array): Refusal {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46)
    return 'pdf';
  return error instanceof RecordError ? error.reason : 'unreadable';
}

/** Whether a hand-in tells nothing. */
export const tellsNothing = ({ record }: ClassFile): boolean => isEmpty(record);
