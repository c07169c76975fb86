import {
  CHAPTER_PARTS,
  embedAddress,
  embedPartAddress,
  WHOLE_PAGES_NAME,
} from '../lib/content/addresses.ts';
import { partTitle } from '../lib/module/chapter-parts.ts';
import { pageValue } from '../lib/out/course-address.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import {
  type ChosenChapter,
  chosenChapters,
  type ChosenCourse,
  chosenPages,
} from './chosen-course.ts';
import {
  cartridge,
  chapterFolder,
  type Folder,
  folderTitle,
  type Leaf,
  plainLink,
  readLink,
  startPage,
  test,
  textPage,
  webLink,
} from './common-cartridge.ts';
import { onSite } from './on-site.ts';
import { newTabLink } from './question-bank.ts';
import { xml } from './xml.ts';

/**
 * A teacher's own course: a Common Cartridge with links to what was chosen and tests of the chosen
 * questions.
 *
 * @param module - As it is published.
 */
export function chosenCartridge(
  module: PublishedModule,
  course: ChosenCourse,
): Uint8Array<ArrayBuffer> {
  const pages = chosenPages(course);
  return cartridge(module, course.title, [
    { id: 'alku', title: folderTitle(course.title), leaves: [startPage(module)] },
    ...chosenChapters(module, course).map((one) => chosenFolder(module, one)),
    ...(pages.length > 0
      ? [
          {
            id: 'sivut',
            title: WHOLE_PAGES_NAME,
            leaves: pages.map((page) => wholePage(module, page)),
          },
        ]
      : []),
  ]);
}

function chosenFolder(
  module: PublishedModule,
  { chapter, isRead, sections, hasPrinciples }: ChosenChapter,
): Folder {
  const { slug, title, encounters, reflections } = chapter;
  const place = (id: string, name: string, anchor: string) =>
    webLink(`${id}-${slug}`, name, `${onSite(module, embedAddress(slug))}#${anchor}`);
  const part = (name: 'principles' | 'reflections') =>
    place(CHAPTER_PARTS[name], `${partTitle(name)}: ${title}`, CHAPTER_PARTS[name]);
  return chapterFolder(chapter, [
    ...(isRead ? [readLink(module, chapter)] : []),
    ...plainLink(module, chapter),
    ...test(module, chapter, true),
    ...sections.map((section) => place(`osio-${section.id}`, section.title, section.id)),
    ...encounters.map((encounter) =>
      webLink(
        `kohtaaminen-${slug}-${encounter.id}`,
        `Kohtaaminen: ${encounter.title}`,
        onSite(module, embedPartAddress(slug, encounter.id)),
      ),
    ),
    ...test(module, chapter, false),
    ...(hasPrinciples ? [part('principles')] : []),
    ...(reflections.length > 0 ? [part('reflections')] : []),
  ]);
}

/** It may not be framed: so it is a page with a link that opens a tab of its own. */
const wholePage = (
  module: PublishedModule,
  { address, name }: { address: string; name: string },
): Leaf =>
  textPage(`sivu-${pageValue(address)}`, name, [
    xml`<p>${newTabLink(onSite(module, address), name)} (avautuu uuteen välilehteen).</p>`,
  ]);
