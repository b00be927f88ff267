import type { DocumentView } from '@fonds/domain/views/public';
import { DateLine } from '@fonds/ui/date-line';
import { languageAttributes, Localized, LocalizedWords } from '@fonds/ui/localized';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { markHits } from '@fonds/domain/text/passages';
import { Marked } from '@fonds/ui/document-list-entry';
import { DocumentRail } from '../../../components/document-rail.tsx';
import { DocumentTexts } from '../../../components/document-texts.tsx';
import { declassification } from '../../../components/evidence.ts';
import { Gone } from '../../../components/gone.tsx';
import { pageMetadata } from '../../../components/metadata.ts';
import { Neighbours } from '../../../components/neighbours.tsx';
import { oneOf, unescapePart, wholeNumber, type SlugPageProps } from '../../../components/page-props.ts';
import { PublicationHistory } from '../../../components/publications.tsx';
import { queryTerms } from '../../../components/query-parts.ts';
import { Shell } from '../../../components/shell.tsx';
import { archive, settle } from '../../../server/archive.ts';

const find = cache(async (slug: string) => (await archive()).documents.view({ slug }));

async function load({ params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  const q = (oneOf(parameters['q']) ?? '').slice(0, 1000);
  const found = settle(await find(unescapePart(slug)));
  const revision = wholeNumber(parameters['revision']);
  // Only the current publication can be read; an address that names another one must not show this one in its place.
  if (revision !== undefined && found.outcome === 'found' && !isCurrent(found.view, revision)) notFound();
  return { q, found };
}

export async function generateMetadata(props: SlugPageProps) {
  const { found } = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: 'Withdrawn', path: '/', index: false });
  const { entry } = found.view;
  const path = `/documents/${encodeURIComponent(entry.slug)}`;
  const dated = entry.date.words === 'undated' ? '' : `, ${entry.date.words}`;
  return pageMetadata({
    title: `${entry.title.text}${dated}`,
    description: entry.summary?.text ?? [entry.type?.label, entry.date.words].filter(Boolean).join(', '),
    path,
  });
}

export default async function DocumentPage(props: SlugPageProps) {
  const { q, found } = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { view } = found;
  const { entry, body } = view;
  const terms = queryTerms(q);
  return (
    <Shell way="/collections" query={q}>
      <Neighbours collections={view.collections} />
      <div className="grid gap-x-18 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18.75rem]">
        <article className="min-w-0 pt-6">
          <DateLine
            date={entry.date}
            type={entry.type}
            classification={entry.classification}
            regraded={declassification(body)}
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
          {body.summary.map((summary, index) => (
            <Localized key={index} as="p" language={summary.language} className="lede mt-4">
              <Marked parts={markHits(summary.text, terms)} />
            </Localized>
          ))}
          <DocumentTexts texts={view.texts} terms={terms} paths={pathsOf(view)} />
          {body.notes.length > 0 ? (
            <section aria-labelledby="notes" className="mt-12 max-w-reading">
              <h2 id="notes" className="eyebrow mb-3">
                Notes
              </h2>
              {body.notes.map((note, index) => (
                <Localized key={index} as="p" language={note.language} className="mb-3 text-[1.0625rem] leading-normal">
                  {note.text}
                </Localized>
              ))}
            </section>
          ) : null}
          <PublicationHistory publications={view.publications} />
        </article>
        <DocumentRail view={view} />
      </div>
    </Shell>
  );
}

function isCurrent(view: DocumentView, revision: number): boolean {
  return view.publications.at(-1)?.revision === revision;
}

function pathsOf(view: DocumentView): ReadonlyMap<string, string> {
  const links = [...view.agents, ...view.places, ...view.subjects, ...view.relations];
  return new Map(links.flatMap(({ id, path }) => (path === null ? [] : [[id, path]])));
}
