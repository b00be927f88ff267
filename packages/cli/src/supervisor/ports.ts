import { createServer } from 'node:net';
import type { Environment } from '@fonds/api/environment';
import { InvalidError, type Issue } from '@fonds/domain/errors';

export interface Ports {
  readonly reader: number;
  readonly curator: number;
}

/** Whether a port can be listened on, and which one it is (0 asks for any). */
type Tried = { readonly port: number } | { readonly message: string };

/** The ports for reader and curator, free at this moment. Throws InvalidError naming the variable to set. */
export async function choosePorts(environment: Environment): Promise<Ports> {
  const { readerPort, curatorPort, readerHost, curatorHost } = environment;
  if (readerPort === curatorPort && readerPort !== 0) {
    throw new InvalidError([
      { path: 'READER_PORT', message: `is the same as CURATOR_PORT (${readerPort}): set another` },
    ]);
  }
  const reader = await tryPort('READER', readerHost, readerPort);
  const curator = await tryPort('CURATOR', curatorHost, curatorPort);
  if ('port' in reader && 'port' in curator) return { reader: reader.port, curator: curator.port };
  const issues: Issue[] = [reader, curator].flatMap((tried) => ('message' in tried ? [{ path: '', ...tried }] : []));
  throw new InvalidError(issues);
}

function tryPort(app: 'READER' | 'CURATOR', host: string, port: number): Promise<Tried> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ message: wordsFor(error, app, host, port) });
    });
    server.listen(port, host, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => {
        resolve({ port: chosen });
      });
    });
  });
}

function wordsFor(error: NodeJS.ErrnoException, app: string, host: string, port: number): string {
  const name = app.toLowerCase();
  if (error.code === 'EADDRINUSE') {
    return `Port ${port}, for the ${name}, is taken by another program: stop that, or set ${app}_PORT to a free port.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port}, for the ${name}, may not be used by this user: set ${app}_PORT to one above 1023.`;
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return `${host} is no address of this machine: set ${app}_HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
  }
  return `The ${name} can’t listen on ${host}, port ${port} (${error.message}): set ${app}_HOST and ${app}_PORT.`;
}
