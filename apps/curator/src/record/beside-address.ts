import type { ScanPlace } from '@fonds/domain/scan-place';

/** The page of a scan that stands beside the form, as the address says it; undefined where the preview does. */
export function readBeside(address: URLSearchParams): ScanPlace | undefined {
  if (address.get('beside') !== 'scan') return undefined;
  return { scan: counted(address.get('scan')) - 1, page: counted(address.get('page')) };
}

function counted(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

/** An address with something else beside the form; everything else of it stays. */
export function withBeside(address: URLSearchParams, place: ScanPlace | undefined): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of ['beside', 'scan', 'page']) next.delete(name);
  if (place === undefined) return next;
  next.set('beside', 'scan');
  if (place.scan > 0) next.set('scan', String(place.scan + 1));
  next.set('page', String(place.page));
  return next;
}
