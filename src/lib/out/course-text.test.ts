import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseHtml, courseSummary, courseText, type Course } from './course-text.ts';
import { courseMinutes } from './course-time.ts';

const link = (title: string, note = '') => ({
  title,
  note,
  address: `https://x.fi/${title.length}/?a=1&b="`,
});
const course: Course = {
  heading: 'Oma <kurssi>',
  credit: 'Tekijä & lisenssi',
  items: [
    { isChosen: true, link: link('Luku 1', 'noin 8 minuuttia'), parts: [link('Itsetesti')] },
    { isChosen: false, link: link('Luku 2'), parts: [link('Kysymys < vastaus')] },
  ],
};

test('plain text: a link a line, parts indented, a chapter of which only parts were chosen unlinked', () => {
  assert.equal(
    courseText(course),
    [
      'Oma <kurssi>',
      '',
      '- Luku 1 (noin 8 minuuttia): https://x.fi/6/?a=1&b="',
      '  - Itsetesti: https://x.fi/9/?a=1&b="',
      '- Luku 2',
      '  - Kysymys < vastaus: https://x.fi/17/?a=1&b="',
      '',
      'Tekijä & lisenssi',
    ].join('\n'),
  );
});

test('HTML: everything escaped', () => {
  const html = courseHtml(course);
  assert.match(html, /^<h3>Oma &lt;kurssi&gt;<\/h3>/);
  assert.match(
    html,
    /<a href="https:\/\/x\.fi\/6\/\?a=1&amp;b=&quot;">Luku 1<\/a> \(noin 8 minuuttia\)/,
  );
  assert.match(html, /<li>Luku 2\n<ul>\n<li><a href="[^"]+">Kysymys &lt; vastaus<\/a><\/li>/);
  assert.match(html, /<p>Tekijä &amp; lisenssi<\/p>$/);
});

test('what another chosen one includes takes no time of its own', () => {
  const section = { value: 'a.osio', work: 'lukeminen', minutes: 3, within: 'a' };
  const chapter = { value: 'a', work: 'lukeminen', minutes: 8, within: undefined };
  const question = { value: 'a.k', work: 'kysymykset', minutes: 2, within: 'a.itsetesti' };
  const page = { value: 'sivu', work: undefined, minutes: 0, within: undefined };
  assert.equal(courseMinutes([section, question]), 5);
  assert.equal(courseMinutes([chapter, section, question]), 10);
  assert.equal(courseMinutes([]), 0);
  assert.equal(
    courseSummary([section, question, page]),
    'Valittuna 3 linkkiä, aikaa kuluu noin 5\u00a0minuuttia (minuutteina: lukeminen 3, kysymykset 2). Muiden valitsemiesi kohtien aika ei ole mukana.',
  );
  assert.equal(courseSummary([page]), 'Valittuna 1 linkki.');
});
