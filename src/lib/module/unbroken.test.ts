import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageWithUnbroken, withUnbroken } from './unbroken.ts';

const kept = (html: string) =>
  [...withUnbroken(html).matchAll(/<span class="unbroken">([^<]*)<\/span>/g)].map(
    ([, words]) => words,
  );

test('ranges and short compounds are kept together', () => {
  assert.deepEqual(
    kept(
      'Asteikolla 1–5, klo 9.30–10.15. 1980-luvulta, it-tuki, 4–6 virkettä, CC BY 4.0 -lisenssi, UTF-8, OFL-1.1.',
    ),
    ['1–5', '9.30–10.15', '1980-luvulta', 'it-tuki', '4–6', '-lisenssi', 'UTF-8', 'OFL-1.1'],
  );
  assert.equal(
    withUnbroken('<p>Pisteet 0–100.</p>'),
    '<p><span class="unbroken-text">Pisteet <span class="unbroken">0–100</span>.</span></p>',
  );
});

test('longer words break at their hyphens, and a long end breaks on a narrow screen', () => {
  assert.deepEqual(kept('Moodle-kurssi, kahvi- tai teepöytä, lukijan – ja minun – asia'), []);
  assert.deepEqual(kept('e-oppimateriaalipalvelu'), ['e-oppimateriaali']);
});

test('only running text is touched', () => {
  for (const html of [
    '<a title="1–5 > 4" data-x=\'1–5\'>a</a>',
    '<script>1–5</script><!-- 1–5 --><select><option>1–5</option></select><textarea>1–5</textarea>',
    '<copy-link><a><span>Linkki kohtaan 1–5</span></a></copy-link>',
    '<svg><text>1–5</text></svg><pre>1–5</pre>',
  ])
    assert.equal(withUnbroken(html), html);
  const head = '<html><head><title>1–5</title></head>';
  assert.equal(pageWithUnbroken(`${head}<body>a`), `${head}<body>a`);
  assert.match(pageWithUnbroken(`${head}<body>1–5`), /<body><span/);
});
