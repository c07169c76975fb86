/**
 * A script that is loaded when it is asked for comes without a list of what it leans on, which Vite
 * would put into every page that may ask: nearly all of that is on the page already. Astro takes this
 * setting of Vite's from no config.
 */
export const plainImports = () => ({
  name: 'plain-imports',
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { modulePreload: false } } : undefined,
});
