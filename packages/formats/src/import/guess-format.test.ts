import { expect, test } from 'vitest';
import { findImportFormat, importFormats } from './all.ts';
import { guessFormat } from './guess-format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

test.each([
  ['made-up.csv', 'Title,Date\n', 'csv'],
  ['made-up.tsv', 'Title\tDate\n', 'csv'],
  ['made-up.csv', '"Dublin Core:Title","Dublin Core:Date"\n', 'omeka-csv'],
  ['made-up.csv', 'o:id,dcterms:title\n', 'omeka-csv'],
  ['made-up.csv', 'legacyId,parentId,title\n', 'atom-csv'],
  ['made-up.csv', 'culture,authorizedFormOfName\n', 'atom-csv'],
  ['made-up.csv', 'subjectAuthorizedFormOfName,relationType\n', 'atom-csv'],
  ['MADE-UP.XLSX', 'PK\u0003\u0004', 'xlsx'],
  ['no-ending', 'PK\u0003\u0004', 'xlsx'],
  ['made-up.xml', '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['made-up.xml', '\uFEFF<!-- made up --><mods:modsCollection xmlns:mods="x">', 'mods'],
  ['made-up.xml', '<ead>', 'ead'],
  ['made-up.xml', '<eac-cpf xmlns="x">', 'eac-cpf'],
  ['made-up.xml', '<oai_dc:dc xmlns:oai_dc="x">', 'dc'],
  ['made-up.jsonl', '{"fonds":1}', 'jsonl'],
  ['made-up.json', '{"@context":"x"}', 'omeka-s'],
  ['made-up', 'TY  - RPRT\n', 'ris'],
  ['made-up', '@book{key,', 'bibtex'],
  ['made-up.txt', '• March 1, 1950\n', 'listing'],
])('%s that begins with %j is read as %s', (name, start, expected) => {
  expect(guessFormat(name, bytes(start))).toBe(expected);
});

test('an encoding of two bytes hides nothing', () => {
  expect(guessFormat('made-up.xml', utf16('<TEI>'))).toBe('tei');
  expect(guessFormat('made-up.csv', utf16('legacyId,title\n'))).toBe('atom-csv');
});

test('what a format says its files end in leads to a format that there is', () => {
  for (const { extensions } of importFormats) {
    for (const extension of extensions) {
      expect(findImportFormat(guessFormat(`made-up.${extension}`, bytes('made up')))).toBeDefined();
    }
  }
});
