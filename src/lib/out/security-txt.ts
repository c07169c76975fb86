import { contactHref } from '../content/publishing.ts';

/** A year, which the standard recommends as the longest time. */
const VALID_DAYS = 365;

/**
 * Where a finder of a security fault writes to.
 *
 * @param contact - As in the publishing settings: an e-mail or a web address.
 * @param editionDate - ISO date; the file expires a year after it, so that a build is repeatable.
 * @returns Undefined when there is no contact.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({
  contact,
  editionDate,
  site,
}: {
  contact: string | null;
  editionDate: string;
  site: string;
}): string | undefined {
  if (contact === null) return undefined;
  const expires = new Date(`${editionDate}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + VALID_DAYS);
  return [
    `Contact: ${contactHref(contact)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fi, en',
    `Canonical: ${new URL('.well-known/security.txt', site).href}`,
    '',
  ].join('\n');
}
