import { sourceFacts } from '../../lib/module/source-facts.ts';
import type { PublishedChapter } from '../../lib/module/published-module.ts';
import { workNameParts } from '../../lib/module/work-name.ts';
import type { BookContext } from './context.ts';
import { type Markup, xml } from '../xml.ts';

/** Where a chapter comes from; what is not known is said. */
export function sourceCard(chapter: PublishedChapter, { module, places }: BookContext): Markup {
  const works = module.works.filter(({ id }) => chapter.references.includes(id));
  return xml`<dl class="facts">${sourceFacts(chapter).map(
    ({ label, value, note }) =>
      xml`<div><dt>${label}</dt><dd>${value && xml`${value} `}${note}</dd></div>\n`,
  )}${
    works.length > 0 &&
    xml`<div><dt>Muut lähteet</dt><dd><ul>${works.map(
      (work) => xml`<li><a href="${places.link(work.address)}">${titled(work)}</a></li>`,
    )}</ul></dd></div>\n`
  }</dl>`;
}

/** A work's name, in its own language. */
export function titled(work: BookContext['module']['works'][number]): Markup {
  const { plain, foreign } = workNameParts(work);
  return xml`${plain}${
    foreign &&
    xml`<span lang="${foreign.language}" xml:lang="${foreign.language}">${foreign.text}</span>`
  }`;
}
