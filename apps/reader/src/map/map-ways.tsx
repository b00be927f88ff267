import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { MapView } from '@fonds/domain/views/map';
import { words } from '@fonds/ui/words';
import { panned, regions, viewInAddress, zoomed, type ViewPort } from './view-port.ts';

interface MapWaysProps {
  readonly address: InstrumentAddress;
  readonly port: ViewPort;
}

const current = 'border-b-2 border-oxide text-ink';

/** Plain links that move the map, bring it nearer, and choose what ties documents to places. */
export function MapWays({ address, port }: MapWaysProps) {
  const { map } = words;
  const to = (view: ViewPort) => instrumentHref('/map', address, { view: viewInAddress(view) });
  const moves = [
    { label: map.zoomIn, href: to(zoomed(port, 2)) },
    { label: map.zoomOut, href: to(zoomed(port, 0.5)) },
    { label: map.directions.west, href: to(panned(port, -1, 0)) },
    { label: map.directions.east, href: to(panned(port, 1, 0)) },
    { label: map.directions.north, href: to(panned(port, 0, 1)) },
    { label: map.directions.south, href: to(panned(port, 0, -1)) },
  ];
  return (
    <div className="mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2 font-sans text-sm print:hidden">
      <nav aria-label={map.move} className="flex flex-wrap gap-x-4 gap-y-1">
        {moves.map(({ label, href }) => (
          <a key={label} href={href}>
            {label}
          </a>
        ))}
      </nav>
      <nav aria-label={map.region} className="flex flex-wrap gap-x-4 gap-y-1">
        <a href={instrumentHref('/map', address, { view: '' })} className={address.view === '' ? current : ''}>
          {map.fit}
        </a>
        {Object.entries(map.regions).map(([name, label]) =>
          regions[name] ? (
            <a
              key={name}
              href={instrumentHref('/map', address, { view: name })}
              {...(address.view === name ? { 'aria-current': 'true' as const } : {})}
              className={address.view === name ? current : ''}
            >
              {label}
            </a>
          ) : null,
        )}
      </nav>
    </div>
  );
}

interface RoleWaysProps {
  readonly address: InstrumentAddress;
  readonly view: Pick<MapView, 'role' | 'roles'>;
}

/** Whether documents were made at a place, sent there or are about it. */
export function RoleWays({ address, view }: RoleWaysProps) {
  const { map } = words;
  const ways = [
    { role: undefined, label: map.allRoles },
    ...view.roles.map(({ role, roleLabel }) => ({ role, label: map.roleOf(role, roleLabel) })),
  ];
  const chosen = view.role ?? undefined;
  return (
    <nav aria-label={map.role} className="mt-6 flex flex-wrap gap-x-4 gap-y-1 font-sans text-sm">
      <span className="text-muted">{map.role}</span>
      {ways.map(({ role, label }) => (
        <a
          key={role ?? 'all'}
          href={instrumentHref('/map', address, { role })}
          {...(role === chosen ? { 'aria-current': 'true' as const } : {})}
          className={role === chosen ? current : ''}
        >
          <bdi>{label}</bdi>
        </a>
      ))}
    </nav>
  );
}
