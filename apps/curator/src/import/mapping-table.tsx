'use client';

import { kindWords, recordKindSchema, type RecordKind } from '@fonds/domain/record';
import type { TargetGroup } from '@fonds/domain/views/import';
import { Select } from '@fonds/ui/select';
import { useEffect, useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, failureInWords, settled } from '../desk/api.ts';
import { LanguageList } from '../record/controls/parts.tsx';
import { EveryRow } from './every-row.tsx';
import { MappingRow } from './mapping-row.tsx';
import { appliedTo, type Found, type Mapping, type ReadingOptions } from './reading.ts';
import { SavedMappings } from './saved-mappings.tsx';

const kinds: readonly RecordKind[] = ['document', 'recordset', 'agent', 'place', 'subject', 'repository', 'collection'];

interface MappingTableProps {
  readonly number: number;
  readonly format: string;
  readonly columns: NonNullable<Found['columns']>;
  readonly options: ReadingOptions;
  readonly mapping: Mapping;
  /** What was refused, by the path of its field. */
  readonly wrong: (path: string) => string | undefined;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which kind of record the rows are, to which field each column goes, and what is the same in every row. */
export function MappingTable({ number, format, columns, options, mapping, wrong, onChange }: MappingTableProps) {
  const [groups, setGroups] = useState<readonly TargetGroup[]>([]);
  const [problem, setProblem] = useState('');
  const { kind } = mapping;
  useEffect(() => {
    let wanted = true;
    void settled(api.importDetails.targets.query({ kind })).then((found) => {
      if (!wanted) return;
      if (found.ok) setGroups(found.value);
      else setProblem(failureInWords(found.failure));
    });
    return () => {
      wanted = false;
    };
  }, [kind]);

  const proposedFor = async (next: RecordKind): Promise<Mapping | undefined> => {
    const found = await settled(api.importDetails.mapping.query({ number, kind: next }));
    setProblem(found.ok ? '' : failureInWords(found.failure));
    return found.ok ? found.value : undefined;
  };
  const choose = async (next: RecordKind) => {
    const proposed = await proposedFor(next);
    // What was said of every row stays as it was typed: what the other kind hasn't is told.
    if (proposed) onChange({ ...mapping, ...proposed });
  };
  const apply = async (kept: Mapping) => {
    const proposed = await proposedFor(kept.kind);
    if (proposed) onChange(appliedTo(kept, proposed));
  };
  const left = mapping.columns.filter(({ target }) => target === null).length;
  const noted = mapping.columns.filter(({ target }) => target === 'staffNote.named').length;
  return (
    <>
      <LanguageList />
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <Select
          id="import-kind"
          label="Each row is a"
          options={kinds.map((one) => ({ value: one, label: kindWords[one].one }))}
          value={kind}
          onChange={(event) => {
            const next = recordKindSchema.safeParse(event.target.value);
            if (next.success) void choose(next.data);
          }}
        />
        <SavedMappings format={format} options={{ ...options, mapping }} onApply={(kept) => void apply(kept)} />
      </div>
      <div className="mt-3">
        <Alert message={problem} />
      </div>
      <p role="status" className="mt-4">
        {columns.length} columns
        {noted === 0 ? '' : `, ${noted} of them not known and kept in the staff note`}
        {left === 0 ? '' : `, ${left} left out`}
      </p>
      <ul aria-label="Columns" className="mt-2 border-t border-line">
        {mapping.columns.map((mapped, at) => {
          const column = columns.find(({ name }) => name === mapped.column);
          return (
            <MappingRow
              key={mapped.column}
              id={`column-${at}`}
              mapped={mapped}
              samples={column?.samples ?? []}
              found={column?.separator ?? null}
              groups={groups}
              onChange={(next) =>
                onChange({ ...mapping, columns: mapping.columns.map((one, place) => (place === at ? next : one)) })
              }
            />
          );
        })}
      </ul>
      <EveryRow mapping={mapping} groups={groups} wrong={wrong} onChange={onChange} />
    </>
  );
}
