import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { generate } from 'selfsigned';

const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.png': 'image/png' };

export interface PaneServer {
  /** Where the folder is served, ending in a slash. */
  readonly address: string;
  /** Bytes sent of each file since the last call, brotli, headers apart. */
  taken(): ReadonlyMap<string, number>;
  close(): void;
}

/** Serves a folder over https on any free port, in brotli; `pages` are served besides, by path. */
export async function servePane(folder: string, pages: Readonly<Record<string, string>>): Promise<PaneServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  // All is packed beforehand: office.js waits only some seconds for its files.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  const packed = new Map([...files.map((path) => [`/${path}`, pack(readFileSync(join(folder, path)), path)] as const), ...Object.entries(pages).map(([path, page]) => [path, pack(page, path)] as const)]);
  let sent = new Map<string, number>();
  const server = createServer({ key, cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const bytes = packed.get(path);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent.set(path, (sent.get(path) ?? 0) + bytes.length);
    response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'br', 'cache-control': 'no-store' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/`,
    taken() {
      const taken = sent;
      sent = new Map();
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** At brotli's best, as a server would that packs its files once; but for office.js's own, which are large and not what is measured. */
export function pack(content: string | Buffer, path: string): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: path.startsWith('office-js') ? 4 : 11 } });
}
