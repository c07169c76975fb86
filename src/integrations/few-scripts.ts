import type { AstroIntegration } from 'astro';

/** Scripts of every page, of results and of a chapter: one file each, which packs smaller than many. */
const GROUPS = [
  {
    name: 'kehys',
    test: /components\/(site\/(details-menu|device-storage|element|found-marks|links-ahead|moved|offline|reading-settings|search-marks|when-shown)|search\/(protocol|search-client|search-dialog))|lib\/(index-parts|reading-settings|trusted-)|preload-helper/,
  },
  { name: 'tulokset', test: /components\/search\/(draw|search-(session|options))|finnish\/query/ },
  {
    name: 'luku',
    test: /components\/(learn\/(chapter-read|check-summary|encounter-player|own-text|question-parts|self-check-question|shuffle|trust)|lesson\/(read-aloud|term-cards)|(site|share)\/(copy-link|cite-kit|share)[\w-]*)/,
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
