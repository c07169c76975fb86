/**
 * Finds a Java for the checkers that need one (Nu, EPUBCheck); run by itself (`node e2e/java.ts`) it
 * also installs one as root on Debian. Where there is none those tests are skipped, and say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Why a test is skipped where there is no Java. */
export const NO_JAVA = 'needs Java 11 or newer: install one (or set JAVA_HOME) and run again';

/** @returns Path of the `java` program, that of `JAVA_HOME` before all; undefined when there is none. */
export function findJava(): string | undefined {
  const program = process.platform === 'win32' ? 'java.exe' : 'java';
  const home = process.env['JAVA_HOME'];
  const folders = [
    ...(home ? [join(home, 'bin')] : []),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

if (import.meta.main) {
  if (!findJava() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
    if (apt('update')) apt('install', '--yes', 'default-jre-headless');
  }
  console.log(`Java: ${findJava() ?? `none; what it checks is skipped (${NO_JAVA})`}`);
}
