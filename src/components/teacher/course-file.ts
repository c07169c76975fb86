/**
 * Makes a teacher's own course as a file for learning platforms. A script of its own, bundled apart
 * (`?worker&url`) and loaded at its first use: what the exports share with pages would otherwise be cut
 * into pieces that the pages load, too. So it hands over its one function globally.
 */
import { chosenBackup } from '../../exports/chosen-backup.ts';
import { chosenCartridge } from '../../exports/chosen-cartridge.ts';
import type { ChosenCourse } from '../../exports/chosen-course.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import { ownCourseName } from '../../lib/out/school-files.ts';
import { saveFile } from '../learn/save-file.ts';

/** Pure functions from the published model and what was chosen of it to a file's bytes. */
const MAKERS = {
  cartridge: chosenCartridge,
  backup: chosenBackup,
} as const satisfies Record<
  string,
  (module: PublishedModule, course: ChosenCourse) => Uint8Array<ArrayBuffer>
>;

const isFormat = (format: string): format is keyof typeof MAKERS => Object.hasOwn(MAKERS, format);

/**
 * Gives the teacher the course as a file.
 *
 * @param format - One of {@link MAKERS}.
 * @param address - Of the published module.
 * @param chosen - Values of choices.
 * @param title - Of the course.
 * @throws {Error} when the module can't be had or the format is not known.
 */
async function save(
  format: string,
  address: string,
  chosen: readonly string[],
  title: string,
): Promise<void> {
  if (!isFormat(format)) throw new Error(`no format ${format}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const module = (await response.json()) as PublishedModule;
  const bytes = MAKERS[format](module, { title, chosen: new Set(chosen) });
  saveFile(new File([bytes], ownCourseName(format), { type: 'application/zip' }));
}

declare global {
  var saveCourse: typeof save | undefined;
}
globalThis.saveCourse = save;
