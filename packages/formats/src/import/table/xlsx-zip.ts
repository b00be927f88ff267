import { Unzip, UnzipInflate, type AsyncFlateStreamHandler } from 'fflate';
import { InvalidError } from '@fonds/domain/errors';

/** What a part of a workbook may hold unpacked, in bytes: a small file may unpack to terabytes. */
export const partLimits = {
  small: 16 * 1024 * 1024,
  strings: 512 * 1024 * 1024,
  sheet: 8 * 1024 * 1024 * 1024,
} as const;

// Deflate packs a thousandfold at most, so that what one push unpacks stays within some megabytes.
const pushBytes = 4096;

/**
 * A part of a ZIP file, unpacked piece by piece; nothing when there is no such part. Parts that aren't asked for are passed over
 * packed. Throws InvalidError for what is no ZIP file, is cut short, or unpacks to more than `limit`.
 */
export async function* zipPart(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  let total = 0;
  const seen = { begun: false, ended: false };
  const unzip = new Unzip((part) => {
    const wanted = part.name === name && !seen.begun;
    seen.begun ||= wanted;
    part.ondata = (error, bytes, final) => {
      if (error) throw error;
      if (!wanted) return;
      unpacked.push(bytes);
      seen.ended ||= final;
    };
    part.start();
  });
  unzip.register(decoderFor(name));
  unzip.register(StoredPart);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += pushBytes) {
      push(unzip, piece.subarray(at, at + pushBytes), false);
      for (const bytes of unpacked) {
        total += bytes.length;
        if (total > limit) throw refusal('unpacks to more than a table can hold');
        yield bytes;
      }
      unpacked = [];
      if (seen.ended) return;
    }
  }
  push(unzip, new Uint8Array(), true);
  yield* unpacked;
  if (seen.begun && !seen.ended) throw refusal('is cut short');
}

export function refusal(why: string): InvalidError {
  return new InvalidError([{ path: 'row 1', message: `This is no XLSX workbook that can be read: it ${why}.` }]);
}

function push(unzip: Unzip, bytes: Uint8Array, final: boolean): void {
  try {
    unzip.push(bytes, final);
  } catch (error) {
    if (error instanceof InvalidError) throw error;
    throw refusal('isn’t a whole ZIP file');
  }
}

/** Inflates the one part that is asked for. */
function decoderFor(wanted: string) {
  return class WantedPart {
    static readonly compression = 8;
    ondata: AsyncFlateStreamHandler = () => undefined;
    readonly #inflate: UnzipInflate | undefined;

    constructor(name: string) {
      this.#inflate = name === wanted ? new UnzipInflate() : undefined;
    }

    push(bytes: Uint8Array<ArrayBuffer>, final: boolean): void {
      if (!this.#inflate) return;
      this.#inflate.ondata = (error, chunk, last) => this.ondata(error, chunk, last);
      this.#inflate.push(bytes, final);
    }
  };
}

class StoredPart {
  static readonly compression = 0;
  ondata: AsyncFlateStreamHandler = () => undefined;

  push(bytes: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, bytes, final);
  }
}
