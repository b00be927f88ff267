import type { RecordKind } from '@fonds/domain/record';
import type { RecordList } from '../records/list-address.ts';

/** The address of an export of what a list shows, whatever page of it is looked at. */
export function exportAddress(format: string, kind: RecordKind, list: RecordList): string {
  const parameters = new URLSearchParams({ kind });
  if (list.q) parameters.set('q', list.q);
  if (list.state) parameters.set('state', list.state);
  if (list.mine) parameters.set('mine', 'yes');
  if (list.problem) parameters.set('problem', list.problem);
  return `/export/${format}?${parameters.toString()}`;
}

/** What an address or a form of an export asks for; not yet checked. */
export function readExportAsked(format: string, given: URLSearchParams | FormData): Record<string, unknown> {
  const one = (name: string) => {
    const value = given.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const ids = given.getAll('id').filter((id) => typeof id === 'string');
  return {
    format,
    ids: ids.length > 0 ? ids : undefined,
    kind: one('kind'),
    state: one('state'),
    q: one('q'),
    problem: one('problem'),
    mine: one('mine') === 'yes' ? true : undefined,
    published: one('published') === 'yes' ? true : undefined,
  };
}
