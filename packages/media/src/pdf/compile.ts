import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A template and what it prints, as JSON in `sys.inputs.data`. */
export interface PdfSource {
  readonly template: string;
  readonly data: string;
}

/**
 * What turns sources into PDFs, one at a time, each holding the event loop until it is done: meant for a process of its
 * own. The PDF is tagged; it is PDF/UA-1 unless something in it can't be, such as characters that no font has.
 */
export function pdfCompiler(fonts: readonly string[]): (source: PdfSource) => Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] });
  return ({ template, data }) => {
    const source = { mainFileContent: template, inputs: { data } };
    try {
      return compiler.pdf(source, { pdfStandard: 'ua-1' });
    } catch {
      return compiler.pdf(source, {});
    } finally {
      // What the next document has in common with this one stays.
      compiler.evictCache(2);
    }
  };
}
