import { PDFiumModule } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { checkPageCount, RefusedFile } from './limits.ts';
import { longestSide, type ExaminedFile, type PictureSize } from './messages.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';

/** The pages of a PDF. Throws RefusedFile for one that is encrypted, broken or too long. */
export function examinePdf(file: string): Promise<ExaminedFile> {
  return withPdf(file, (pdf) => {
    checkPageCount(pdf.pages);
    const pages = Array.from({ length: pdf.pages }, (_, index) => {
      const { width, height } = sizeInPixels(pdf, index + 1);
      return { number: index + 1, widthPixels: width, heightPixels: height };
    });
    return { mediaType: 'application/pdf', pages };
  });
}

/** A page as WebP, with what its forms were filled with; undefined where the PDF hasn't the page. Throws RefusedFile. */
export async function drawPdf(
  file: string,
  number: number,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const drawn = await withPdf(file, (pdf) =>
    number > pdf.pages
      ? undefined
      : withPage(pdf, number, (page) => render(pdf, page, sizeWithin(longestSide[size], sizeInPixels(pdf, number)))),
  );
  if (!drawn) return undefined;
  const { data, width, height } = drawn;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 80 })
    .toBuffer();
}

// The document that was read last stays open: whoever looks at one page looks at the next.
let last: { readonly file: string; readonly pdf: OpenPdf } | undefined;

async function withPdf<T>(file: string, read: (pdf: OpenPdf) => T): Promise<T> {
  const wasOpen = last?.file === file;
  try {
    if (last?.file !== file) {
      last = undefined;
      // Each has a PDFium of its own, whose memory goes back whole and which no other document has disturbed.
      last = { file, pdf: openPdf(await PDFiumModule(silent()), file) };
    }
    return read(last.pdf);
  } catch (error) {
    last = undefined;
    if (error instanceof RefusedFile) throw error;
    // Of a large document the pages before may have taken what memory there is.
    if (wasOpen) return withPdf(file, read);
    throw new RefusedFile('this PDF is broken, or needs more memory than there is: save it anew, or divide it');
  }
}

type PDFiumOptions = Parameters<typeof PDFiumModule>[0] & { readonly [print in 'print' | 'printErr']: () => void };

/** What PDFium's own code would print says nothing to whoever reads the log. It keeps the object it is given. */
const silent = (): PDFiumOptions => ({ print: () => undefined, printErr: () => undefined });

function withPage<T>({ pdfium, document, form }: OpenPdf, number: number, read: (page: number) => T): T {
  const page = pdfium._FPDF_LoadPage(document, number - 1);
  if (page === 0) throw brokenPage(number);
  pdfium._FORM_OnAfterLoadPage(page, form);
  try {
    return read(page);
  } finally {
    pdfium._FORM_OnBeforeClosePage(page, form);
    pdfium._FPDF_ClosePage(page);
  }
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A page's size at 300 dots an inch; PDF counts in points, 72 an inch. */
function sizeInPixels({ pdfium, document, scratch }: OpenPdf, number: number): PageSize {
  const found = pdfium._FPDF_GetPageSizeByIndex(document, number - 1, scratch, scratch + 8);
  if (found === 0) throw brokenPage(number);
  const memory = new DataView(pdfium.HEAPU8.buffer);
  const pixels = (place: number) => Math.max(1, Math.round((memory.getFloat64(place, true) * 300) / 72));
  return { width: pixels(scratch), height: pixels(scratch + 8) };
}

const brokenPage = (number: number) => new RefusedFile(`page ${String(number)} of this PDF is broken: save it anew`);

const white = 0xffffffff;
const bgrx = 3;
const showAnnotations = 0x01;
const redFirst = 0x10;
const sparing = 0x200;

function sizeWithin(side: number, full: PageSize): PageSize {
  const scale = Math.min(1, side / Math.max(full.width, full.height));
  const scaled = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: scaled(full.width), height: scaled(full.height) };
}

/** A page's pixels: red, green, blue and one byte that says nothing. */
function render({ pdfium, form }: OpenPdf, page: number, { width, height }: PageSize) {
  const place = pdfium.wasmExports.malloc(width * height * 4);
  if (place === 0) throw new Error('There is no memory for the picture.');
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgrx, place, width * 4);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, showAnnotations | redFirst | sparing);
    pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst);
    return { width, height, data: pdfium.HEAPU8.slice(place, place + width * height * 4) };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(place);
  }
}
