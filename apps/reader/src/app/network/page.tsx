import { instrumentHref, readInstrument } from '@fonds/domain/instrument-address';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import type { QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { NetworkBody } from '../../network/network-page.tsx';
import { archive } from '../../server/archive.ts';

const find = cache(async (query: string) => {
  const address = readInstrument(Object.fromEntries(new URLSearchParams(query)));
  const { from, to, within, collection, agent, page } = address;
  const letters = { fromAgent: address['from-agent'], toAgent: address['to-agent'] };
  return (await archive()).network.view({ from, to, within, collection, agent, page, ...letters });
});

async function load({ searchParams }: QueryPageProps) {
  const address = readInstrument(await searchParams);
  return { address, view: await find(instrumentHref('', address, { page: address.page })) };
}

export async function generateMetadata(props: QueryPageProps) {
  const { address, view } = await load(props);
  const path = instrumentHref('/network', address, { page: address.page });
  const { between, agent } = view;
  const part = between ? words.network.between(between.from.name, between.to.name) : agent?.name;
  return pageMetadata({
    title: part === undefined ? words.network.title : `${part} – ${words.network.title}`,
    description: words.network.lead,
    path,
    index: path === '/network',
  });
}

export default async function NetworkPage(props: QueryPageProps) {
  const { address, view } = await load(props);
  return (
    <Shell way="/network">
      <h1 className="title mt-8 lg:mt-12">{words.network.title}</h1>
      <p className="lede mt-3">{words.network.lead}</p>
      <NetworkBody view={view} address={address} />
    </Shell>
  );
}
