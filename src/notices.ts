/** The parts of others that readers get, from the packages as they are installed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Notice {
  name: string;
  version: string;
  /** Its place on the page: part of an address, set by hand. */
  id: string;
  use: string;
  licence: string;
  address: string;
  text: string;
}

/** Packages of which something is sent to the reader's browser; everything else only builds the site. */
const SHIPPED: readonly { name: string; id: string; use: string; file?: string }[] = [
  { name: '@fontsource-variable/literata', id: 'literata', use: 'leipätekstin kirjasin Literata' },
  { name: 'pagefind', id: 'pagefind', use: 'haku', file: 'LICENSE/LICENSE' },
  { name: 'docx', id: 'docx', use: 'palautus Word-tiedostona' },
  { name: 'fflate', id: 'fflate', use: 'Word-tiedoston pakkaus' },
  { name: 'astro', id: 'astro', use: 'sivujen ennakkolataus' },
  { name: 'tailwindcss', id: 'tailwindcss', use: 'tyylien pohja' },
];

/** @throws {Error} when a package or its licence is not there. */
export function readNotices(): Promise<Notice[]> {
  return Promise.all(
    SHIPPED.map(async ({ name, id, use, file = 'LICENSE' }) => {
      const folder = join('node_modules', name);
      const facts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
        version: string;
        license: string;
        homepage?: string;
        repository?: string | { url?: string };
      };
      const repository =
        typeof facts.repository === 'string' ? facts.repository : facts.repository?.url;
      return {
        name,
        id,
        use,
        version: facts.version,
        licence: facts.license,
        address: (facts.homepage ?? repository ?? '').replace(/^git\+|\.git$/g, ''),
        text: (await readFile(join(folder, file), 'utf8')).trim(),
      };
    }),
  );
}
