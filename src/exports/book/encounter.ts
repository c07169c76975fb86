import { exerciseId } from '../../lib/content/addresses.ts';
import type { PublishedChapter } from '../../lib/module/published-module.ts';
import { TRUST_WORDS } from '../../lib/module/trust.ts';
import { VOICE_NAMES } from '../../lib/module/voice-names.ts';
import { type BookContext, paragraphs } from './context.ts';
import { type Markup, xml } from '../xml.ts';
import { voiceMark } from './voice.ts';

type Encounter = PublishedChapter['encounters'][number];
type Step = Encounter['steps'][number];

/** An encounter as a script to read: every step with all its choices and what each leads to. */
export function encounterScript(
  encounter: Encounter,
  part: string,
  { chapterOf, places }: BookContext,
): Markup {
  const id = places.id(part, exerciseId(encounter.id));
  const lensLink = (slug: string) => {
    const chapter = chapterOf(slug);
    return (
      chapter &&
      xml` <a class="lens" href="${places.link(chapter.address)}">Linssi: ${chapter.lens}</a>`
    );
  };
  const choice = ({ text, reaction, trust, note, lens, best }: Step['choices'][number]) =>
    xml`<li class="choice"><p class="said">${text}</p><p class="reaction">${reaction}</p><p class="note"><strong>${TRUST_WORDS[trust]}.</strong> ${best && xml`<strong>Paras valinta.</strong> `}${note}${lensLink(lens)}</p></li>\n`;
  return xml`<section class="encounter" aria-labelledby="${id}">
<p class="voice-label voice-label-example">${voiceMark('example', places)} ${VOICE_NAMES.example} · ${encounter.trade} · ${encounter.channel}</p>
<h3 id="${id}">${encounter.title}</h3>
${paragraphs(encounter.situation)}
<ol class="steps">${encounter.steps.map(
    ({ customer, line, choices }) =>
      xml`<li><p class="line"><span class="who">${customer}</span> ${line}</p>
<ul class="choices">${choices.map(choice)}</ul></li>\n`,
  )}</ol>
<div class="debrief">${paragraphs(encounter.debrief)}</div>
</section>\n`;
}
