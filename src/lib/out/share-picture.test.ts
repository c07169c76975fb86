import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharePicture, wrap } from './share-picture.ts';

/** Every sign is half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2;
test('a text breaks between words, and a long word stays whole', () => {
  assert.deepEqual(wrap('yksi kaksi kolme', 10, 50, measure), ['yksi kaksi', 'kolme']);
  assert.deepEqual(wrap('asiakaspalvelutilanne on', 10, 50, measure), [
    'asiakaspalvelutilanne',
    'on',
  ]);
});

test('the picture says what it is told, escaped, in lines of even length', () => {
  const svg = sharePicture(
    { title: 'Kysy & ymmärrä: mitä asiakas oikeastaan ostaa?', lens: 'Kysymys', over: 'Luku 4' },
    '<!-- x --><svg viewBox="0 0 640 360"><circle class="art-round" r="9"/></svg>',
    (svg) => svg.replace('class="art-round"', 'fill="#060"'),
    () => '#000',
    measure,
  );
  assert.match(svg, /^<svg [^>]*width="1200" height="630"/);
  assert.match(svg, /<svg x="453" width="747" height="420" viewBox="0 0 640 360"><circle fill/);
  assert.match(svg, />Kysy &amp; ymmärrä: mitä<.*\n.*>asiakas oikeastaan ostaa\?</);
  assert.match(svg, />Kysymys</);
});
