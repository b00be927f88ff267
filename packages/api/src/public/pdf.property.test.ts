import { pdf } from '@fonds/formats/pdf';
import { anyDocument } from '@fonds/formats/testing/made-up-anything';
import { madeUpArchive, madeUpDocument } from '@fonds/formats/testing/made-up-document';
import { setInType } from '@fonds/formats/typeset';
import { pdfCompiler } from '@fonds/media/pdf/compile';
import { listFontFiles } from '@fonds/media/pdf/fonts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const compile = pdfCompiler(listFontFiles());

test('a document with everything is a tagged PDF that says its title and language', () => {
  const bytes = Buffer.from(compile(setInType(pdf.print(madeUpDocument(), madeUpArchive)))).toString('latin1');
  expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(bytes).toContain('/Lang');
  expect(bytes).toContain('/StructTreeRoot');
});

test('no words break the setting of a PDF', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const bytes = compile(setInType(pdf.print(document, madeUpArchive)));
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    }),
    { numRuns: 60 },
  );
});
