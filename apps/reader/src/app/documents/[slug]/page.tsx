import { DateLine } from '@fonds/ui/date-line';
import { languageAttributes, Localized, LocalizedWords } from '@fonds/ui/localized';
import { cache } from 'react';
import { readSearch } from '@fonds/domain/search-address';
import type { DocumentView } from '@fonds/domain/views/public';
import { markHits } from '@fonds/domain/text/passages';
import { Marked } from '@fonds/ui/document-list-entry';
import { words } from '@fonds/ui/words';
import { declassification } from '@fonds/domain/evidence-words';
import { CiteAs, DocumentHead } from '../../../cite/document-head.tsx';
import { DocumentRail } from '../../../components/document-rail.tsx';
import { DocumentTexts } from '../../../texts/document-texts.tsx';
import { Gone } from '../../../components/gone.tsx';
import { pageMetadata } from '../../../components/metadata.ts';
import { Neighbours } from '../../../components/neighbours.tsx';
import { oneOf, unescapePart, wholeNumber, type SlugPageProps } from '../../../components/page-props.ts';
import { Shell } from '../../../components/shell.tsx';
import { signpost } from '../../../data/signpost.ts';
import { EarlierPublication } from '../../../document/earlier-publication.tsx';
import { HistorySection } from '../../../document/history-section.tsx';
import { PartsNav } from '../../../document/parts-nav.tsx';
import { RelatedSection } from '../../../document/related-section.tsx';
import { SearchInDocument } from '../../../document/search-in-document.tsx';
import { markSummaries, Summaries } from '../../../document/summaries.tsx';
import { ScanSection } from '../../../scans/scan-section.tsx';
import { scannedPages, shownScans } from '../../../scans/shown-scans.ts';
import { ThreadSection } from '../../../document/thread-section.tsx';
import { archive, settle } from '../../../server/archive.ts';
import { readTexts } from '../../../texts/read-texts.ts';

const find = cache(async (slug: string, revision: number | undefined) =>
  (await archive()).documents.view({ slug, ...(revision === undefined ? {} : { revision }) }),
);

async function load({ params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  const { q, drop } = readSearch(parameters);
  const found = settle(await find(unescapePart(slug), wholeNumber(parameters['revision'])));
  return { q, drop, wanted: oneOf(parameters['texts']), found };
}

/** What to mark on the page: nothing unless something was searched for, nor when the search can't say it now. */
async function termsOf(q: string, drop: readonly string[]): Promise<readonly string[]> {
  if (q === '') return [];
  const caller = await archive();
  try {
    return await caller.search.terms({ q, drop: [...drop] });
  } catch {
    return [];
  }
}

async function around(slug: string) {
  const found = await (await archive()).documents.context({ slug });
  return found.outcome === 'found' ? found.view : { thread: { entries: [], links: [], more: false }, related: [] };
}

/** The scans of the document as it stands; of an earlier publication, those are shown that it still has. */
async function standingScans({ entry, body, shown, publications }: DocumentView) {
  if (body.scans.length === 0 || shown === publications.at(-1)) return body.scans;
  const found = await (await archive()).documents.scans({ slug: entry.slug });
  return found.outcome === 'found' ? found.view : [];
}

export async function generateMetadata(props: SlugPageProps) {
  const { found } = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: '/', index: false });
  const { entry, shown, publications } = found.view;
  const path = `/documents/${encodeURIComponent(entry.slug)}`;
  const dated = entry.date.words === 'undated' ? '' : `, ${entry.date.words}`;
  return pageMetadata({
    title: `${entry.title.text}${dated}`,
    description: entry.summary?.text ?? [entry.type?.label, entry.date.words].filter(Boolean).join(', '),
    path,
    index: shown === publications.at(-1),
  });
}

export default async function DocumentPage(props: SlugPageProps) {
  const { q, drop, wanted, found } = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { view } = found;
  const { entry, body } = view;
  const [terms, { thread, related }] = await Promise.all([termsOf(q, drop), around(entry.slug)]);
  const { summaries, hits } = markSummaries(body.summary, terms);
  const scans = shownScans(body.scans, await standingScans(view));
  const read = readTexts(view, { terms, wanted, hits, scanned: (html) => scannedPages(entry.slug, scans, html) });
  await signpost(entry.slug);
  const parts = [
    ...(view.texts.length > 0 ? [{ id: 'read', label: words.document.read }] : []),
    ...(scans.length > 0 ? [{ id: 'scan', label: words.scans.part }] : []),
    ...(thread.entries.length > 0
      ? [{ id: 'thread', label: words.document.partThread, count: thread.entries.length }]
      : []),
    ...(related.length > 0 ? [{ id: 'related', label: words.document.partRelated, count: related.length }] : []),
    { id: 'history', label: words.document.partHistory },
  ];
  return (
    <Shell way="/collections" query={q}>
      <DocumentHead slug={entry.slug} />
      <Neighbours collections={view.collections} files={view.files} />
      <div className="grid gap-x-18 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18.75rem]">
        <article className="min-w-0 pt-6">
          <DateLine
            date={entry.date}
            type={entry.type}
            classification={entry.classification}
            regraded={declassification(body, view.labels.levels)}
          />
          <h1
            className={`title mt-3 ${entry.title.text.length > 140 ? 'title-long' : ''}`}
            {...languageAttributes(entry.title.language)}
          >
            <Marked parts={markHits(entry.title.text, terms)} />
          </h1>
          {body.originalTitle ? (
            <p className="mt-3 text-xl leading-snug text-muted">
              <LocalizedWords text={body.originalTitle} />
            </p>
          ) : null}
          <Summaries summaries={summaries} />
          <EarlierPublication view={view} />
          <PartsNav label={words.document.parts} parts={parts} />
          <div id="read">
            <SearchInDocument view={view} q={q} wanted={wanted} hits={read.hits} />
            <DocumentTexts view={view} read={read} q={q} hits={hits} />
          </div>
          <ScanSection slug={entry.slug} scans={scans} />
          {body.notes.length > 0 ? (
            <section aria-labelledby="notes" className="mt-12 max-w-reading">
              <h2 id="notes" className="eyebrow mb-3">
                {words.document.notes}
              </h2>
              {body.notes.map((note, index) => (
                <Localized key={index} as="p" language={note.language} className="mb-3 text-[1.0625rem] leading-normal">
                  {note.text}
                </Localized>
              ))}
            </section>
          ) : null}
          <ThreadSection thread={thread} here={entry.id} />
          <RelatedSection related={related} slug={entry.slug} />
          <CiteAs slug={entry.slug} />
          <HistorySection view={view} />
        </article>
        <DocumentRail view={view} />
      </div>
    </Shell>
  );
}
