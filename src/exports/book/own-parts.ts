/** The parts of the book that no page of the site is. */
import { finnishDate } from '../../lib/module/finnish-date.ts';
import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import { withUnbroken } from '../../lib/module/unbroken.ts';
import { VOICE_MEANINGS, VOICE_NAMES } from '../../lib/module/voice-names.ts';
import { Markup, xml } from '../xml.ts';
import { chapterPart, type Part, type Places, plainPart } from './part.ts';
import { answer, ANSWERS } from './task.ts';

/** What a book is of: the module or one of its chapters. */
export interface BookSubject extends Pick<PublishedModule, 'name' | 'subtitle' | 'description'> {
  /** Name and subtitle in one. */
  title: string;
  /** Where it is on the web. */
  address: string;
  chapter: PublishedChapter | undefined;
}

export const moduleSubject = ({
  name,
  subtitle,
  description,
  address,
}: PublishedModule): BookSubject => ({
  name,
  subtitle,
  title: `${name} – ${subtitle}`,
  description,
  address,
  chapter: undefined,
});

/** A chapter's book bears the module's name, so that a shelf keeps the books together. */
export const chapterSubject = (
  { name }: PublishedModule,
  chapter: PublishedChapter,
): BookSubject => ({
  name,
  subtitle: `Luku ${chapter.number}. ${chapter.title}`,
  title: `${name}, luku ${chapter.number} – ${chapter.title}`,
  description: chapter.description,
  address: chapter.address,
  chapter,
});

interface OwnSection {
  id: string;
  title: string;
  body: Markup;
}

function ownPart(
  { id, title, type }: Pick<Part, 'id' | 'title' | 'type'>,
  places: Pick<Places, 'id'>,
  front: Markup,
  sections: readonly OwnSection[],
): Part {
  const body = xml`${front}${sections.map((section) => {
    const place = places.id(id, section.id);
    return xml`<section aria-labelledby="${place}">
<h2 id="${place}">${section.title}</h2>
${section.body}
</section>\n`;
  })}`;
  return { id, title, type, body: new Markup(withUnbroken(body.text)), headings: [...sections] };
}

/** Title, edition, licence and address. */
export function titlePage(subject: BookSubject, module: PublishedModule, places: Places): Part {
  const { name, subtitle, address } = subject;
  const { edition, licence, publisher } = module;
  return ownPart(
    { id: 'nimio', title: name, type: 'titlepage' },
    places,
    xml`<div class="title-page"><img class="sign" src="${places.picture('tunnus')}" alt=""/>
<h1>${name}</h1>
<p class="lead">${subtitle}</p>
<p>Laitos ${edition.number}, ${finnishDate(edition.date)}</p>
${publisher !== null && xml`<p>Julkaisija: ${publisher}</p>`}
<p>Verkossa: <a href="${address}">${address}</a></p>
<p>Sisältö on lisensoitu <a href="${licence.address}">${licence.name} -lisenssillä</a>.</p></div>`,
    [],
  );
}

/** What a reader should know before the first chapter. */
export function preface(subject: BookSubject, module: PublishedModule, places: Places): Part {
  const title = 'Näin luet tätä kirjaa';
  const { chapter, address } = subject;
  return ownPart(
    { id: 'alkuun', title, type: 'preface' },
    places,
    xml`<h1>${title}</h1>
<p class="lead">${chapter ? chapter.description : module.promise}</p>
${!chapter && xml`<p>${module.level}</p>`}`,
    [
      {
        id: 'kenen-aani',
        title: 'Kenen ääni kuuluu?',
        body: xml`<p>Jokaisella kappaleella on merkki, joka kertoo, kenen ääni siinä kuuluu.</p>
${voiceLegend(places)}`,
      },
      {
        id: 'kysymykset',
        title: 'Kysymykset ja sanat',
        body: xml`<p>Vastaukset ja perustelut ovat kirjan lopussa. ${
          places.paper
            ? 'Myös sanasto ja lähteet ovat siellä.'
            : 'Kysymyksestä pääsee linkillä vastaukseen ja vastauksesta takaisin. Pisteviivalla merkitty sana vie sanastoon.'
        }</p>
<p>Verkossa kysymyksiin voi vastata ja kohtaamisissa edetä askel kerrallaan: <a href="${address}">${address}</a></p>`,
      },
      // A chapter says itself what it is for.
      ...(chapter
        ? []
        : [
            {
              id: 'osaat',
              title: 'Moduulin jälkeen osaat',
              body: xml`<ul>${module.abilities.map(
                (ability, index, all) =>
                  xml`<li>${ability}${index === all.length - 1 ? '.' : ','}</li>`,
              )}</ul>`,
            },
          ]),
    ],
  );
}

const MARKS: Readonly<Record<keyof typeof VOICE_NAMES, string>> = {
  author: 'merkki-kirjoituksesta',
  addition: 'merkki-lisays',
  example: 'merkki-esimerkki',
};

const voiceLegend = (places: Places): Markup =>
  xml`<ul class="legend">${(Object.keys(MARKS) as (keyof typeof MARKS)[]).map(
    (voice) =>
      xml`<li><img class="voice-mark" src="${places.picture(MARKS[voice])}" alt=""/> <strong>${VOICE_NAMES[voice]}:</strong> ${VOICE_MEANINGS[voice]}</li>`,
  )}</ul>`;

/**
 * Answers to all questions of the given chapters.
 *
 * @param plain - Also to those in plain Finnish.
 * @returns Nothing when there are none.
 */
export function answers(
  chapters: readonly PublishedChapter[],
  places: Places,
  plain: boolean,
): Part[] {
  const title = 'Vastaukset ja perustelut';
  const pages = chapters.flatMap((chapter) => [
    { part: chapterPart(chapter.slug), number: `${chapter.number}`, page: chapter },
    ...(plain && chapter.plain
      ? [
          {
            part: plainPart(chapter.slug),
            number: `${chapter.number} selkosuomeksi`,
            page: chapter.plain,
          },
        ]
      : []),
  ]);
  const sections = pages
    .filter(({ page }) => page.questions.length > 0)
    .map(({ part, number, page }) => ({
      id: `vastaukset-${part}`,
      title: `Luku ${number}: ${page.title}`,
      body: xml`${page.questions.map((question, index) =>
        answer(question, index + 1, { part, sections: page.sections }, places),
      )}`,
    }));
  const part = { id: ANSWERS, title, type: 'appendix' } as const;
  return sections.length > 0 ? [ownPart(part, places, xml`<h1>${title}</h1>\n`, sections)] : [];
}

/** Who made the book, on what terms, and with which typeface. */
export function colophon(subject: BookSubject, module: PublishedModule, places: Places): Part {
  const { name, edition, licence } = module;
  const { chapter, address } = subject;
  const title = 'Tietoa kirjasta';
  return ownPart(
    { id: 'kirjasta', title, type: 'colophon' },
    places,
    xml`<h1>${title}</h1>
<p>Kirjassa on moduulin <cite>${name}</cite> ${chapter && `luku ${chapter.number}, `}laitos ${edition.number}, ${finnishDate(edition.date)}. Uusin laitos on verkossa: <a href="${address}">${address}</a></p>
<p>Ajatukset, joista luvut lähtevät, ovat blogikirjoitusten tekijöiden. Lauseet ovat meidän. Moduuli ei ole blogikirjoitusten tekijöiden eikä julkaisijoiden tekemä tai hyväksymä. Esimerkkien ihmiset ja tilanteet ovat keksittyjä.</p>
<p>Sisältö on lisensoitu <a href="${licence.address}">${licence.name} -lisenssillä</a>. Saat jakaa, muokata ja käyttää sitä myös kaupallisesti, kunhan mainitset lähteen, linkität lisenssiin ja kerrot, jos olet muuttanut jotain. Lisenssi koskee meidän tekstejämme ja kuviamme, ei alkuperäisiä blogikirjoituksia.</p>
<p>Leipätekstin kirjasin on Literata, jonka lisenssi on SIL Open Font License 1.1.</p>`,
    [],
  );
}
