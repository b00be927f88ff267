import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** An answer as it is sent: everything is settled but which encoding the client takes. */
export interface StoredPage {
  readonly status: number;
  /** Apart from ETag, Content-Length and Content-Encoding. */
  readonly headers: Readonly<Record<string, string>>;
  /** Weak (RFC 9110, 8.8.1): one for both encodings. */
  readonly etag: string;
  readonly plain: Buffer;
  /** Undefined where compression would not help. */
  readonly gzip: Buffer | undefined;
}

/** What a miss makes. A page that isn't kept is sent to those who waited for it and made again for the next. */
export interface MadePage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly keep: boolean;
}

// Keys, headers and the map's own share, roughly.
const bytesBesideBodies = 1024;
const leastWorthCompressing = 600;

/**
 * Whole pages under their keys, all of one content version: a page of another version is never sent, and the old ones go
 * as soon as a new version is seen. Misses for one key are worked out once. Holds at most `capBytes`, least recently used
 * pages going first.
 */
export class PageCache {
  readonly #capBytes: number;
  readonly #pages = new Map<string, StoredPage>();
  readonly #underWay = new Map<string, Promise<StoredPage>>();
  #version: number | undefined;
  #bytes = 0;

  constructor(capBytes: number) {
    this.#capBytes = capBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#pages.size;
  }

  /** The page for a key in a version of the content, made if it isn't there. */
  async get(version: number, key: string, make: () => Promise<MadePage>): Promise<StoredPage> {
    const kept = this.find(version, key);
    if (kept) return kept;
    const waiting = `${version} ${key}`;
    const underWay = this.#underWay.get(waiting);
    if (underWay) return underWay;
    const work = this.#make(version, key, make).finally(() => this.#underWay.delete(waiting));
    this.#underWay.set(waiting, work);
    return work;
  }

  /** The kept page for a key; a new version drops all the others. */
  find(version: number, key: string): StoredPage | undefined {
    if (version !== this.#version) {
      this.#pages.clear();
      this.#bytes = 0;
      this.#version = version;
    }
    const kept = this.#pages.get(key);
    if (!kept) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, kept);
    return kept;
  }

  async #make(version: number, key: string, make: () => Promise<MadePage>): Promise<StoredPage> {
    const made = await make();
    const page = await toStored(made);
    // Made from an older version than is seen now: sent to those who asked then, and not kept.
    if (made.keep && version === this.#version) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: StoredPage): void {
    const weight = weigh(key, page);
    if (weight > this.#capBytes) return;
    this.#pages.set(key, page);
    this.#bytes += weight;
    for (const [oldKey, oldPage] of this.#pages) {
      if (this.#bytes <= this.#capBytes) break;
      this.#pages.delete(oldKey);
      this.#bytes -= weigh(oldKey, oldPage);
    }
  }
}

function weigh(key: string, page: StoredPage): number {
  return page.plain.length + (page.gzip?.length ?? 0) + key.length * 2 + bytesBesideBodies;
}

/** Works out what is the same for everybody who gets the page. */
export async function toStored({ status, headers, body }: MadePage): Promise<StoredPage> {
  const compressible = /^(?:text\/|application\/(?:json|xml|javascript|[\w.-]+\+(?:xml|json)))|^image\/svg/.test(
    headers['content-type'] ?? '',
  );
  const zipped = compressible && body.length >= leastWorthCompressing ? await compress(body, { level: 6 }) : undefined;
  return {
    status,
    headers,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    plain: exactly(body),
    gzip: zipped && exactly(zipped),
  };
}

/** The same bytes in memory of their own: what compresses and joins them gives a small part of something larger, all of which would be kept. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  own.set(bytes);
  return own;
}
