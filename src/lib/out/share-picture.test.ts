import assert from 'node:assert/strict';
import { test } from 'node:test';
import { artStyles, sharePicture, wrap } from './share-picture.ts';

/** Every sign is half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2;
const styles = artStyles(
  ':root { --color-paper: #fff; --color-ink: #000; --color-muted: #444; --color-spruce: #060 }\n@media dark { --color-paper: #111 }',
  '.art { width: 100% }\n.art-round {\n  fill: var(--color-spruce);\n}\n.art-paper,\n.art-eye {\n  fill: var(--color-paper);\n}\n.voice { color: red }',
);

test('the drawings’ rules get the light theme’s colours', () => {
  assert.equal(
    styles.css.replace(/\s+/g, ' '),
    '.art-round { fill: #060; } .art-paper, .art-eye { fill: #fff; }',
  );
  assert.deepEqual(styles.colors, { paper: '#fff', ink: '#000', muted: '#444' });
});

test('a colour that is not set is an error', () => {
  assert.throws(() => artStyles('', '.art-round {\n fill: var(--color-spruce);\n}'), /spruce/);
});

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
    styles,
    measure,
  );
  assert.match(svg, /^<svg [^>]*width="1200" height="630"/);
  assert.match(svg, /<svg x="453" width="747" height="420" viewBox="0 0 640 360"><circle/);
  assert.match(svg, />Kysy &amp; ymmärrä: mitä<.*\n.*>asiakas oikeastaan ostaa\?</);
  assert.match(svg, />Kysymys</);
});
