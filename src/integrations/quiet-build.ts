import type { AstroIntegration } from 'astro';

/**
 * Leaves out one harmless warning of Astro's own making, a dozen lines a page (withastro/astro#18087),
 * so that a warning that means something is seen.
 */
export function quietBuild(): AstroIntegration {
  const onLog = (
    level: string,
    log: { code?: string },
    pass: (level: string, log: object) => void,
  ) => {
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log);
  };
  return {
    name: 'quiet-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { rolldownOptions: { onLog: onLog as never } } } });
      },
    },
  };
}
