import { createServer, type Server } from 'node:https';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { generate } from 'selfsigned';

/** A folder served over https. */
export interface Served {
  /** The address with the host asked for, ending in a slash. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The host that a browser maps to this machine, so that page and pane can be of different origins as in life (excel.md, "The preview"). */
export const OTHER_HOST = 'preview.officeapps.live.com';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.xml': 'application/xml',
  '.png': 'image/png', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.css': 'text/css',
};

/**
 * Serves a folder over https on a port of the system's choice, with a certificate of its own that no browser trusts
 * (playwright's ignoreHTTPSErrors). `host` stands in the address alone: for another than localhost start Chromium with
 * `--host-resolver-rules="MAP preview.officeapps.live.com 127.0.0.1"`.
 */
export async function serve(folder: string, host = 'localhost'): Promise<Served> {
  const root = resolve(folder);
  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, (request, response) => {
    void answer(root, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    });
  });
  const port = await listening(server);
  return {
    address: `https://${host}:${String(port)}/`,
    port,
    close: () => new Promise((done, fail) => {
      server.close((error) => { if (error === undefined) done(); else fail(error); });
      server.closeAllConnections();
    }),
  };
}

let made: ReturnType<typeof generate> | undefined;

/** One certificate for all servers of a run: making one takes a while. */
function certificate(): ReturnType<typeof generate> {
  made ??= generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' });
  return made;
}

async function answer(root: string, url: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const path = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(root + sep)) return { status: 403, type: 'text/plain', body: 'Outside the folder' };
  try {
    return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch (error) {
    return { status: 404, type: 'text/plain', body: String(error) };
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('The server has no port'));
      else done(address.port);
    });
  });
}
