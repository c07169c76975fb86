/**
 * Reads an encounter that an address carries. A script of its own, bundled apart (`?worker&url`) and
 * loaded when there is one: what it shares with the workshop's pages would otherwise be cut into pieces
 * that they load, too. So it hands over its one function globally.
 */
import { decodeEncounter } from '../../lib/out/encounter-link.ts';

declare global {
  var readLinkedEncounter: typeof decodeEncounter | undefined;
}
globalThis.readLinkedEncounter = decodeEncounter;
