import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pdfCompiler, type PdfSource } from './compile.ts';
import { listFontFiles } from './fonts.ts';

// The process that makes PDFs for another, which started it and ends it. Built apart, it has the fonts beside it.
const beside = join(import.meta.dirname, 'fonts');
const fonts = existsSync(beside) ? readdirSync(beside).map((name) => join(beside, name)) : listFontFiles();
const compile = pdfCompiler(fonts);

process.on('message', (source: PdfSource) => {
  try {
    process.send?.({ pdf: compile(source) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => {
  process.exit(0);
});
