import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  competencePoints,
  countWords,
  MINUTES,
  partMinutes,
  readingMinutes,
  studyMinutes,
} from './study-time.ts';

const chapter = { words: 1040, encounters: [1, 2], questions: [1, 2, 3], reflections: [1, 2] };

test('each part of a chapter takes its own time', () => {
  assert.deepEqual(partMinutes(chapter), {
    reading: 8,
    encounters: 2 * MINUTES.encounter,
    selfCheck: 3 * MINUTES.question,
    reflections: 2 * MINUTES.reflection,
    oneReflection: MINUTES.reflection,
    plain: 0,
    plainQuestions: 0,
    plainTasks: 0,
  });
  const plain = { words: 240, questions: [1], encounters: [], speaking: [], reflections: [1] };
  const slow = partMinutes({ words: 0, encounters: [], questions: [], reflections: [], plain });
  assert.equal(slow.plain, 3);
  assert.equal(slow.plainQuestions, MINUTES.question);
  assert.equal(slow.plainTasks, MINUTES.reflection);
  assert.equal(slow.oneReflection, 0);
});

test('chapters and parts add up; a whole chapter is its text and all its tasks', () => {
  const study = partMinutes(chapter);
  const whole = study.reading + study.encounters + study.selfCheck + study.reflections;
  assert.equal(studyMinutes([{ study }, { study }]), 2 * whole);
  assert.equal(studyMinutes([{ study }], ['reading', 'oneReflection']), 8 + MINUTES.reflection);
});

test('Finnish words are counted as a reader would', () => {
  assert.equal(countWords('Pölli tästä -blogi, win-win-periaate ja klo 16.55 – ei muuta.'), 9);
  assert.equal(countWords(' … – ” '), 0);
});

test('minutes are whole and never zero', () => {
  assert.equal(readingMinutes(1), 1);
  assert.equal(readingMinutes(130), 1);
  assert.equal(readingMinutes(780), 6);
});

test('competence points have one decimal, and are never none', () => {
  assert.equal(competencePoints(60), 0.1);
  assert.equal(competencePoints(9 * 60), 0.3);
  assert.equal(competencePoints(13.5 * 60), 0.5);
  assert.equal(competencePoints(27 * 60), 1);
  assert.equal(competencePoints(40 * 60), 1.5);
});
