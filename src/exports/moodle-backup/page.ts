import { type Markup, xml } from '../xml.ts';
import type { PageActivity, UrlActivity } from './course.ts';
import { fields, htmlFields } from './fields.ts';
import type { NumberedActivity } from './numbered.ts';

/** How a page or a link opens (`lib/resourcelib.php`): by itself, or in a window of its own. */
const DISPLAY = { open: 5, newWindow: 3 } as const;

/** `page.xml` (`mod/page/db/install.xml`). */
export const page = (one: NumberedActivity<PageActivity>, time: number): Markup =>
  xml`<page id="${one.id}">
${fields({
  name: one.name,
  ...htmlFields('intro', one.introHtml),
  ...htmlFields('content', one.contentHtml),
  legacyfiles: 0,
  legacyfileslast: null,
  display: DISPLAY.open,
  displayoptions: serialized({ printintro: '0', printlastmodified: '0' }),
  revision: 1,
  timemodified: time,
})}</page>
`;

/** `url.xml` (`mod/url/db/install.xml`). */
export const url = (one: NumberedActivity<UrlActivity>, time: number): Markup =>
  xml`<url id="${one.id}">
${fields({
  name: one.name,
  ...htmlFields('intro', one.introHtml),
  externalurl: one.address,
  display: DISPLAY.newWindow,
  displayoptions: serialized({ printintro: '1' }),
  parameters: serialized({}),
  timemodified: time,
})}</url>
`;

/** ASCII strings as PHP's `serialize` writes an array of them. */
function serialized(options: Readonly<Record<string, string>>): string {
  const entries = Object.entries(options);
  const text = (one: string) => `s:${one.length}:"${one}";`;
  return `a:${entries.length}:{${entries.map(([name, value]) => text(name) + text(value)).join('')}}`;
}
