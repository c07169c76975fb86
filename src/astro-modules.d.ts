/** Lets plain `tsc` follow imports of components; `astro check` reads the components themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** Where the cut reading typeface lies, for programs that want files (`src/integrations/reading-font.ts`). */
declare module 'reading-font/files.json' {
  const files: { title: string };
  export default files;
}
