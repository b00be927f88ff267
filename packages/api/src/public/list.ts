import { setImmediate } from 'node:timers/promises';
import { findDocument } from '@fonds/db/documents';
import { listDocumentsByIds } from '@fonds/db/listed-documents';
import { snapshot, type Reader } from '@fonds/db/open';
import { citationStyles, citationText, type CitationStyle } from '@fonds/domain/views/citation';
import { mostListed } from '@fonds/domain/views/list';
import { plainText } from '@fonds/domain/text/semantic-html';
import { bibtex } from '@fonds/formats/citation/bibtex';
import type { Cited } from '@fonds/formats/citation/cited';
import { cslItem, cslJson } from '@fonds/formats/citation/csl-item';
import { ownForm } from '@fonds/formats/citation/own-form';
import { ris } from '@fonds/formats/citation/ris';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { formatCitation, publicBase as base, readCited } from './citations.ts';

const ids = z.array(z.string().min(1).max(40)).max(mostListed);

/** The formats in which a whole list goes to a reference manager. */
const listFormats = { bibtex, ris, csl: cslJson } as const;
type ListFormat = keyof typeof listFormats;

/** The documents of a list that are public, as citations need them. */
function readListed(reader: Reader, ids: readonly string[], base: string): Cited[] {
  return snapshot(reader, () =>
    listDocumentsByIds(reader, ids).flatMap((listed) => {
      const view = listed.state === 'public' ? findDocument(reader, listed.entry.slug) : undefined;
      return view ? [readCited(reader, view, base)] : [];
    }),
  );
}

/** A list for a reference manager. */
function exportList(reader: Reader, ids: readonly string[], base: string, format: ListFormat): string {
  return listFormats[format](readListed(reader, ids, base).map(cslItem));
}

/** A list as citations in one style, one a paragraph, in the list’s own order. */
async function citeList(reader: Reader, ids: readonly string[], base: string, style: CitationStyle): Promise<string[]> {
  const lines: string[] = [];
  for (const cited of readListed(reader, ids, base)) {
    lines.push(citationText((await formatCitation(cited, style)).bibliography));
    // A long list must not hold up who asks for something else.
    await setImmediate();
  }
  return lines;
}

/** The texts of a list as plain files, each headed by its document’s citation; a document without a text has that alone. */
function listTexts(reader: Reader, ids: readonly string[], base: string): { name: string; text: string }[] {
  return readListed(reader, ids, base).flatMap((cited, index) => {
    const { entry, texts } = cited.view;
    const number = String(index + 1).padStart(3, '0');
    const head = `${entry.title.text}\n\n${citationText(ownForm(cited).bibliography)}\n`;
    if (texts.length === 0) return [{ name: `${number}-${entry.slug}.txt`, text: head }];
    return texts.map(({ key, language, kind, html }) => ({
      name: `${number}-${entry.slug}.${key}.txt`,
      text: `${head}\n[${language}, ${kind}]\n\n${plainText(html)}\n`,
    }));
  });
}

/** What is asked about the documents of a list; who asks names their ids. */
export const listRouter = publicRouterOf({
  view: publicProcedure
    .input(z.object({ ids }))
    .query(({ ctx, input }) => snapshot(ctx.reader, () => listDocumentsByIds(ctx.reader, input.ids))),
  export: publicProcedure
    .input(z.object({ ids, base, format: z.enum(['bibtex', 'ris', 'csl']) }))
    .query(({ ctx, input }) => exportList(ctx.reader, input.ids, input.base, input.format)),
  cite: publicProcedure
    .input(z.object({ ids, base, style: z.enum(citationStyles) }))
    .query(({ ctx, input }) => citeList(ctx.reader, input.ids, input.base, input.style)),
  texts: publicProcedure
    .input(z.object({ ids, base }))
    .query(({ ctx, input }) => listTexts(ctx.reader, input.ids, input.base)),
});
