import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { MapView } from '@fonds/domain/views/map';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { DatedDocuments } from '../instruments/dated-documents.tsx';
import { ScopeForm } from '../instruments/scope-form.tsx';
import { baseMapOf } from './base-map.ts';
import { MapDrawing } from './map-drawing.tsx';
import { MapTable } from './map-table.tsx';
import { MapWays, RoleWays } from './map-ways.tsx';
import { readView, viewOf } from './view-port.ts';

interface MapBodyProps {
  readonly view: MapView;
  readonly address: InstrumentAddress;
}

/** The map with its ways, its table, and the documents of a place that was chosen on it. */
export async function MapBody({ view, address }: MapBodyProps) {
  const { map, instrument } = words;
  const { scope, chosen } = view;
  if (scope.of === 0 && scope.collection === null) return <p className="lede mt-6">{instrument.nothing}</p>;
  const points = view.places.flatMap(({ point }) => (point ? [point] : []));
  const port = readView(address.view) ?? viewOf(points);
  const base = await baseMapOf(port);
  const unplaced = view.places.length - points.length;
  return (
    <>
      <RoleWays address={address} view={view} />
      <div className="relative mt-4">
        {view.places.length === 0 ? null : (
          <a href="#places" className="skip-link">
            {instrument.skip}
          </a>
        )}
        <MapDrawing view={view} port={port} base={base} address={address} />
      </div>
      <MapWays address={address} port={port} />
      <p className="facts mt-3">{map.borders}</p>
      {view.places.length === 0 ? <p className="lede mt-5">{map.none}</p> : null}
      {unplaced > 0 ? <p className="facts mt-1">{map.unplaced(unplaced)}</p> : null}
      <ScopeForm path="/map" address={address} scope={scope} keep={['role', 'view', 'place']} />
      <MapTable view={view} address={address} />
      {chosen ? (
        <section id="documents" aria-labelledby="documents-title" className="mt-10 max-w-reading">
          <h2 id="documents-title" className="text-2xl leading-snug">
            <Localized language={chosen.place.language}>{map.asked(chosen.place.name)}</Localized>
          </h2>
          <p className="mt-2 mb-4 flex flex-wrap gap-x-5 font-sans text-sm">
            {chosen.place.path === null ? null : <a href={chosen.place.path}>{map.page}</a>}
            <a href={instrumentHref('/map', address, { place: '' })}>{map.clear}</a>
          </p>
          <DatedDocuments {...chosen} href={(page) => `${instrumentHref('/map', address, { page })}#documents`} />
        </section>
      ) : null}
    </>
  );
}
