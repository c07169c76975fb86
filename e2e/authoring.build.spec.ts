import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, edit, expect, test } from './project-copy.ts';

test('a sixth chapter is one folder and one line, and everything follows', async ({ copy }) => {
  test.setTimeout(180_000);
  const folder = join(copy, 'content/chapters/palaute');
  await cp(join(copy, 'content/chapters/asenne'), folder, { recursive: true });
  const chapter = join(folder, 'index.mdx');
  await edit(chapter, /^title: .*$/m, 'title: Palaute on lahja');
  await edit(chapter, /^lens: .*$/m, 'lens: Palaute');
  await edit(chapter, 'Kirjoitus alkaa ilosta.', 'Kirjoitus alkaa kummitustalosta.');
  for (const file of ['questions', 'selko-questions', 'dialogues', 'reflections']) {
    await edit(join(folder, `${file}.yaml`), /^- id: (.*)$/gm, '- id: $1-6');
  }
  for (const file of ['index.mdx', 'ideas.yaml']) await edit(join(folder, file), /P4-/g, 'P5-');
  await edit(
    join(copy, 'content/module.yaml'),
    '  - oivaltaminen',
    '  - oivaltaminen\n  - palaute',
  );

  const { status, output } = build(copy);
  expect(status, output).toBe(0);
  const page = (path: string) => readFile(join(copy, 'dist', path), 'utf8');
  for (const path of ['index.html', 'luvut/index.html']) {
    expect(await page(path)).toContain('Palaute on lahja');
  }
  expect(await page('avainperiaatteet/index.html')).toContain('id="palaute"');
  expect(await page('lahteet/index.html')).toContain('Luku 6: Palaute on lahja');
  expect(await page('sanasto/index.html')).toContain('Luku 6: Palaute');
  expect(await page('sitemap-0.xml')).toContain('/luvut/palaute/');
  expect(await page('luvut/oivaltaminen/index.html')).toMatch(
    /rel="next"[^>]*>[\s\S]{0,200}Palaute on lahja/,
  );
  expect(await page('luvut/palaute/index.html')).toContain('Luku 6/6');
  expect(await page('luvut/palaute/index.html')).toContain('data-question="pumppu-6"');
  expect(await page('luvut/palaute/selko/index.html')).toContain('Luku 6 selkosuomeksi');
  expect(await page('opettajalle/palaute/index.html')).toContain('data-answer-to="pumppu-6"');
  expect(await page('oppimispaivakirja/index.html')).toContain('data-diary-chapter="palaute"');
  expect(output).toMatch(/\d+ pages indexed/);
});

test('mistakes stop the build: all in one message, with file, line and cure', async ({ copy }) => {
  const chapter = join(copy, 'content/chapters/kysyminen/index.mdx');
  await edit(chapter, /^lens: .*\n/m, '');
  await edit(chapter, '<Termi id="oletus">', '<Termi id="oleetus">');
  await edit(chapter, '](/luvut/asenne/)', '](/luvut/asennee/)');
  await edit(chapter, 'ideat="P2-20"', 'ideat="P2-19"');
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  for (const text of [
    'Sisällössä on 5 virhettä',
    /chapters\/kysyminen\/index\.mdx, rivi \d+\s+Vika: Kenttä ”lens” puuttuu\.\s+Korjaus: /,
    'Termiä ”oleetus” ei ole sanastossa.',
    'Termiä ”oletus” ei käytetä missään luvussa.',
    'Linkki /luvut/asennee/ ei johda millekään sivulle.',
    /chapters\/kysyminen\/ideas\.yaml, rivi \d+\s+Vika: Ajatus P2-20 puuttuu luvusta\./,
  ]) {
    expect(output).toMatch(text);
  }
});

test('a setting that is not an address stops the build in plain words', async ({ copy }) => {
  const { status, output } = build(copy, [], { SITE_URL: 'esimerkki.fi' });
  expect(status).not.toBe(0);
  expect(output).toContain('SITE_URL: ”esimerkki.fi” ei ole verkko-osoite.');
});
