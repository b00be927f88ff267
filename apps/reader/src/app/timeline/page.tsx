import { spanInWords } from '@fonds/domain/dates/words';
import { instrumentHref, readInstrument } from '@fonds/domain/instrument-address';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import type { QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { archive } from '../../server/archive.ts';
import { TimelineBody } from '../../timeline/timeline-page.tsx';

const find = cache(async (address: string) => {
  const { from, to, within, collection, unit, page } = readInstrument(Object.fromEntries(new URLSearchParams(address)));
  return (await archive()).timeline.view({ from, to, within, collection, page, ...(unit ? { unit } : {}) });
});

async function load({ searchParams }: QueryPageProps) {
  const address = readInstrument(await searchParams);
  return { address, view: await find(instrumentHref('', address, { page: address.page })) };
}

export async function generateMetadata(props: QueryPageProps) {
  const { address, view } = await load(props);
  const { earliest, latest } = view.scope;
  const asked = earliest !== null || latest !== null;
  return pageMetadata({
    title: asked ? `${words.timeline.title}, ${spanInWords(earliest, latest)}` : words.timeline.title,
    description: words.timeline.lead,
    path: instrumentHref('/timeline', address, { page: address.page }),
    index: !asked && address.collection === '' && address.unit === undefined,
  });
}

export default async function TimelinePage(props: QueryPageProps) {
  const { address, view } = await load(props);
  const day = view.day?.day;
  return (
    <Shell way="/timeline">
      <h1 className="title mt-8 lg:mt-12">
        {day === undefined ? words.timeline.title : words.timeline.day(spanInWords(day, day))}
      </h1>
      <p className="lede mt-3">{words.timeline.lead}</p>
      <TimelineBody view={view} address={address} />
      <script src="/scripts/timeline.js" defer data-own="" />
    </Shell>
  );
}
