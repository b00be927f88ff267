import { getSetting } from '@fonds/db/archive';
import { listCitedRecords } from '@fonds/db/cited-records';
import type { Reader } from '@fonds/db/open';
import type { CitationStyle, CitationsView, FormattedCitation } from '@fonds/domain/views/citation';
import { citationStyles } from '@fonds/domain/views/citation';
import type { DocumentView } from '@fonds/domain/views/public';
import { findParagraph } from '@fonds/domain/text/paragraph-place';
import { bibtex } from '@fonds/formats/citation/bibtex';
import type { Cited } from '@fonds/formats/citation/cited';
import { cslItem, cslJson } from '@fonds/formats/citation/csl-item';
import type { CslFormatter } from '@fonds/formats/citation/csl-formatter';
import { gost } from '@fonds/formats/citation/gost';
import { ownForm } from '@fonds/formats/citation/own-form';
import type { CslStyle } from '@fonds/formats/citation/printed-item';
import { ris } from '@fonds/formats/citation/ris';
import { z } from 'zod';
import { readStyle } from './citation-styles.ts';

/** The reader's public address, which citations name. */
export const publicBase = z.url({ protocol: /^https?$/ }).max(300);

const formatters = new Map<CslStyle, Promise<CslFormatter>>();

/** The formatter of a style, made when it is first asked for: citeproc is large and most pages need none. */
async function formatterOf(style: CslStyle): Promise<CslFormatter> {
  const known = formatters.get(style) ?? makeFormatter(style);
  formatters.set(style, known);
  return known;
}

async function makeFormatter(style: CslStyle): Promise<CslFormatter> {
  const [{ CslFormatter }, source] = await Promise.all([
    import('@fonds/formats/citation/csl-formatter'),
    readStyle(style),
  ]);
  return new CslFormatter(style, source);
}

/** A document in one style. */
export async function formatCitation(cited: Cited, style: CitationStyle): Promise<FormattedCitation> {
  if (style === 'gost') return gost(cited);
  if (style === 'own') return ownForm(cited);
  return (await formatterOf(style)).format(cited);
}

/** A public document as citations need it. `base` is the reader's public address. Call it within a snapshot. */
export function readCited(reader: Reader, view: DocumentView, base: string, anchor?: string): Cited {
  const place = anchor === undefined ? undefined : findParagraph(view.texts, anchor);
  const address = new URL(`/documents/${encodeURIComponent(view.entry.slug)}`, base).href;
  const repositories = view.body.locators.flatMap(({ repository }) => (repository ? [repository.id] : []));
  return {
    view,
    archiveName: getSetting(reader, 'name'),
    url: place ? `${address}#${place.anchor}` : address,
    paragraph: place?.number ?? null,
    records: listCitedRecords(reader, [...view.agents.map(({ id }) => id), ...repositories]),
  };
}

/** Everything that the page of citations of a document shows. */
export async function viewCitations(cited: Cited, anchor: string | undefined): Promise<CitationsView> {
  const { entry, texts } = cited.view;
  const item = cslItem(cited);
  const citations: FormattedCitation[] = [];
  for (const style of citationStyles) citations.push(await formatCitation(cited, style));
  return {
    id: entry.id,
    slug: entry.slug,
    title: entry.title,
    date: entry.date.words,
    citations,
    bibtex: bibtex([item]),
    ris: ris([item]),
    cslJson: cslJson([item]),
    paragraph: (anchor === undefined ? undefined : findParagraph(texts, anchor)) ?? null,
  };
}
