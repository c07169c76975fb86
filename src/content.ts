/** The content collections, as the files are now. */
import * as stored from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { collections } from './content.config.ts';
import { asSaved, asSavedLast } from './lib/as-saved.ts';

const read = import.meta.env.DEV ? asSavedLast : asSaved;

/** @returns An entry of a collection, if there is one. */
export async function getEntry<Name extends CollectionKey>(
  name: Name,
  id: string,
): Promise<CollectionEntry<Name> | undefined> {
  const entry = (await stored.getEntry(name as CollectionKey, id)) as
    CollectionEntry<Name> | undefined;
  return entry && read(entry, collections[name]);
}

/** @returns All entries of a collection, in no order. */
export async function getCollection<Name extends CollectionKey>(
  name: Name,
): Promise<CollectionEntry<Name>[]> {
  const entries = (await stored.getCollection(name)) as CollectionEntry<Name>[];
  return entries.map((entry) => read(entry, collections[name]));
}
