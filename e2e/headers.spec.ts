/** The headers that hosts add, tried by serving the built site with them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from 'playwright/test';
import { NGINX_SITE } from './addresses.ts';
import { expect, test } from './fixtures.ts';
import { chapters, DIST, page404, pages } from './site.ts';
import { startHost, type TestHost } from './static-server.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NGINX = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find(existsSync);

interface Host {
  url: string;
  stop(): Promise<void>;
}

async function startOwn(): Promise<Host> {
  const host: TestHost = await startHost();
  return { url: host.url, stop: () => host.close() };
}

/** nginx with what `npm run nginx` prints. */
async function startNginx(): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/commands/nginx.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: NGINX_SITE, ROOT: DIST, LISTEN: new URL(NGINX_SITE).host },
  });
  expect(status, stderr).toBe(0);
  const types = '/etc/nginx/mime.types';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const config = `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${existsSync(types) ? `include ${types};` : ''} ${paths}
${stdout}}`;
  await writeFile(join(folder, 'nginx.conf'), config);
  const child: ChildProcess = spawn(NGINX ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect
    .poll(() =>
      fetch(NGINX_SITE).then(
        ({ status }) => status,
        () => said || 'silent',
      ),
    )
    .toBe(200);
  return {
    url: NGINX_SITE,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function expectHeaders(request: APIRequestContext, url: string) {
  const headersOf = async (path: string) => (await request.get(new URL(path, url).href)).headers();
  for (const path of [...pages, page404]) {
    const headers = await headersOf(path);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['set-cookie'], path).toBeUndefined();
    if (path === page404) continue;
    const framed = path.startsWith('/upota/');
    // The rest of the policy stands on the page.
    expect(headers['content-security-policy'], path).toBe(
      `frame-ancestors ${framed ? 'https:' : "'self'"}`,
    );
    expect(headers['x-frame-options'], path).toBeUndefined();
  }
  const [script = ''] = (await readdir(join(DIST, '_astro'))).filter((name) =>
    name.endsWith('.js'),
  );
  const asset = await headersOf(`/_astro/${script}`);
  expect(asset['cache-control']).toContain('immutable');
  expect(asset['access-control-allow-origin']).toBe('*');
  expect(asset['content-type']).toContain('javascript');
  expect((await headersOf('/sitemap-index.xml'))['cache-control'] ?? '').not.toContain('immutable');
  expect((await headersOf('/'))['access-control-allow-origin']).toBeUndefined();
  for (const data of ['/moduuli.json', '/moduuli.schema.json'])
    expect((await headersOf(data))['access-control-allow-origin'], data).toBe('*');
}

for (const [name, start] of [
  ['_headers', startOwn],
  ['nginx', startNginx],
] as const) {
  test.describe(name, () => {
    let host: Host;
    test.skip(name === 'nginx' && !NGINX, 'nginx is not installed on this machine');
    test.beforeAll(async () => {
      host = await start();
    });
    test.afterAll(() => host.stop());

    test('every page has the headers it should', async ({ request }) => {
      await expectHeaders(request, host.url);
    });

    test('chapter, search and glossary work under them', async ({ page }) => {
      await page.goto(new URL(chapters[0] ?? '', host.url).href);
      await page.locator('a.term').first().click();
      await expect(page.locator('[popover]:popover-open')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.goto(`${host.url}haku/?q=luottamus`);
      await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    });

    test('an ordinary page can’t be framed by another site', async ({ browser }) => {
      // Another name of the same machine is another site; the guard would take it for a leak.
      const page = await browser.newPage();
      const foreign = await startHost();
      foreign.answer = (path, response) => {
        if (path !== '/kehys/') return false;
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end(`<h1>Kehys</h1><iframe src="${host.url}luvut/"></iframe>`);
        return true;
      };
      try {
        await page.goto(`${foreign.url.replace('127.0.0.1', 'localhost')}kehys/`);
        await expect(page.locator('h1')).toHaveText('Kehys');
        await expect(page.frameLocator('iframe').locator('#sisalto')).toHaveCount(0);
      } finally {
        await page.close();
        await foreign.close();
      }
    });
  });
}
