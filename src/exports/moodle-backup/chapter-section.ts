import { embedAddress, embedPartAddress, EMBED_PARTS } from '../../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import { onSite } from '../on-site.ts';
import { embedCode } from '../../lib/out/embed-code.ts';
import { type BankCategory, bankCategory, link, paragraph } from '../question-bank.ts';
import { Markup, xml } from '../xml.ts';
import type { Activity, AssignmentActivity, CourseSection, QuizActivity } from './course.ts';
import { shortened } from './shortened.ts';

/** A frame in Moodle can't grow with what it holds: a text scrolls in it, an exercise has room. */
const FRAME_HEIGHTS = { text: 800, exercise: 1250 } as const;

/**
 * A chapter: what is read, what is tried, what is written.
 *
 * @param read - What is read: the chapter and its version in plain Finnish, where not told.
 */
export function chapterSection(
  chapter: PublishedChapter,
  module: PublishedModule,
  read = [wholeChapter(chapter, module), ...plainChapter(chapter, module)],
): CourseSection {
  const { number, title, question, description, plain, lens, encounters, reflections } = chapter;
  const quizzes = [
    {
      category: bankCategory(module, chapter, false),
      make: (category: BankCategory) => selfCheck(`Itsetesti: ${lens}`, category, chapter.address),
    },
    {
      category: bankCategory(module, chapter, true),
      make: (category: BankCategory) =>
        plainCheck(`Kysymyksiä selkosuomeksi: ${lens}`, category, plain?.address ?? ''),
    },
  ].flatMap(({ category, make }) => (category ? [make(category)] : []));
  return {
    name: shortened(`Luku ${number}. ${title}`),
    summaryHtml: xml`<p><em>${question}</em></p>${paragraph(description)}`.text,
    activities: [
      ...read,
      ...encounters.map((one): Activity => ({
        kind: 'page',
        name: shortened(`Kohtaaminen: ${one.title}`),
        introHtml: '',
        contentHtml: framed(
          module,
          embedPartAddress(chapter.slug, one.id),
          one.address,
          `Kohtaaminen askel kerrallaan: ${one.title}`,
          FRAME_HEIGHTS.exercise,
        ),
      })),
      ...quizzes,
      ...(reflections.length > 0 ? [reflecting(chapter)] : []),
      ...(plain && plain.reflections.length > 0 ? [plainReflecting(chapter, plain)] : []),
    ],
  };
}

export const wholeChapter = (
  { slug, title, lens, address }: PublishedChapter,
  module: PublishedModule,
): Activity => ({
  kind: 'page',
  name: shortened(`Lue luku: ${lens}`),
  introHtml: '',
  contentHtml: framed(module, embedAddress(slug), address, title, FRAME_HEIGHTS.text),
});

/** A place on the chapter's page. @param id - Of its heading. */
export const chapterPlace = (
  { slug, address }: PublishedChapter,
  module: PublishedModule,
  id: string,
  title: string,
): Activity => ({
  kind: 'page',
  name: shortened(title),
  introHtml: '',
  contentHtml: framed(
    module,
    `${embedAddress(slug)}#${id}`,
    `${address}#${id}`,
    title,
    FRAME_HEIGHTS.text,
  ),
});

/** @returns Nothing when the chapter has no version in plain Finnish. */
export const plainChapter = (
  { slug, lens, plain }: PublishedChapter,
  module: PublishedModule,
): Activity[] =>
  plain
    ? [
        {
          kind: 'page',
          name: shortened(`Lue selkosuomeksi: ${lens}`),
          introHtml: '',
          contentHtml: framed(
            module,
            embedPartAddress(slug, EMBED_PARTS.plain),
            plain.address,
            `${plain.title} (selkosuomeksi)`,
            FRAME_HEIGHTS.text,
          ),
        },
      ]
    : [];

/**
 * A page that frames a part of the site. Its link leads to the same on the site itself, where frames are
 * not shown or too small.
 *
 * @param path - Root-relative address of an embed view.
 * @param address - Where the site itself has the same.
 */
function framed(
  module: PublishedModule,
  path: string,
  address: string,
  title: string,
  height: number,
): string {
  const embed = onSite(module, path);
  return xml`<p><a href="${address}" target="_blank" rel="noopener">Avaa moduulin sivustolla uuteen välilehteen</a></p>${new Markup(embedCode(embed, title, height))}`
    .text;
}

/** From which grade on the next thing to do is something else than reading again. */
const WELL = 7;

function selfCheck(name: string, category: BankCategory, address: string): QuizActivity {
  const open = category.questions.some(({ kind }) => kind === 'essay');
  return {
    kind: 'quiz',
    name: shortened(name),
    introHtml:
      xml`<p>Vastaa omaan tahtiin. Näet palautteen heti, kun olet vastannut, ja voit yrittää uudelleen niin monta kertaa kuin haluat.</p>${
        open &&
        xml`<p>Avoimesta kysymyksestä ei saa pisteitä. Mallivastauksen näet, kun päätät suorituksen.</p>`
      }`.text,
    category: category.id,
    feedback: [
      {
        from: WELL,
        html: xml`<p>Hallitset asian hyvin. Lue silti palautteet: niistä näet, mikä muissa vaihtoehdoissa houkuttaa.</p>`
          .text,
      },
      {
        from: 0,
        html: xml`<p>${link(address, 'Kertaa luku')} ja yritä sitten uudelleen.</p>`.text,
      },
    ],
  };
}

function plainCheck(name: string, category: BankCategory, address: string): QuizActivity {
  return {
    kind: 'quiz',
    name: shortened(name),
    introHtml: xml`<p>Valitse paras vastaus.<br/>Voit vastata uudelleen monta kertaa.</p>`.text,
    category: category.id,
    feedback: [
      { from: WELL, html: xml`<p>Hyvä! Osaat asian.</p>`.text },
      {
        from: 0,
        html: xml`<p>${link(address, 'Lue luku uudelleen')}.<br/>Vastaa sitten uudelleen.</p>`.text,
      },
    ],
  };
}

/** All of a chapter's tasks to write about in one: the learner chooses, the teacher has one list. */
const reflecting = ({ lens, reflections }: PublishedChapter): AssignmentActivity => ({
  kind: 'assign',
  name: shortened(`Pohdi: ${lens}`),
  introHtml:
    xml`${reflections.length > 1 && xml`<p>Valitse tehtävistä yksi tai useampi.</p>`}${tasks(reflections, 'Voit aloittaa näin')}<p>Palautuksesi näkee opettaja. Jätä siis pois nimet ja muut tiedot, joista ihmisen voi tunnistaa.</p>`
      .text,
});

const plainReflecting = (
  { lens }: PublishedChapter,
  { reflections }: NonNullable<PublishedChapter['plain']>,
): AssignmentActivity => ({
  kind: 'assign',
  name: shortened(`Kirjoita selkosuomeksi: ${lens}`),
  introHtml:
    xml`${tasks(reflections, 'Voit aloittaa näin')}<p>Opettaja näkee tekstisi.<br/>Älä kirjoita muiden ihmisten nimiä.</p>`
      .text,
});

const tasks = (reflections: PublishedChapter['reflections'], start: string): Markup =>
  xml`${reflections.map(({ task, starter }) => [paragraph(task), starter !== undefined && xml`<p><em>${start}: ${starter}</em></p>`])}`;
