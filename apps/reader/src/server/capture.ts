import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { finished } from 'node:stream/promises';

/** A whole answer, with the body as it was written: not compressed, not chunked. */
export interface Captured {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A socket that leads nowhere and keeps what is written to it. */
class KeepingSocket extends Socket {
  readonly kept: Buffer[] = [];

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.kept.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    done();
  }

  override _writev(
    chunks: { chunk: Buffer | string; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ) {
    for (const { chunk, encoding } of chunks) {
      this.kept.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    }
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    done();
  }
}

/** Lets a handler answer a GET for a path, apart from any connection, so that nobody's leaving ends it. */
export async function capture(handler: Handler, path: string, headers: IncomingHttpHeaders): Promise<Captured> {
  const socket = new KeepingSocket();
  const request = new IncomingMessage(socket);
  request.method = 'GET';
  request.url = path;
  request.httpVersion = '1.1';
  request.headers = headers;
  request.push(null);
  const response = new ServerResponse(request);
  response.useChunkedEncodingByDefault = false;
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  // A server does this for its connections; without it a page larger than the buffer never ends.
  socket.on('drain', () => response.emit('drain'));
  const done = finished(response, { readable: false });
  await Promise.all([handler(request, response), done]);
  const bytes = Buffer.concat(socket.kept);
  const headEnd = bytes.indexOf('\r\n\r\n');
  socket.destroy();
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: headEnd === -1 ? Buffer.alloc(0) : bytes.subarray(headEnd + 4),
  };
}
