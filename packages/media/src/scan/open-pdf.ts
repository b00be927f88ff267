import { fstatSync, readSync } from 'node:fs';
import type { PDFiumModule } from '@hyzyla/pdfium';
import { RefusedFile } from './limits.ts';
import { endsAsPdf, withFile } from './signatures.ts';

/** PDFium in WebAssembly, which takes and gives addresses in its own memory. */
type LoadedModule = Awaited<ReturnType<typeof PDFiumModule>>;
type PDFium = LoadedModule & {
  /** A page's size without what stands on it; writes two numbers of 64 bits. Its package leaves it out of its types. */
  readonly _FPDF_GetPageSizeByIndex: (document: number, index: number, width: number, height: number) => number;
};

/** A PDF in the memory of a PDFium that holds nothing else. */
export interface OpenPdf {
  readonly pdfium: PDFium;
  readonly document: number;
  readonly form: number;
  /** Sixteen bytes for what PDFium has to write somewhere. */
  readonly scratch: number;
  readonly pages: number;
}

/** Reads a file into a PDFium. Throws RefusedFile for one that is encrypted or broken. */
export function openPdf(pdfium: LoadedModule, file: string): OpenPdf {
  if (!hasPageSizes(pdfium)) throw new Error('This PDFium can’t say how large a page is.');
  if (!endsAsPdf(file)) throw new RefusedFile('this PDF ends too early: send it again, or save it anew');
  pdfium._FPDF_InitLibraryWithConfig({});
  const document = withFile(file, (descriptor) => {
    const { size } = fstatSync(descriptor);
    const place = pdfium.wasmExports.malloc(size);
    if (place === 0) throw new Error('There is no memory for the file.');
    for (let done = 0; done < size;) done += readSync(descriptor, pdfium.HEAPU8, place + done, size - done, done);
    return pdfium._FPDF_LoadMemDocument(place, size, 0);
  });
  if (document === 0) throw new RefusedFile(reasonOf(pdfium._FPDF_GetLastError()));
  return {
    pdfium,
    document,
    form: openForm(pdfium, document),
    scratch: pdfium.wasmExports.malloc(16),
    pages: pdfium._FPDF_GetPageCount(document),
  };
}

function hasPageSizes(pdfium: LoadedModule): pdfium is PDFium {
  return '_FPDF_GetPageSizeByIndex' in pdfium;
}

/** FPDF_FORMFILLINFO, version 2, without a function that PDFium could call: forms are shown, never filled in. */
function openForm(pdfium: PDFium, document: number): number {
  const bytes = 256;
  const place = pdfium.wasmExports.malloc(bytes);
  pdfium.HEAPU8.fill(0, place, place + bytes);
  pdfium.HEAPU8[place] = 2;
  return pdfium._FPDFDOC_InitFormFillEnvironment(document, place);
}

/** FPDF_GetLastError: 4 asks for a password, 5 is a way to encrypt that it doesn't know. */
function reasonOf(error: number): string {
  return error === 4 || error === 5
    ? 'this PDF is encrypted: save it without a password'
    : 'this PDF is broken: save it anew, or send it again';
}
