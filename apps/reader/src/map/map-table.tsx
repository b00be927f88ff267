import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { MapView } from '@fonds/domain/views/map';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';

interface MapTableProps {
  readonly view: MapView;
  readonly address: InstrumentAddress;
}

const mostRows = 300;

/** The map as a plain table: each place with its documents by role, those without a point too. */
export function MapTable({ view, address }: MapTableProps) {
  const { map } = words;
  const shown = view.places.slice(0, mostRows);
  if (shown.length === 0) return null;
  return (
    <details id="places" className="mt-5 font-sans text-sm" open={shown.length <= 12}>
      <summary className="inline-flex min-h-9 items-center text-link">{map.table(view.places.length)}</summary>
      {shown.length < view.places.length ? (
        <p className="facts mb-2">{map.tableMost(shown.length, view.places.length)}</p>
      ) : null}
      <div
        className="max-h-[30rem] overflow-auto"
        tabIndex={0}
        role="region"
        aria-label={map.table(view.places.length)}
      >
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{map.place}</th>
              <th scope="col">{map.documentsHere}</th>
              {view.roles.map(({ role, roleLabel }) => (
                <th key={role} scope="col">
                  <bdi>{map.roleOf(role, roleLabel)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <tr key={place.key}>
                <th scope="row">
                  {place.path === null ? (
                    <bdi>{place.name}</bdi>
                  ) : (
                    <a href={place.path}>
                      <Localized language={place.language}>{place.name}</Localized>
                    </a>
                  )}
                  {place.point === null ? <span className="text-muted"> ({map.withoutPoint})</span> : null}
                </th>
                <td>
                  <a
                    href={`${instrumentHref('/map', address, { place: place.key })}#documents`}
                    aria-label={map.askedCount(place.name, place.documents)}
                  >
                    {place.documents}
                  </a>
                </td>
                {view.roles.map(({ role }) => (
                  <td key={role}>{place.roles[role]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
