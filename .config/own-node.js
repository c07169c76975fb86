/**
 * Says what is missing where the project's own Node was not installed (`npm ci --ignore-scripts`) and the
 * machine's is too old: Astro would only ask for a newer machine. `engines` in package.json says the same.
 */
/** TypeScript is run as it is (22.18, 23.6), and a script knows that it is the one that is run (24.2). */
const OLDEST = [24, 2];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Tätä ajaa koneen oma Node ${process.versions.node}, joka on liian vanha. Projektin oma Node puuttuu, koska paketin ”node” asennusskriptiä ei ole ajettu. Aja: npm rebuild node --ignore-scripts=false`,
  );
  process.exit(1);
}
