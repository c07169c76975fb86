import { finnishDate } from '../../lib/module/finnish-date.ts';
import { UNKNOWN } from '../../lib/content/schemas.ts';
import { VOICE_MEANINGS, VOICE_NAMES } from '../../lib/module/voice-names.ts';
import { ANSWERS, type BookContext, chapterPart, plainPart } from './context.ts';
import { type Markup, xml } from '../xml.ts';
import type { Part, PartSection } from './part.ts';
import { sourceCard, titled } from './source-card.ts';
import { answer } from './task.ts';
import { voiceMark } from './voice.ts';

/** Title, edition, licence and address. */
export function titlePage({ module, places }: BookContext): Part {
  const { name, subtitle, edition, licence, address, publisher } = module;
  return {
    id: 'nimio',
    address,
    title: name,
    type: 'titlepage',
    front: xml`<div class="title-page"><img class="sign" src="${places.picture('tunnus')}" alt=""/>
<h1>${name}</h1>
<p class="lead">${subtitle}</p>
<p>Laitos ${edition.number}, ${finnishDate(edition.date)}</p>
${publisher !== null && xml`<p>Julkaisija: ${publisher}</p>`}
<p>Verkossa: <a href="${address}">${address}</a></p>
<p>Sisältö on lisensoitu <a href="${licence.address}">${licence.name} -lisenssillä</a>.</p></div>`,
    sections: [],
  };
}

/** What a reader should know before the first chapter. */
export function preface({ module, places, paper }: BookContext): Part {
  return {
    id: 'alkuun',
    address: undefined,
    title: 'Näin luet tätä kirjaa',
    type: 'preface',
    front: xml`<h1>Näin luet tätä kirjaa</h1>
<p class="lead">${module.promise}</p>
<p>${module.level}</p>`,
    sections: [
      {
        id: 'kenen-aani',
        title: 'Kenen ääni?',
        body: () => xml`<p>Jokaisella kappaleella on merkki, joka kertoo, kenen ääni siinä kuuluu.</p>
${voiceLegend({ places })}`,
      },
      {
        id: 'kysymykset',
        title: 'Kysymykset ja sanat',
        body: () => xml`<p>Vastaukset ja perustelut ovat kirjan lopussa. ${
          paper
            ? 'Myös sanasto ja lähteet ovat siellä.'
            : 'Kysymyksestä pääsee linkillä vastaukseen ja vastauksesta takaisin. Pisteviivalla merkitty sana vie sanastoon.'
        }</p>
<p>Verkossa kysymyksiin voi vastata ja kohtaamisissa edetä askel kerrallaan: <a href="${module.address}">${module.address}</a></p>`,
      },
      {
        id: 'osaat',
        title: 'Moduulin jälkeen osaat',
        body: () =>
          xml`<ul>${module.abilities.map(
            (ability, index, all) =>
              xml`<li>${ability}${index === all.length - 1 ? '.' : ','}</li>`,
          )}</ul>`,
      },
    ],
  };
}

/** What each mark means. */
export const voiceLegend = ({ places }: Pick<BookContext, 'places'>): Markup =>
  xml`<ul class="legend">${(Object.keys(VOICE_NAMES) as (keyof typeof VOICE_NAMES)[]).map(
    (voice) =>
      xml`<li>${voiceMark(voice, places)} <strong>${VOICE_NAMES[voice]}:</strong> ${VOICE_MEANINGS[voice]}</li>`,
  )}</ul>`;

/** Answers to all questions of the given chapters. */
export function answers(context: BookContext, plain: boolean): Part {
  const { chapters } = context.module;
  const sections = chapters.flatMap((chapter): PartSection[] => {
    const pages = [
      { part: chapterPart(chapter.slug), page: chapter, note: '' },
      ...(plain && chapter.plain
        ? [{ part: plainPart(chapter.slug), page: chapter.plain, note: ' selkosuomeksi' }]
        : []),
    ];
    return pages
      .filter(({ page }) => page.questions.length > 0)
      .map(({ part, page, note }) => ({
        id: `vastaukset-${part}`,
        title: `Luku ${chapter.number}${note}: ${page.title}`,
        body: () =>
          xml`${page.questions.map((question, index) =>
            answer(question, index + 1, { part, sections: page.sections }, context),
          )}`,
      }));
  });
  return {
    id: ANSWERS,
    address: undefined,
    title: 'Vastaukset ja perustelut',
    type: 'appendix',
    front: xml`<h1>Vastaukset ja perustelut</h1>`,
    sections,
  };
}

export function glossary({ module, places, chapterLinks }: BookContext): Part {
  const nameOf = (id: string) => module.glossary.find((term) => term.id === id)?.term ?? id;
  return {
    id: 'sanasto',
    address: new URL('sanasto/', module.address).href,
    title: 'Sanasto',
    type: 'glossary',
    front: xml`<h1>Sanasto</h1>
<p class="lead">${module.glossary.length} sanaa, joilla kohtaamisesta puhutaan. Selitykset ovat meidän.</p>
<dl class="glossary">${module.glossary.map(
      ({ id, term, definition, example, aliases, seeAlso, chapters }) =>
        xml`<div><dt><dfn id="${places.id('sanasto', id)}">${term}</dfn></dt>
<dd><p>${definition}</p><p class="example">${example}</p>${
          aliases.length > 0 && xml`<p class="also">Myös: ${aliases.join(', ')}</p>`
        }${
          seeAlso.length > 0 &&
          xml`<p class="also">Katso myös: ${seeAlso.map(
            (other, index) =>
              xml`${index > 0 && ', '}<a href="${places.at('sanasto', other)}">${nameOf(other)}</a>`,
          )}</p>`
        }${chapterLinks(chapters)}</dd></div>\n`,
    )}</dl>`,
    sections: [],
  };
}

export function sources(context: BookContext): Part {
  const { module, places } = context;
  const works = (voice: 'author' | 'addition') =>
    xml`${module.works
      .filter((work) => work.voice === voice)
      .map(
        (work) =>
          xml`<h3 id="${places.id('lahteet', work.id)}">${titled(work)}</h3>
<p>${work.details !== undefined && `${work.details}. `}${work.use}</p>${
            work.link !== UNKNOWN && xml`<p><a href="${work.link}">${work.link}</a></p>`
          }\n`,
      )}`;
  return {
    id: 'lahteet',
    address: new URL('lahteet/', module.address).href,
    title: 'Lähteet',
    type: 'bibliography',
    front: xml`<h1>Lähteet</h1>
<p class="lead">Kirjoitukset, joista luvut lähtevät, ja teokset, joihin niissä tai lisäyksissämme nojataan. Kun jokin ei ole tiedossa, sanomme sen.</p>`,
    sections: [
      {
        id: 'kirjoitukset',
        title: 'Blogikirjoitukset',
        body: () =>
          xml`${module.chapters.map(
            (chapter) => xml`<h3>Luku ${chapter.number}: ${chapter.title}</h3>
${sourceCard({ ...chapter, references: [] }, context)}`,
          )}`,
      },
      {
        id: 'kirjoittajien-lahteet',
        title: 'Mihin kirjoittajat viittaavat',
        body: () => works('author'),
      },
      {
        id: 'lisaysten-lahteet',
        title: 'Mihin lisäyksemme nojaavat',
        body: () => works('addition'),
      },
    ],
  };
}

/** Who made the book, on what terms, and with which typeface. */
export function colophon({ module }: BookContext): Part {
  const { licence } = module;
  return {
    id: 'kirjasta',
    address: new URL('tietoa/', module.address).href,
    title: 'Tietoa kirjasta',
    type: 'colophon',
    front: xml`<h1>Tietoa kirjasta</h1>
<p>Kirjassa on moduulin <cite>${module.name}</cite> laitos ${module.edition.number}, ${finnishDate(module.edition.date)}. Uusin laitos on verkossa: <a href="${module.address}">${module.address}</a></p>
<p>Ajatukset, joista luvut lähtevät, ovat blogikirjoitusten tekijöiden. Lauseet ovat meidän. Moduuli ei ole blogikirjoitusten tekijöiden eikä julkaisijoiden tekemä tai hyväksymä. Esimerkkien ihmiset ja tilanteet ovat keksittyjä.</p>
<p>Sisältö on lisensoitu <a href="${licence.address}">${licence.name} -lisenssillä</a>. Saat jakaa, muokata ja käyttää sitä myös kaupallisesti, kunhan mainitset lähteen, linkität lisenssiin ja kerrot, jos olet muuttanut jotain. Lisenssi koskee meidän tekstejämme ja kuviamme, ei alkuperäisiä blogikirjoituksia.</p>
<p>Leipätekstin kirjasin on Literata, jonka lisenssi on SIL Open Font License 1.1.</p>`,
    sections: [],
  };
}
