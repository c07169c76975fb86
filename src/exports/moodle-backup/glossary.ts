import { type Markup, xml } from '../xml.ts';
import type { GlossaryActivity } from './course.ts';
import { childId, fields, htmlFields } from './fields.ts';
import type { NumberedActivity } from './numbered.ts';

type Entry = GlossaryActivity['entries'][number];

/** `glossary.xml` (`mod/glossary/db/install.xml`). Main: only teachers change it. */
export const glossary = (one: NumberedActivity<GlossaryActivity>, time: number): Markup =>
  xml`<glossary id="${one.id}">
${fields({
  name: one.name,
  ...htmlFields('intro', one.introHtml),
  allowduplicatedentries: 0,
  displayformat: 'dictionary',
  mainglossary: 1,
  showspecial: 1,
  showalphabet: 1,
  showall: 1,
  allowcomments: 0,
  allowprintview: 1,
  usedynalink: 1,
  defaultapproval: 1,
  globalglossary: 0,
  entbypage: one.entries.length,
  editalways: 0,
  rsstype: 0,
  rssarticles: 0,
  assessed: 0,
  assesstimestart: 0,
  assesstimefinish: 0,
  scale: 0,
  timecreated: time,
  timemodified: time,
  completionentries: 0,
})}<entries>
${one.entries.map((each, index) => entry(each, index + 1, time))}</entries>
<entriestags>
</entriestags>
<categories>
</categories>
</glossary>
`;

const entry = (
  { concept, definitionHtml, aliases }: Entry,
  id: number,
  time: number,
): Markup => xml`<entry id="${id}">
${fields({
  // Nobody's: no account of ours goes along.
  userid: 0,
  concept,
  ...htmlFields('definition', definitionHtml),
  definitiontrust: 0,
  attachment: '',
  timecreated: time,
  timemodified: time,
  teacherentry: 1,
  sourceglossaryid: 0,
  usedynalink: 1,
  casesensitive: 0,
  fullmatch: 1,
  approved: 1,
})}<aliases>
${aliases.map((alias, index) => xml`<alias id="${childId(id, index)}">\n<alias_text>${alias}</alias_text>\n</alias>\n`)}</aliases>
<ratings>
</ratings>
</entry>
`;
