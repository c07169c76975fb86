import { getEntry } from 'astro:content';
import { contractSchema } from '../lib/content/contract-schema.ts';
import { contractText } from '../lib/site/address-contract.ts';

/** The link contract for machines: every promised address, one a line, from the site's root. */
export async function GET(): Promise<Response> {
  const entry = await getEntry('contract', 'addresses');
  return new Response(contractText(contractSchema.parse(entry?.data)));
}
