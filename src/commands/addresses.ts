/**
 * `npm run addresses`: records the built site's new addresses (`npm run build` first) in the link
 * contract; removes none. With `--check` it writes nothing and fails when some are not recorded.
 *
 * Environment: OUT_DIR and SITE_URL as at the build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addressesOf } from '../integrations/address-contract.ts';
import { CONTRACT_FILE, contractSchema } from '../lib/content/contract-schema.ts';
import { unrecorded } from '../lib/site/address-contract.ts';
import { withAddresses } from '../lib/site/contract-file.ts';
import { formatProblems } from '../lib/content/check/problem.ts';
import { readYaml } from '../lib/content/check/yaml-text.ts';
import { readBuilt } from './built-site.ts';

const file = fileURLToPath(new URL(`../../${CONTRACT_FILE}`, import.meta.url));
const text = await readFile(file, 'utf8');
const { value, problems } = readYaml(CONTRACT_FILE, text, contractSchema);
if (!value) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const built = addressesOf(await readBuilt());
const fresh = unrecorded(value, built);

if (fresh.length === 0) {
  console.log('Kaikki osoitteet on kirjattu.');
} else if (process.argv.includes('--check')) {
  console.error(
    `Näitä osoitteita ei ole kirjattu tiedostoon ${CONTRACT_FILE}. Aja npm run build ja npm run addresses.\n${fresh.join('\n')}`,
  );
  process.exit(1);
} else {
  await writeFile(file, withAddresses(text, fresh));
  console.log(`Kirjattu ${fresh.length} uutta osoitetta tiedostoon ${CONTRACT_FILE}.`);
}
