import type { AstroIntegration } from 'astro';

/**
 * Scripts of every page, of results, of a chapter and of its self-check: one file each, which packs
 * smaller than many. A chapter's are two, so that neither takes long when it starts.
 */
const GROUPS = [
  {
    name: 'kehys',
    test: /components\/(site\/(adopt-style|clipboard|copy-link|details-menu|element|fonts-later|found-marks|landing|links-ahead|moved|offline|reading-settings|search-marks|when-shown)|search\/(protocol|search-client|search-dialog)|learn\/(read-marks|store))|lib\/(index-parts|learner-record|reading-settings|storage-keys|trusted-)|preload-helper/,
  },
  { name: 'tulokset', test: /components\/search\/(draw|search-(session|options))|finnish\/query/ },
  {
    name: 'itsetesti',
    test: /components\/learn\/(check-summary|kept-field|own-text|self-check-question|shuffle)|lib\/(join-edits|trust)\./,
  },
  {
    name: 'luku',
    test: /components\/(learn\/(chapter-read|encounter-player)|lesson\/(finnish-voice|read-aloud\.element|term-cards)|share\/cite-kit)/,
  },
];

/** Vite's helper loads the styles of a script that is loaded later; ours have none. */
const HELPER = '\0vite/preload-helper.js';

/** Scripts that are loaded later are loaded without that helper. */
export const plainLaterImports = {
  name: 'plain-later-imports',
  apply: 'build',
  enforce: 'pre',
  load: (id: string) =>
    id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
} as const;

/** Packs the pages' scripts into few files. */
export function fewScripts(): AstroIntegration {
  return {
    name: 'few-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [plainLaterImports],
            environments: {
              client: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } },
              },
            },
          },
        });
      },
    },
  };
}
