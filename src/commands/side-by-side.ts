/**
 * Runs npm scripts, as many at once as there are processors, and tells what each said when it ends.
 * Fails when one of them does: `node src/commands/side-by-side.ts check lint test:unit`
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** @returns Whether the script succeeded. */
function run(script: string): Promise<boolean> {
  const child = spawn(`npm run ${script}`, { shell: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    // A letter's bytes may come in two pieces.
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      console.log(said);
      resolve(code === 0);
    });
  });
}

const waiting = process.argv.slice(2);
const failed: string[] = [];
async function work() {
  for (let script = waiting.shift(); script; script = waiting.shift()) {
    if (!(await run(script))) failed.push(script);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
