/** The zip of all that learners have handed in, as learning platforms make it. */
import { unzipSync } from 'fflate';
import { MAX_FILE } from './learner-record.ts';

/** More files than a teacher has to read at once. */
export const MAX_FILES = 1_000;
/** What a zip's files may be together when it is opened. */
const MAX_OPENED = 400_000_000;
/** Letters that Finnish names are written with, where a zip does not say its code page (437, 850). */
const OLD_LETTERS: Readonly<Record<string, string>> = {
  '\u0084': 'ä',
  '\u0094': 'ö',
  '\u0086': 'å',
  '\u0082': 'é',
  '\u0081': 'ü',
  '\u008e': 'Ä',
  '\u0099': 'Ö',
  '\u008f': 'Å',
};

interface ZippedFile {
  /** With its folders. */
  path: string;
  /** Undefined for a file that is too large to be a hand-in. */
  bytes: Uint8Array | undefined;
}

/** Whether a path is what systems and Word leave beside files, which nobody has handed in. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** Whether a file is a zip with files in it, and not a Word document, which is a zip, too. */
export const isSubmissionZip = (path: string, bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.(docx|odt|xlsx|pptx)$/i.test(path);

/**
 * The files in a zip, each as it is; zips in it stay closed.
 *
 * @param zip - The zip's content.
 * @throws {Error} when it is broken, encrypted, or larger than a class can make it.
 */
export function submissionsIn(zip: Uint8Array): ZippedFile[] {
  let left = MAX_OPENED;
  const tooLarge: string[] = [];
  let count = 0;
  const files = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/') || isLitter(name)) return false;
      if (++count > MAX_FILES) throw new Error('too many files');
      if (originalSize > MAX_FILE) {
        tooLarge.push(name);
        return false;
      }
      left -= originalSize;
      if (left < 0) throw new Error('too large');
      return true;
    },
  });
  return [
    ...Object.entries(files).map(([name, bytes]) => ({ path: readable(name), bytes })),
    ...tooLarge.map((name) => ({ path: readable(name), bytes: undefined })),
  ];
}

const readable = (name: string): string =>
  name.replace(/[\u0080-\u009f]/g, (letter) => OLD_LETTERS[letter] ?? letter);
