import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { formatProblems } from '../lib/content/check/problem.ts';
import { readYaml } from '../lib/content/check/yaml-text.ts';
import { unsetForPublishing, wantsPublishing } from '../lib/content/publishing.ts';
import { LOCAL_ADDRESS, parseSiteAddress, type SiteAddress } from '../lib/site/site-url.ts';

const MODULE = 'content/module.yaml';

/**
 * Where the site is built for: `SITE_URL` when it is set, else the field `site` of
 * `content/module.yaml`, else the own machine.
 *
 * @throws {Error} in Finnish when `SITE_URL` is not an address. What is wrong in the file is told by the content check.
 */
export function siteAddress(): SiteAddress {
  if (process.env['SITE_URL']) return parseSiteAddress(process.env['SITE_URL']);
  try {
    const settings = parse(readFileSync(MODULE, 'utf8')) as { site?: string };
    return parseSiteAddress(settings.site ?? LOCAL_ADDRESS);
  } catch {
    return parseSiteAddress(LOCAL_ADDRESS);
  }
}

const settingsSchema = z.object({
  publisher: z.string().nullish(),
  contact: z.string().nullish(),
  site: z.string().nullish(),
});

/** Refuses a build that is meant to be published while a publishing setting is missing. */
export function publishingGate(): AstroIntegration {
  return {
    name: 'publishing-gate',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build' || !wantsPublishing(process.argv, process.env)) return;
        const file = fileURLToPath(new URL(MODULE, config.root));
        const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
        const address = new URL(config.base, config.site).href;
        const unset = unsetForPublishing(readYaml(MODULE, text, settingsSchema), address);
        if (unset.length === 0) return;
        const frame = {
          opening: 'Sivustoa ei voi vielä julkaista: julkaisun asetuksia puuttuu.',
          closing:
            'Aseta ne ja rakenna uudelleen. Kokeilla voit ilman niitäkin: npm run build (ilman valitsinta --publish tai asetusta PUBLISH=1).',
        };
        console.error(`\n${formatProblems(unset, frame)}\n`);
        process.exit(1);
      },
    },
  };
}
