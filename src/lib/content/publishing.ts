import type { Problem } from './check/problem.ts';
import type { ReadYaml } from './check/yaml-text.ts';

const MODULE = 'content/module.yaml';

/** What has to be known before the site is published; null or nothing = not set yet. */
interface PublishingSettings {
  publisher?: string | null | undefined;
  contact?: string | null | undefined;
  site?: string | null | undefined;
}

const CURES: Readonly<Record<keyof PublishingSettings, { name: string; cure: string }>> = {
  publisher: {
    name: 'Julkaisija (publisher)',
    cure: 'Kirjoita, kuka moduulin julkaisee, esimerkiksi publisher: Esimerkin ammattiopisto',
  },
  contact: {
    name: 'Palautteen ja oikaisujen yhteystieto (contact)',
    cure: 'Kirjoita sähköpostiosoite tai https-osoite, esimerkiksi contact: palaute@esimerkki.fi',
  },
  site: {
    name: 'Sivuston osoite (site)',
    cure: 'Kirjoita, missä osoitteessa sivusto julkaistaan, esimerkiksi site: https://esimerkki.fi/kurssi/',
  },
};

/** Hosts that only the own machine answers at. */
const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether an address leads nowhere from other machines. @param address - An absolute address. */
export function isOwnMachine(address: string | URL): boolean {
  return OWN_MACHINE.test(new URL(address).hostname);
}

/** Whether a build is meant to be published: `--publish` on its command line, or `PUBLISH=1`. */
export function wantsPublishing(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return args.includes('--publish') || /^(1|true)$/.test(env['PUBLISH'] ?? '');
}

/**
 * What is not set yet of what a published site needs.
 *
 * @param module - `content/module.yaml` as read.
 * @param address - Where the site is built for: `SITE_URL`, else the field `site`, else the own machine.
 */
export function unsetForPublishing(
  module: Pick<ReadYaml<PublishingSettings>, 'value' | 'lineOf'>,
  address: string,
): Problem[] {
  const settings = module.value ?? {};
  const isSet = {
    publisher: Boolean(settings.publisher),
    contact: Boolean(settings.contact),
    site: !isOwnMachine(address),
  };
  return (Object.keys(CURES) as (keyof PublishingSettings)[])
    .filter((field) => !isSet[field])
    .map((field) => ({
      file: MODULE,
      line: module.lineOf([field]),
      cause: `${CURES[field].name} puuttuu${field === 'site' && settings.site ? ': osoite toimii vain tällä koneella' : ''}.`,
      cure: CURES[field].cure,
    }));
}

/** Address of a link to the contact: mail, or the page as it is. @param contact - As in `module.yaml`. */
export const contactHref = (contact: string): string =>
  contact.startsWith('https://') ? contact : `mailto:${contact}`;
