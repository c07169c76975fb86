/**
 * A package of H5P (h5p.org, specification of .h5p): what it shows, without the libraries that show it,
 * which platforms have already. Library versions are the oldest that every field is in: a platform with
 * a newer one of the main library takes the content, one with an older one does not.
 */
import { createHash } from 'node:crypto';
import { creatorOf } from '../../lib/module/creator.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import { originLines } from '../question-bank.ts';
import { zip } from '../zip.ts';

const LIBRARIES = {
  'H5P.QuestionSet': [1, 20],
  'H5P.MultiChoice': [1, 16],
  'H5P.DragText': [1, 10],
  'H5P.Essay': [1, 5],
  'H5P.BranchingScenario': [1, 8],
  'H5P.BranchingQuestion': [1, 0],
  'H5P.AdvancedText': [1, 1],
} as const;

type Library = keyof typeof LIBRARIES;

/** What people call these in H5P's own editor. */
const CONTENT_TYPES = {
  'H5P.MultiChoice': 'Multiple Choice',
  'H5P.DragText': 'Drag the Words',
  'H5P.Essay': 'Essay',
  'H5P.BranchingQuestion': 'Branching Question',
  'H5P.AdvancedText': 'Text',
} as const;

const LICENCE = { license: 'CC BY', licenseVersion: '4.0' };

/** A content inside another one. */
export interface SubContent {
  library: string;
  params: object;
  subContentId: string;
  metadata: { contentType: string; title: string; license: string; licenseVersion: string };
}

/**
 * @param id - Unique in its package.
 * @param title - Plain text.
 * @param params - What the library's `semantics.json` asks for.
 */
export function subContent(
  library: keyof typeof CONTENT_TYPES,
  id: string,
  title: string,
  params: object,
): SubContent {
  const [major, minor] = LIBRARIES[library];
  return {
    library: `${library} ${major}.${minor}`,
    params,
    subContentId: nameUuid(id),
    metadata: { contentType: CONTENT_TYPES[library], title, ...LICENCE },
  };
}

/** A UUID that depends on the name alone (RFC 9562, version 8). */
function nameUuid(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = '8';
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

interface Package {
  title: string;
  /** Where it stands on the site. */
  address: string;
  mainLibrary: Library;
  /** The others that its content names. */
  libraries: readonly Library[];
  content: object;
}

/** @returns The package's bytes. */
export function h5pPackage(module: PublishedModule, one: Package): Uint8Array {
  const { title, address, mainLibrary, libraries, content } = one;
  const about = {
    title,
    language: 'fi',
    defaultLanguage: 'fi',
    mainLibrary,
    embedTypes: ['iframe'],
    authors: [{ name: creatorOf(module), role: 'Author' }],
    source: address,
    ...LICENCE,
    licenseExtras: originLines(module, address).join('\n'),
    preloadedDependencies: [mainLibrary, ...libraries].map((machineName) => {
      const [majorVersion, minorVersion] = LIBRARIES[machineName];
      return { machineName, majorVersion, minorVersion };
    }),
  };
  return zip([
    { path: 'h5p.json', content: JSON.stringify(about) },
    { path: 'content/content.json', content: JSON.stringify(content) },
  ]);
}
