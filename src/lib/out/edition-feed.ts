import { FEED, HOME } from '../content/addresses.ts';
import { creatorOf } from '../module/creator.ts';
import { escapeHtml as xml } from '../module/escape.ts';
import { finnishDate } from '../module/finnish-date.ts';
import type { Module } from '../module/module-model.ts';
import { LICENCE } from '../module/published-module.ts';

/**
 * Atom feed of the module's editions, the newest first.
 *
 * @param module - The module model.
 * @param absolute - Makes an address of our own site absolute.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function editionFeed(
  {
    name,
    subtitle,
    publisher,
    edition,
    earlierEditions,
  }: Pick<Module, 'name' | 'subtitle' | 'publisher' | 'edition' | 'earlierEditions'>,
  absolute: (address: string) => string,
): string {
  const editions = [edition, ...earlierEditions];
  const self = absolute(FEED);
  // An edition has a day, no time of day.
  const moment = (date: string) => `${date}T00:00:00Z`;
  const entries = editions.map(
    ({ number, date, changes }) => `  <entry>
    <id>${xml(`${self}#laitos-${number}`)}</id>
    <title>${xml(`Laitos ${number}, ${finnishDate(date)}`)}</title>
    <updated>${moment(date)}</updated>
    <link rel="alternate" type="text/html" href="${xml(absolute(HOME))}"/>
    <summary>${xml(changes ?? `Moduulin ${name} laitos ${number}.`)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fi">
  <id>${xml(self)}</id>
  <title>${xml(`${name}: laitokset`)}</title>
  <subtitle>${xml(subtitle)}</subtitle>
  <updated>${moment(edition.date)}</updated>
  <author><name>${xml(creatorOf({ name, publisher }))}</name></author>
  <rights>${xml(LICENCE.name)}</rights>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(absolute(HOME))}"/>
${entries.join('\n')}
</feed>
`;
}
