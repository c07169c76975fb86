/**
 * What pages say of themselves to machines, in schema.org's words (JSON-LD). Only what is known: an
 * unknown author, date or publisher is left out.
 */
import { HOME, pictureAddress } from '../content/addresses.ts';
import type { Chapter, Module } from '../module/module-model.ts';
import { studyMinutes } from '../content/study-time.ts';
import { LICENCE } from '../module/published-module.ts';

type Absolute = (address: string) => string;
type Data = Record<string, unknown>;

const CONTEXT = { '@context': 'https://schema.org' };

/** @see https://schema.org/Course */
export function courseData(module: Module, absolute: Absolute): Data {
  return {
    ...CONTEXT,
    ...courseCore(module, absolute),
    description: module.description,
    ...common(module),
    teaches: module.abilities,
    timeRequired: duration(module.studyMinutes),
    hasPart: module.chapters.map((chapter) => ({
      '@type': 'LearningResource',
      '@id': absolute(chapter.address),
      url: absolute(chapter.address),
      name: chapter.title,
      position: chapter.number,
    })),
  };
}

/** @see https://schema.org/LearningResource */
export function chapterData(chapter: Chapter, module: Module, absolute: Absolute): Data {
  return {
    ...CONTEXT,
    '@type': 'LearningResource',
    '@id': absolute(chapter.address),
    url: absolute(chapter.address),
    name: chapter.title,
    description: chapter.description,
    image: absolute(pictureAddress(chapter.slug)),
    position: chapter.number,
    ...common(module),
    learningResourceType: 'luku',
    educationalUse: 'itseopiskelu ja opetus',
    teaches: chapter.objectives,
    timeRequired: duration(studyMinutes([chapter])),
    isPartOf: courseCore(module, absolute),
    isBasedOn: post(chapter.source),
  };
}

/** A data block's text: nothing in it can end the block. @param data - As the functions above make it. */
export const dataBlock = (data: Data): string => JSON.stringify(data).replaceAll('<', '\\u003c');

function courseCore(module: Module, absolute: Absolute): Data {
  return {
    '@type': 'Course',
    '@id': absolute(HOME),
    url: absolute(HOME),
    name: `${module.name} – ${module.subtitle}`,
  };
}

function common({ edition, earlierEditions, publisher }: Module): Data {
  const first = earlierEditions.at(-1) ?? edition;
  return {
    inLanguage: 'fi',
    license: LICENCE.address,
    isAccessibleForFree: true,
    version: edition.number,
    datePublished: first.date,
    dateModified: edition.date,
    // What kind of publisher it is we do not know; a name alone is text.
    ...(publisher && { publisher }),
  };
}

/** The blog post that a chapter is about, as its source card knows it. */
function post({ title, author, publisher, date, address }: Chapter['source']): Data {
  const facts = {
    name: title,
    author,
    publisher,
    // A source card's date may be in words.
    datePublished: date !== null && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : null,
    url: address,
  };
  return {
    '@type': 'BlogPosting',
    inLanguage: 'fi',
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
  };
}

const duration = (minutes: number) => `PT${minutes}M`;
