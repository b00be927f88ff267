import { isEmptyCell } from './table-source.ts';

const separator = '|';
const creation = /^(?:creation|création|creación|создание|null|)$/i;

/**
 * AtoM writes the events of a description side by side: the second date belongs to the second actor and the second type. Those of
 * its making stay where they stand; what there is of others goes together into the column of types, which is kept as a note.
 */
export function atomEvents(names: readonly string[], cells: readonly string[]): readonly string[] {
  const placeOf = (name: string) => names.indexOf(name);
  const typesAt = placeOf('eventtypes');
  const partAt = [placeOf('eventdates'), placeOf('eventactors')].filter((place) => place !== -1);
  const types = split(cells[typesAt]);
  const result = cells.map((cell, place) => (partAt.includes(place) ? withoutNull(cell) : cell));
  if (typesAt === -1) return result;
  const others = types.flatMap((type, event) => {
    if (creation.test(type)) return [];
    const parts = partAt.map((place) => split(cells[place])[event] ?? '').filter((part) => !isNothing(part));
    return [`${type}: ${parts.join(', ')}`];
  });
  result[typesAt] = others.join(separator);
  for (const place of partAt)
    result[place] = split(cells[place])
      .filter((part, event) => !isNothing(part) && creation.test(types[event] ?? ''))
      .join(separator);
  return result;
}

function split(cell: string | undefined): string[] {
  return cell === undefined || isEmptyCell(cell) ? [] : cell.split(separator).map((part) => part.trim());
}

function withoutNull(cell: string): string {
  return split(cell)
    .filter((part) => !isNothing(part))
    .join(separator);
}

/** AtoM's exports say NULL where an event has no actor or no date. */
function isNothing(part: string): boolean {
  return part === '' || part === 'NULL';
}
