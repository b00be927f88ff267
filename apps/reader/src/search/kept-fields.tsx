import { searchQuery, type Search } from '@fonds/domain/search-address';

/** A search as hidden fields, so that a form asks for something more and keeps the rest. */
export function KeptFields({ search }: { readonly search: Partial<Search> }) {
  return [...new URLSearchParams(searchQuery(search))].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
