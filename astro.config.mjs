// A table of contents: every line's logic lives in the file that it names.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { addressContract } from './src/integrations/address-contract.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { fewScripts } from './src/integrations/few-scripts.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { quietBuild } from './src/integrations/quiet-build.ts';
import { offlineCopy } from './src/integrations/offline-copy.ts';
import { publishingGate, siteAddress } from './src/integrations/publishing.ts';
import { responseHeaders } from './src/integrations/response-headers.ts';
import { readingFont } from './src/integrations/reading-font.ts';
import { schoolFileExports } from './src/integrations/school-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { MARKDOWN_FEATURES } from './src/lib/prose.ts';

export default defineConfig({
  ...siteAddress(),
  outDir: process.env.OUT_DIR || './dist',
  trailingSlash: 'ignore',
  // `finishPages` puts styles into the page: those that it uses, allowed by their hash. While one file is
  // written, other pages are drawn.
  build: { inlineStylesheets: 'never' },
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0, target: 'es2022' } },
  markdown: {
    processor: satteri({ features: MARKDOWN_FEATURES }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  // They run in this order: files are packed from the finished pages, index and headers are made of them.
  integrations: [
    contentGate(),
    publishingGate(),
    quietBuild(),
    readingFont(),
    fewScripts(),
    mdx(),
    siteMap(),
    addressContract(),
    finishPages(),
    schoolFileExports(),
    searchIndex(),
    responseHeaders(),
    offlineCopy(),
  ],
});
