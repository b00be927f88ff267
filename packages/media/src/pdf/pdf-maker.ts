import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { orderProcess } from '../order-process.ts';
import type { PdfSource } from './compile.ts';

/** Makes PDFs in a process of its own, which starts with the first and ends when none has been asked for in a while. */
export interface PdfMaker {
  /** Throws UnavailableError when too many wait, or when it takes too long. */
  readonly make: (source: PdfSource) => Promise<Uint8Array>;
  readonly close: () => void;
}

interface PdfMakerOptions {
  readonly idleMilliseconds?: number;
  readonly mostMilliseconds?: number;
  readonly mostWaiting?: number;
}

type Answer = { readonly pdf: Uint8Array } | { readonly error: string };

/** A maker that has started nothing yet. A PDF that takes longer than `mostMilliseconds` is given up. */
export function pdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  const built = join(import.meta.dirname, 'pdf', 'child.mjs');
  const { ask, close } = orderProcess<{ template: string; data: string }, Answer>({
    file: existsSync(built) ? built : join(import.meta.dirname, 'child.ts'),
    // Node's own heap stays small: what is large belongs to the fonts.
    heapMegabytes: 96,
    idleMilliseconds: options.idleMilliseconds ?? 30_000,
    mostMilliseconds: options.mostMilliseconds ?? 20_000,
    mostWaiting: options.mostWaiting ?? 40,
    words: {
      failed: 'The PDF could not be made just now. Try again in a moment.',
      tookTooLong: 'This PDF took too long to make.',
      tooMany: 'Too many PDFs are being made. Try again in a moment.',
    },
  });
  return {
    make: async ({ template, data }) => {
      const answer = await ask({ template, data });
      if ('pdf' in answer) return answer.pdf;
      throw new Error(`The PDF could not be set: ${answer.error}`);
    },
    close,
  };
}
