/**
 * A host for tests: serves a built folder with its `_headers`, as if it had been built for the host's
 * own address, and can be told to misbehave.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { builtFor, DIST } from './site.ts';

/** What a host says that a file is. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** Answers a request itself (true) or leaves it to the server (false). */
export type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

export interface TestHost {
  /** With a slash at its end. */
  url: string;
  /** Asked before the folder is; change it while the server runs. */
  answer: Answer;
  /** What a file waits for before it is served. */
  hold: (path: string) => Promise<unknown> | undefined;
  /** Names of headers that are left out. */
  withoutHeaders: string[];
  /** Paths asked so far. */
  asked: string[];
  close(): Promise<void>;
}

/** `_headers` of Netlify and others: a path, then its headers, each indented. */
const parseHeaders = (text: string) =>
  text.split(/\n(?=\S)/).map((rule) => {
    const [path = '', ...lines] = rule.trim().split(/\s*\n\s*/);
    return { path, headers: lines.map((line) => line.split(/:\s*(.*)/s, 2) as [string, string]) };
  });

/** @param folder - The built site; its `_headers` is obeyed. */
export async function startHost(folder = DIST): Promise<TestHost> {
  const headers = await readFile(join(folder, '_headers'), 'utf8');
  const headersOf = (path: string) => {
    // What a host says of a page where it is told nothing else.
    const all = new Map([['Cache-Control', 'no-cache']]);
    const told = new Set<string>();
    for (const rule of rules) {
      const matches = rule.path.endsWith('*')
        ? path.startsWith(rule.path.slice(0, -1))
        : path === rule.path;
      if (!matches) continue;
      for (const [name, value] of rule.headers) {
        const before = told.has(name) ? all.get(name) : undefined;
        told.add(name);
        // Hosts join a header that stands in two rules.
        all.set(name, before === undefined ? value : `${before}, ${value}`);
      }
    }
    for (const name of host.withoutHeaders) all.delete(name);
    return Object.fromEntries(all);
  };
  const host: TestHost = {
    url: '',
    answer: () => false,
    hold: () => undefined,
    withoutHeaders: [],
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const read = async (file: string) => {
    const body = await readFile(join(folder, file));
    return file.endsWith('.html') ? here(String(body)) : body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    host.asked.push(path);
    if (host.answer(path, response, request)) return;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (existsSync(join(folder, path, 'index.html')) && !path.endsWith('/')) {
      response.writeHead(301, { Location: request.url?.replace(/(?=\?|$)/, '/') }).end();
      return;
    }
    const isFree = Promise.resolve(host.hold(path));
    void isFree
      .then(() => read(file))
      .then(
        (body) => {
          const type = TYPES[extname(file)] ?? 'application/octet-stream';
          response.writeHead(200, { 'Content-Type': type, ...headersOf(path) }).end(body);
        },
        async () => {
          const body = await read('404.html');
          const type = TYPES['.html'] ?? '';
          response.writeHead(404, { 'Content-Type': type, ...headersOf('/404.html') }).end(body);
        },
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const here = (text: string) => text.replaceAll(builtFor, host.url.slice(0, -1));
  const rules = parseHeaders(here(headers));
  return host;
}
