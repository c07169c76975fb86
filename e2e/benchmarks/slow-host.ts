/**
 * A host as far away as a phone on slow 4G: HTTP/2, brotli, and a wire of its own making, so that
 * workers and pages that are drawn beforehand wait as everything else does.
 */
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { TYPES } from '../static-server.ts';

/** Lighthouse's slow 4G as browsers' tools apply it. */
const LATENCY_MS = 562;
const BYTES_A_SECOND = 1_474_560 / 8;

/** What a host packs on its way. */
const PACKED = /\.(html|js|css|json|svg|xml|txt|webmanifest)$/;
const packed = new Map<string, Buffer>();

function packOnce(path: string): Buffer {
  const known = packed.get(path) ?? brotliCompressSync(readFileSync(path));
  packed.set(path, known);
  return known;
}

export interface SlowHost {
  url: string;
  /** What Chromium has to be told to trust the certificate (`--ignore-certificate-errors-spki-list`). */
  key: string;
  /** Bytes of bodies sent since it was last set to 0. */
  sent: number;
  close(): void;
}

/** @param folder - The built site, with a slash at its end. */
export async function startSlowHost(folder: string): Promise<SlowHost> {
  const { cert, key } = selfSigned();
  const server = createSecureServer({ cert, key });
  const waiting: { stream: ServerHttp2Stream; rest: Buffer }[] = [];
  const host: SlowHost = {
    url: '',
    key: createHash('sha256')
      .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    sent: 0,
    close: () => {
      clearInterval(timer);
      server.close();
    },
  };
  // One wire for all: each tick sends what has become free since the last, a packet at a time in turn.
  let last = performance.now();
  let free = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    free = Math.min(free + ((now - last) / 1000) * BYTES_A_SECOND, 8000);
    last = now;
    while (free > 0) {
      const next = waiting.shift();
      if (!next) break;
      const part = next.rest.subarray(0, 1400);
      next.rest = next.rest.subarray(1400);
      free -= part.length;
      host.sent += part.length;
      if (next.stream.destroyed) continue;
      if (next.rest.length > 0) {
        next.stream.write(part);
        waiting.push(next);
      } else next.stream.end(part);
    }
  }, 4);
  server.on('stream', (stream, headers) => {
    const path = decodeURIComponent(new URL(headers[':path'] ?? '/', 'https://host').pathname);
    stream.on('error', () => undefined);
    setTimeout(() => {
      if (stream.destroyed) return;
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) {
        stream.respond({ ':status': 404 });
        stream.end();
        return;
      }
      // As hosts do: who has a page asks only whether it is still the same.
      const etag = `"${statSync(file).mtimeMs}"`;
      if (headers['if-none-match'] === etag) {
        stream.respond({ ':status': 304, etag });
        stream.end();
        return;
      }
      const isPacked = PACKED.test(file);
      stream.respond({
        ':status': 200,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': /_astro|fragment|index\//.test(path) ? 'max-age=31536000' : 'no-cache',
        etag,
        ...(isPacked ? { 'content-encoding': 'br' } : {}),
      });
      waiting.push({ stream, rest: isPacked ? packOnce(file) : readFileSync(file) });
    }, LATENCY_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return host;
}

/** @throws {Error} where there is no `openssl`: Node itself makes no certificates. */
function selfSigned(): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = (name: string) => join(folder, name);
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', file('key.pem'), '-out', file('cert.pem')],
      ],
      { stdio: 'ignore' },
    );
    return {
      cert: readFileSync(file('cert.pem'), 'utf8'),
      key: readFileSync(file('key.pem'), 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
