/** Files of an own encounter; loaded when one is asked for. */
import { asciiName } from '../../lib/content/check/ascii-name.ts';
import { serializeEncounters, type OwnEncounter } from '../../lib/content/own-encounter.ts';
import { saveFile } from '../learn/save-file.ts';
import { qrFile } from './qr-code.ts';

/** What an encounter's files are called, without their endings. */
const nameOf = ({ title }: OwnEncounter): string =>
  `kohtaaminen-${asciiName(title).slice(0, 60) || 'oma'}`;

/**
 * Gives the reader the encounter itself.
 *
 * @returns Name of the file.
 */
export function saveOwn(own: OwnEncounter): string {
  const file = new File([serializeEncounters([own])], `${nameOf(own)}.json`, {
    type: 'application/json',
  });
  saveFile(file);
  return file.name;
}

/**
 * Gives the reader the QR code of its address.
 *
 * @returns Name of the file.
 * @throws {Error} when the browser can't make a picture.
 */
export async function saveCode(
  own: OwnEncounter,
  address: string,
  format: 'svg' | 'png',
): Promise<string> {
  const file = await qrFile(address, nameOf(own), format);
  saveFile(file);
  return file.name;
}
