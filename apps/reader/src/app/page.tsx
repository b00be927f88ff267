import { spanInWords } from '@fonds/domain/dates/words';
import type { ArchiveView, FrontView } from '@fonds/domain/views/public';
import { DensityStrip } from '@fonds/ui/density-strip';
import { SearchField } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import type { ReactNode } from 'react';
import { readSearch } from '@fonds/domain/search-address';
import { Sentence } from '@fonds/ui/sentence';
import { CollectionEntry } from '../collections/collection-card.tsx';
import { documentsInWords } from '../components/counts.ts';
import { FeedLink } from '../data/feed-link.tsx';
import { pageMetadata } from '../components/metadata.ts';
import { withSpan } from '../components/search-links.ts';
import { Shell } from '../components/shell.tsx';
import { ShortList } from '../components/short-list.tsx';
import { archive, archiveView, monthDay } from '../server/archive.ts';
import { dayOfYear } from '../timeline/day-of-year.ts';

export async function generateMetadata() {
  return pageMetadata({ description: (await archiveView()).sentence, path: '/' });
}

export default async function FrontPage() {
  const view = await (await archive()).front.view({ monthDay: monthDay() });
  return (
    <Shell>
      <h1 className="title mt-10 max-w-[24ch] lg:mt-18 lg:text-[3.25rem]">{view.archive.sentence}</h1>
      <p className="mt-5 font-sans text-[0.9375rem] text-muted">
        <Extent archive={view.archive} />
      </p>
      <SearchField
        id="front-search"
        action="/search"
        label={words.front.search}
        placeholder={words.front.searchHint}
        className="mt-7 max-w-reading"
        large
      />
      <div className="mt-14">
        <DensityStrip
          density={view.density}
          label={words.strip.documentsBy(view.density.unit)}
          href={withSpan('/timeline', readSearch({}))}
          brush="/timeline"
          skipTo="#collections"
          height={90}
        />
      </div>
      <Columns view={view} />
    </Shell>
  );
}

function Extent({ archive }: { readonly archive: ArchiveView }) {
  if (archive.documents === 0) return words.front.nothing;
  const span =
    archive.earliest === null && archive.latest === null ? '' : spanInWords(archive.earliest, archive.latest);
  return (
    <Sentence
      parts={words.front.extent(
        <b className="font-medium text-ink">{documentsInWords(archive.documents)}</b>,
        span,
        archive.collections,
      )}
    />
  );
}

function Columns({ view }: { readonly view: FrontView }) {
  const sections = [
    view.collections.length > 0 ? (
      <FrontSection key="collections" id="collections" title={words.front.collections}>
        <div className="space-y-7">
          {view.collections.map((card) => (
            <CollectionEntry key={card.id} card={card} level={3} />
          ))}
        </div>
      </FrontSection>
    ) : null,
    view.onThisDay.length > 0 ? (
      <FrontSection key="day" id="on-this-day" title={words.days.onThisDay(dayOfYear(monthDay()))}>
        <ShortList entries={view.onThisDay} />
        <More href={`/on-this-day?day=${monthDay()}`}>{words.days.list}</More>
      </FrontSection>
    ) : null,
    view.newest.length > 0 ? (
      <FrontSection key="newest" id="newest" title={words.front.newest}>
        <ShortList entries={view.newest} />
        <p className="mt-3 font-sans text-sm">
          <FeedLink href="/feed.atom" title={view.archive.name} />
        </p>
        <More href="/new">{words.days.all}</More>
      </FrontSection>
    ) : null,
  ].filter((section) => section !== null);
  if (sections.length === 0) return null;
  return (
    <div
      className={`mt-10 grid gap-x-12 gap-y-12 border-t border-line pt-12 md:grid-cols-2 ${sections.length > 2 ? 'lg:grid-cols-3' : ''}`}
    >
      {sections}
    </div>
  );
}

interface FrontSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function FrontSection({ id, title, children }: FrontSectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`} className="eyebrow mb-3.5">
        {title}
      </h2>
      {children}
    </section>
  );
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <p className="mt-4 font-sans text-sm">
      <a href={href}>{children}</a>
    </p>
  );
}
