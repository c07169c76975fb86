// A table of contents: every line's logic lives in the file that it names.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { contentGate } from './src/integrations/content-gate.ts';
import { finishedSite } from './src/integrations/finished-site.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { quietBuild } from './src/integrations/quiet-build.ts';
import { publishingGate, siteAddress } from './src/integrations/publishing.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { numberExamples } from './src/lib/content/number-examples.ts';
import { MARKDOWN_FEATURES } from './src/lib/content/prose.ts';

export default defineConfig({
  ...siteAddress(),
  outDir: process.env.OUT_DIR || './dist',
  trailingSlash: 'ignore',
  // Of two pages or files at one address, one would be lost.
  prerenderConflictBehavior: 'error',
  // A page is one response that can be painted.
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [tailwindcss(), plainImports()],
    // The search's worker needs three addresses, not the tables beside them: to read one changes nothing.
    worker: { rolldownOptions: { treeshake: { propertyReadSideEffects: false } } },
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      // What every page runs is one file, and so are exercises: in pieces they would be as many requests, and heavier.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'page', test: /layouts\/page\.script/ },
              { name: 'course', test: /out\/course-(address|time)|module\/escape/ },
              {
                name: 'trust',
                test: /content\/trust|learn\/encounter-stage|site\/element\./,
              },
              {
                name: 'exercises',
                test: /learn\/(self-check-question|own-text|encounter-turns|hand-in\.element)/,
              },
            ],
          },
        },
      },
    },
  },
  markdown: {
    processor: satteri({ features: MARKDOWN_FEATURES, mdastPlugins: [numberExamples] }),
    syntaxHighlight: false,
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Literata',
      cssVariable: '--font-reading',
      // The first three are fitted to it in `styles/site.css`.
      fallbacks: ['Reading-Georgia', 'Reading-Noto', 'Reading-DejaVu', 'Georgia', 'serif'],
      // Astro's own would set italics upright.
      optimizedFallbacks: false,
      // A font that comes late waits for the next page: text never moves under the eye.
      options: {
        variants: [
          {
            src: ['./src/assets/fonts/literata.woff2'],
            weight: '400 600',
            style: 'normal',
            display: 'optional',
          },
          {
            src: ['./src/assets/fonts/literata-italic.woff2'],
            weight: '400',
            style: 'italic',
            display: 'optional',
          },
        ],
      },
    },
  ],
  devToolbar: { enabled: false },
  integrations: [contentGate(), publishingGate(), quietBuild(), mdx(), siteMap(), finishedSite()],
});
