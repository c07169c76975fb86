import { CHAPTERS, FIXED_ADDRESSES, pageAddress } from '../addresses.ts';
import { wholeSchemas } from '../whole-schemas.ts';
import { asciiName } from './ascii-name.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

/** What a chapter's folder may hold. */
export const CHAPTER_FILES = [
  'index.mdx',
  'ideas.yaml',
  'selko.mdx',
  'questions.yaml',
  'selko-questions.yaml',
  'dialogues.yaml',
  'reflections.yaml',
  'kuvitus.svg',
];

/** Page names that the built site needs for something else. */
const TAKEN = [...FIXED_ADDRESSES, CHAPTERS, '/404/', '/upota/', '/pagefind/', '/_astro/'];

/**
 * Files that nothing would read, and pages whose address is not theirs to take: without this check
 * what they hold would be lost without a word.
 *
 * @param paths - All files of `content/`, from the top of the repository.
 */
export function checkFiles(paths: Iterable<string>): Problem[] {
  return [...paths].flatMap((path) => {
    const [, folder = '', ...rest] = path.split('/');
    const name = rest.at(-1) ?? '';
    // Hidden files are the operating system's own.
    if (name.startsWith('.')) return [];
    if (folder === 'chapters') return known(path, rest.slice(1).join('/'), CHAPTER_FILES);
    if (folder === 'whole') {
      return known(
        path,
        rest.join('/'),
        Object.keys(wholeSchemas).map((one) => `${one}.yaml`),
      );
    }
    if (folder === 'pages') return checkPage(path, rest.join('/'));
    return [];
  });
}

function known(file: string, name: string, names: readonly string[]): Problem[] {
  if (names.includes(name)) return [];
  return [
    {
      file,
      cause: 'Mikään sivu ei käytä tätä tiedostoa.',
      cure: `Korjaa nimi tai poista tiedosto. Kansiossa voivat olla ${names.join(', ')}.${didYouMean(name, names)}`,
    },
  ];
}

function checkPage(file: string, name: string): Problem[] {
  const slug = /^([^/]+)\.mdx$/.exec(name)?.[1];
  if (slug === undefined) {
    return [
      {
        file,
        cause: 'Mikään sivu ei käytä tätä tiedostoa.',
        cure: 'Sivun tiedosto on suoraan kansiossa content/pages, ja sen nimi päättyy .mdx. Korjaa nimi tai poista tiedosto.',
      },
    ];
  }
  const fitting = asciiName(slug);
  if (fitting !== slug) {
    return [
      {
        file,
        cause: `Tiedoston nimi ”${slug}” ei sovi osoitteeseen.`,
        cure: `Anna tiedostolle nimi ”${fitting || 'sivu'}.mdx”.`,
      },
    ];
  }
  if (!TAKEN.includes(pageAddress(slug))) return [];
  return [
    {
      file,
      cause: `Osoite ${pageAddress(slug)} on jo toisen sivun.`,
      cure: 'Anna tiedostolle toinen nimi: nimi on sivun osoite.',
    },
  ];
}
