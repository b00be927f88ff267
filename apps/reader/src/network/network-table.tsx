import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { NetworkAgent, NetworkView } from '@fonds/domain/views/network';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';

interface NetworkTableProps {
  readonly view: NetworkView;
  readonly address: InstrumentAddress;
}

/** The network as a plain table: every line of the drawing, strongest first; of somebody picked out, theirs alone. */
export function NetworkTable({ view, address }: NetworkTableProps) {
  const { network, timeline } = words;
  const { agent } = view;
  const edges = agent ? view.edges.filter(({ from, to }) => from === agent.key || to === agent.key) : view.edges;
  const agents = new Map(view.agents.map((one) => [one.key, one]));
  if (edges.length === 0) return null;
  return (
    <details id="ties" className="mt-5 font-sans text-sm" open={agent !== null || edges.length <= 12}>
      <summary className="inline-flex min-h-9 items-center text-link">{network.table(edges.length)}</summary>
      <div className="max-h-[30rem] overflow-auto" tabIndex={0} role="region" aria-label={network.table(edges.length)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{network.from}</th>
              <th scope="col">{network.to}</th>
              <th scope="col">{timeline.count}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ from, to, documents }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  <Picked agent={agents.get(from)} address={address} />
                </th>
                <th scope="row">
                  <Picked agent={agents.get(to)} address={address} />
                </th>
                <td>
                  <a
                    href={`${instrumentHref('/network', address, { 'from-agent': from, 'to-agent': to })}#documents`}
                    aria-label={network.edge(
                      agents.get(from)?.name ?? '',
                      agents.get(to)?.name ?? '',
                      String(documents),
                    )}
                  >
                    {documents}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface PickedProps {
  readonly agent: NetworkAgent | undefined;
  readonly address: InstrumentAddress;
}

function Picked({ agent, address }: PickedProps) {
  if (!agent) return null;
  return (
    <a href={instrumentHref('/network', address, { agent: agent.key, 'from-agent': '', 'to-agent': '' })}>
      <Localized language={agent.language}>{agent.name}</Localized>
    </a>
  );
}
