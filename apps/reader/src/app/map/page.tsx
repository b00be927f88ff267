import { instrumentHref, readInstrument } from '@fonds/domain/instrument-address';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import type { QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { MapBody } from '../../map/map-page.tsx';
import { archive } from '../../server/archive.ts';

const find = cache(async (address: string) => {
  const { from, to, within, collection, role, place, page } = readInstrument(
    Object.fromEntries(new URLSearchParams(address)),
  );
  return (await archive()).map.view({ from, to, within, collection, place, page, ...(role ? { role } : {}) });
});

async function load({ searchParams }: QueryPageProps) {
  const address = readInstrument(await searchParams);
  return { address, view: await find(instrumentHref('', address, { page: address.page })) };
}

export async function generateMetadata(props: QueryPageProps) {
  const { address, view } = await load(props);
  const path = instrumentHref('/map', address, { page: address.page });
  return pageMetadata({
    title: view.chosen ? `${words.map.asked(view.chosen.place.name)} – ${words.map.title}` : words.map.title,
    description: words.map.lead,
    path,
    index: path === '/map',
  });
}

export default async function MapPage(props: QueryPageProps) {
  const { address, view } = await load(props);
  return (
    <Shell way="/map">
      <h1 className="title mt-8 lg:mt-12">{words.map.title}</h1>
      <p className="lede mt-3">{words.map.lead}</p>
      <MapBody view={view} address={address} />
    </Shell>
  );
}
