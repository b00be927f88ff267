import { readFileSync } from 'node:fs';
import { documentSchema } from '@fonds/domain/document';
import { kindedBody } from '@fonds/domain/bodies';
import { sanitizeText } from '@fonds/domain/text/semantic-html';
import { xmlText } from '@fonds/domain/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bib } from '../bib.ts';
import { oneLine } from '../citation/bibtex.ts';
import { dcXml } from '../dc-xml.ts';
import { ead3 } from '../export/ead3.ts';
import type { PublishedDocument } from '../format.ts';
import { modsXml } from '../mods-xml.ts';
import { ris } from '../ris.ts';
import { teiXml } from '../tei-xml.ts';
import { madeUpArchive, madeUpDocument } from '../testing/made-up-document.ts';
import { exportedOf } from '../testing/made-up-records.ts';
import { bibtexFormat } from './bibtex/bibtex.ts';
import { dcFormat } from './dc/dc.ts';
import { eacCpfFormat } from './eac-cpf/eac-cpf.ts';
import { eadFormat } from './ead/ead.ts';
import type { ImportFormat } from './import-format.ts';
import { modsFormat } from './mods/mods.ts';
import { risFormat } from './ris/ris.ts';
import { fileOf, recordsOf } from './table/testing.ts';
import { teiFormat } from './tei-format.ts';

const path = new URL('../../../api/src/testing/naughty-strings.json', import.meta.url);
const naughty = (JSON.parse(readFileSync(path, 'utf8')) as readonly string[]).filter((words) =>
  /\S/u.test(oneLine(forXml(words))),
);
const odd = fc.constantFrom(
  ...Array.from('\u00a0\u3000\u2028\u0085\ufeff\u200b\u202e\u0301é\ufb01 ,;:\t\n\r"\'\\{}$%#&~^_<>]-'),
);
const anyWords = fc
  .string({
    unit: fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.toWellFormed())
  .filter((words) => /\S/u.test(oneLine(forXml(words))));

/** Without the characters that XML 1.0 forbids; its white space is one blank, since files are indented. */
function forXml(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** A text of the closed set, as a save leaves it. */
function textOf(words: string): string {
  return sanitizeText(`<p>${xmlText(words)}</p>`);
}

function documentOf(words: string): PublishedDocument {
  const made = madeUpDocument();
  return {
    ...made,
    entry: { ...made.entry, title: { text: words }, summary: { text: words } },
    body: documentSchema.parse({ ...made.body, title: { text: words }, summary: [{ text: words }], extent: words }),
    agents: made.agents.map((agent) => ({ ...agent, name: words })),
    texts: made.texts.map((text) => ({ ...text, html: textOf(words) })),
  };
}

const facts = {
  ...{ archive: madeUpArchive, kinds: ['recordset'] as const, terms: {}, ownTerms: [], published: true },
  writtenAt: '2026-01-02T03:04:05.000Z',
};

const printed: Readonly<Record<string, { readonly format: ImportFormat; readonly print: (words: string) => string }>> =
  {
    MODS: { format: modsFormat, print: (words) => modsXml.print(documentOf(words), madeUpArchive) },
    'Dublin Core': { format: dcFormat, print: (words) => dcXml.print(documentOf(words), madeUpArchive) },
    TEI: { format: teiFormat, print: (words) => teiXml.print(documentOf(words), madeUpArchive) },
    EAD3: {
      format: eadFormat,
      print: (words) => {
        const record = kindedBody('recordset', { title: { text: words }, level: 'file', scope: [{ text: words }] });
        const part = { exported: exportedOf(record), document: null };
        return ead3.head(facts) + ead3.open(part, facts) + ead3.close() + ead3.foot();
      },
    },
    'EAC-CPF': {
      format: eacCpfFormat,
      print: (
        words,
      ) => `<eac-cpf><cpfDescription><identity><entityType>person</entityType><nameEntry><part>${xmlText(words)}</part></nameEntry>
      </identity><description><biogHist><p>${xmlText(words)}</p></biogHist></description></cpfDescription></eac-cpf>`,
    },
    RIS: { format: risFormat, print: (words) => ris.print(documentOf(words), madeUpArchive) },
    BibTeX: { format: bibtexFormat, print: (words) => bib.print(documentOf(words), madeUpArchive) },
  };

async function readBack(name: string, words: string): Promise<unknown[]> {
  const { format, print } = printed[name] ?? { format: modsFormat, print: () => '' };
  const records = await recordsOf(format, fileOf(print(words), 50));
  const record = records.find(({ kind }) => kind === 'document') ?? records.at(-1);
  const { title, name: named, summary, scope, description, texts } = record?.body ?? {};
  if (name === 'TEI') return [title, texts];
  return name === 'BibTeX' ? [title] : [title ?? named, summary ?? scope ?? description];
}

/** As each is to come back: line by line, a title of EAD without the comma before its date. */
function wanted(name: string, words: string): unknown[] {
  const text = name === 'RIS' || name === 'BibTeX' ? oneLine(words) : forXml(words);
  const html = textOf(text);
  if (name === 'TEI') return [{ text }, expect.arrayContaining([expect.objectContaining({ html })])];
  if (name === 'EAD3') return [{ text: text.replace(/(?<=\S)\s*,$/, '') }, [{ text }]];
  return name === 'BibTeX' ? [{ text }] : [{ text }, [{ text }]];
}

describe.each(Object.keys(printed))('%s', (name) => {
  it('gives the naughty strings back, code point for code point', async () => {
    for (const words of naughty) expect(await readBack(name, words), words).toEqual(wanted(name, words));
  });

  it('gives any words of Unicode back, code point for code point', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        expect(await readBack(name, words)).toEqual(wanted(name, words));
      }),
    );
  });
});
