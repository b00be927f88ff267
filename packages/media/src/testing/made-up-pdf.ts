import { pdfCompiler } from '../pdf/compile.ts';
import { listFontFiles } from '../pdf/fonts.ts';

const template = `
#set page(width: 4in, height: 6in)
#set text(font: "Source Serif 4")
#for number in range(1, int(sys.inputs.data) + 1) [
  Page #number, made up for testing
  #if number < int(sys.inputs.data) { pagebreak() }
]`;

/** A PDF of so many pages of 4 by 6 inches, each saying its number and that it is made up. */
export function madeUpPdf(pages: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pdfCompiler(listFontFiles())({ template, data: String(pages) }));
}
