import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { NetworkView } from '@fonds/domain/views/network';
import { words } from '@fonds/ui/words';
import { DatedDocuments } from '../instruments/dated-documents.tsx';
import { ScopeForm } from '../instruments/scope-form.tsx';
import { NetworkDrawing } from './network-drawing.tsx';
import { NetworkTable } from './network-table.tsx';

interface NetworkBodyProps {
  readonly view: NetworkView;
  readonly address: InstrumentAddress;
}

/** The network with whoever is picked out, its table, and the letters of one tie. */
export function NetworkBody({ view, address }: NetworkBodyProps) {
  const { network, instrument } = words;
  const { scope, between } = view;
  if (scope.of === 0 && scope.collection === null) return <p className="lede mt-6">{instrument.nothing}</p>;
  return (
    <>
      {view.agents.length === 0 ? <p className="lede mt-6">{network.none}</p> : <Drawn view={view} address={address} />}
      <ScopeForm path="/network" address={address} scope={scope} keep={['agent']} />
      <NetworkTable view={view} address={address} />
      {between ? (
        <section id="documents" aria-labelledby="documents-title" className="mt-10 max-w-reading">
          <h2 id="documents-title" className="text-2xl leading-snug">
            {network.between(between.from.name, between.to.name)}
          </h2>
          <p className="mt-2 mb-4 font-sans text-sm">
            <a href={instrumentHref('/network', address, { 'from-agent': '', 'to-agent': '' })}>{network.all}</a>
          </p>
          <DatedDocuments {...between} href={(page) => `${instrumentHref('/network', address, { page })}#documents`} />
        </section>
      ) : null}
    </>
  );
}

function Drawn({ view, address }: NetworkBodyProps) {
  const { network, instrument } = words;
  const { agent } = view;
  return (
    <>
      {agent ? (
        <p className="mt-6 flex flex-wrap items-baseline gap-x-5 gap-y-1 font-sans text-sm">
          <b className="text-[1.0625rem] font-semibold">{network.picked(agent.name)}</b>
          <span className="text-muted">{network.wrote(agent.wrote, agent.received)}</span>
          {agent.path === null ? null : <a href={agent.path}>{network.about}</a>}
          <a href={instrumentHref('/network', address, { agent: '' })}>{network.all}</a>
        </p>
      ) : null}
      <div className="relative mt-6">
        <a href="#ties" className="skip-link">
          {instrument.skip}
        </a>
        <NetworkDrawing view={view} address={address} />
      </div>
      <p className="facts mt-3 max-w-[75ch]">
        {network.how}
        {view.agents.length < view.allAgents ? ` ${network.mostConnected(view.agents.length, view.allAgents)}` : ''}
        {view.edges.length < view.allEdges ? ` ${network.strongest(view.edges.length, view.allEdges)}` : ''}
      </p>
    </>
  );
}
