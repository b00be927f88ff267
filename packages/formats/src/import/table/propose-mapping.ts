import { kindWords, type RecordKind } from '@fonds/domain/record';
import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ColumnMapping, FoundColumn } from '../import-format.ts';
import { plainColumnName, withLanguage } from './column-names.ts';
import type { TableTarget } from './table-target.ts';
import { targetsOf } from './table-targets.ts';

/** Where a column goes of which nothing is known: kept, and never public. */
export const unknownTarget = 'staffNote.named';

export interface ProposedMapping {
  readonly mapping: ColumnMapping;
  /** Why a person has to say it instead. */
  readonly question?: string;
}

// In this order, where several would do as well.
const kinds: readonly RecordKind[] = ['document', 'recordset', 'agent', 'place', 'subject', 'repository', 'collection'];

/** The kind of a table's records and the fields of its columns, by the columns' names. */
export function proposeMapping(columns: readonly FoundColumn[], terms: TermLabels = {}): ProposedMapping {
  const scored = kinds
    .map((kind) => ({ kind, score: scoreOf(kind, columns, terms) }))
    .sort((a, b) => b.score - a.score || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const [best, next] = scored;
  const kind = best?.kind ?? 'document';
  const mapping = mappingOf(kind, columns, terms);
  if (!best || best.score === 0) {
    const question =
      'mapping: no column was known as a title or a name; say what the rows are, and which column is which.';
    return { mapping, question };
  }
  if (kind !== 'document' && next?.score === best.score) {
    const question = `mapping: the rows may be ${kindWords[kind].many.toLowerCase()} or ${kindWords[next.kind].many.toLowerCase()}; say which.`;
    return { mapping, question };
  }
  return { mapping };
}

/** The fields of a table's columns when its rows are of a kind. */
export function mappingOf(kind: RecordKind, columns: readonly FoundColumn[], terms: TermLabels = {}): ColumnMapping {
  const targets = targetsOf(kind, terms);
  const titles = new Set<string>();
  return {
    kind,
    columns: columns.map(({ name, separator, samples }) => {
      const { target, language } = targetOf(targets, name);
      const again = target !== undefined && ['title', 'name'].includes(target.id) && titles.has(target.id);
      if (target) titles.add(target.id);
      const other = kind === 'document' ? 'alternativeTitles' : target?.id === 'name' ? 'variants' : unknownTarget;
      return {
        column: name,
        target: again ? other : (target?.id ?? (samples.length === 0 ? null : unknownTarget)),
        ...separatorFor(target, separator),
        ...(language !== undefined && target?.language === true && { language }),
      };
    }),
  };
}

/** What parts the values of a column; one whose values have places parts them by bars, also where the first rows have one each. */
function separatorFor(target: TableTarget | undefined, found: string | null): { separator?: string } {
  if (target?.placed) return { separator: found === '||' ? found : '|' };
  return found !== null && target?.several ? { separator: found } : {};
}

/** The whole name first: `date_to` is no date in Tongan. */
function targetOf(targets: readonly TableTarget[], name: string): { target?: TableTarget; language?: string } {
  const whole = named(targets, name);
  if (whole) return { target: whole };
  const { name: before, language } = withLanguage(name);
  const target = language === undefined ? undefined : named(targets, before);
  return target?.language ? { target, language: language ?? '' } : {};
}

function named(targets: readonly TableTarget[], name: string): TableTarget | undefined {
  const plain = plainColumnName(name);
  return targets.find(({ id, names }) => id.toLowerCase() === plain || (names?.includes(plain) ?? false));
}

/** How many columns say something of a record of the kind; none where there is no title or name. */
function scoreOf(kind: RecordKind, columns: readonly FoundColumn[], terms: TermLabels): number {
  const targets = targetsOf(kind, terms);
  const found = columns.map(({ name }) => targetOf(targets, name).target);
  if (!found.some((target) => target?.id === 'title' || target?.id === 'name')) return 0;
  return found.filter((target) => target !== undefined && target.kinds.length < 8).length;
}
