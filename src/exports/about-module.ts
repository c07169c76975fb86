/** What several formats say of the module itself, in the words of its own pages. */
import type { PublishedModule } from '../lib/module/published-module.ts';
import { VOICE_MEANINGS, VOICE_NAMES } from '../lib/module/voice-names.ts';
import { link, originLines } from './question-bank.ts';
import { type Markup, xml } from './xml.ts';

/** Whose voices the text speaks with, and that each paragraph says so. */
export function voices(): Markup {
  const each = (Object.keys(VOICE_NAMES) as (keyof typeof VOICE_NAMES)[]).map(
    (voice) => xml`<li><strong>${VOICE_NAMES[voice]}</strong>: ${VOICE_MEANINGS[voice]}</li>`,
  );
  return xml`<p>Joka kappaleesta näkee, kenen ääni siinä puhuu:</p><ul>${each}</ul>`;
}

/** Where something comes from: every part is read, printed and copied alone. */
export function origin(module: PublishedModule, address: string): Markup {
  const lines = originLines(module, address).map((line) =>
    line === address ? link(address, address) : xml`${line}`,
  );
  return xml`<p><small>${lines.map((line, index) => xml`${index > 0 && xml`<br/>`}${line}`)}</small></p>`;
}
