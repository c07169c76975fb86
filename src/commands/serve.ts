/**
 * `npm start`: serves the built site until it is stopped. The command line's own `astro preview`
 * detaches itself from a terminal that it takes for an automated one; this stays in front.
 *
 * Environment: PORT (4321), HOST (localhost), OUT_DIR and SITE_URL as at the build.
 */
import { preview } from 'astro';
import { siteAddress } from '../integrations/publishing.ts';

const host = process.env['HOST'] || 'localhost';
const port = Number(process.env['PORT'] || 4321);
const { base } = siteAddress();

const server = await preview({ root: '.', server: { host, port }, logLevel: 'error' });
console.log(`\nKohtaamisen taito: http://${host}:${server.port}${base}\nLopeta painamalla Ctrl+C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
