// A table of contents: every line's logic lives in the file that it names.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { addressContract } from './src/integrations/address-contract.ts';
import { contentGate } from './src/integrations/content-gate.ts';
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
  // The security policy allows no inline style: everything is a file of its own.
  build: { inlineStylesheets: 'never' },
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
  markdown: {
    processor: satteri({ features: MARKDOWN_FEATURES }),
    syntaxHighlight: false,
  },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  devToolbar: { enabled: false },
  // They run in this order: files are packed from the finished site, the index and the headers come from its pages.
  integrations: [
    contentGate(),
    publishingGate(),
    quietBuild(),
    readingFont(),
    mdx(),
    siteMap(),
    schoolFileExports(),
    addressContract(),
    searchIndex(),
    responseHeaders(),
    offlineCopy(),
  ],
});
