/**
 * Builds, in a copy of the project, the site of another author: a sixth chapter written as
 * `content/README.md` says, a section and pages that have moved, every setting of publishing, under
 * a path of a host. One build, which all tests of such things look at (`AUTHORED_SITE`).
 */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AUTHORED, PUBLISHED_AT } from './addresses.ts';
import { build, copyProject, edit, renameSection } from './project-copy.ts';

const FORWARDING = `forwarding:
  /vanha-luku/: /luvut/kunnioitus/
  "/vanha-luku/#toinen": "/sanasto/#luottamus"
  "/luvut/kunnioitus/#ensi-metrit": "/luvut/kunnioitus/#alkumetrit"
  "/luvut/kunnioitus/#poistettu": "/luvut/asenne/#puhe"`;

async function addChapter(content: string) {
  await cp(join(import.meta.dirname, 'sixth-chapter/content'), content, { recursive: true });
  // The last chapter ends the module: a new one comes before it.
  await edit(join(content, 'module.yaml'), /(\n {2}- [a-z0-9-]+\n*)$/, '\n  - palaute$1');
  await edit(
    join(content, 'whole/lenses.yaml'),
    /^rows:$/m,
    'rows:\n  - chapter: palaute\n    shows: Moite on viesti.\n    does: Aino kiittää.\n    hides: Kiitos ei tuo kukkia.',
  );
}

async function moveThings(copy: string) {
  await renameSection(copy);
  await edit(join(copy, 'content/addresses.yaml'), /^forwarding: \{\}$/m, FORWARDING);
}

async function setForPublishing(module: string) {
  await edit(module, /^publisher: .*$/m, 'publisher: Esimerkin opisto');
  await edit(module, /^contact: .*$/m, 'contact: palaute@esimerkki.fi');
  await edit(module, /^site: .*$/m, `site: ${PUBLISHED_AT}`);
}

const copy = await copyProject();
try {
  await addChapter(join(copy, 'content'));
  await moveThings(copy);
  await setForPublishing(join(copy, 'content/module.yaml'));
  const { status, output } = build(copy, ['--publish'], { SITE_URL: '', OUT_DIR: './dist' });
  if (status !== 0) throw new Error(output);
  await rm(AUTHORED, { recursive: true, force: true });
  await cp(join(copy, 'dist'), AUTHORED, { recursive: true });
} finally {
  await rm(copy, { recursive: true });
}
