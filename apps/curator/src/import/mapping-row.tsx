'use client';

import type { TargetGroup } from '@fonds/domain/views/import';
import { controlClass } from '@fonds/ui/text-field';
import { LanguageField } from '../record/controls/parts.tsx';
import type { MappedColumn } from './reading.ts';

interface MappingRowProps {
  readonly id: string;
  readonly mapped: MappedColumn;
  readonly samples: readonly string[];
  /** What parts several values in its cells, as it was found. */
  readonly found: string | null;
  readonly groups: readonly TargetGroup[];
  readonly onChange: (next: MappedColumn) => void;
}

/** One column: its name, what stands in it, where it goes. One that goes nowhere stands out. */
export function MappingRow({ id, mapped, samples, found, groups, onChange }: MappingRowProps) {
  const { column, target } = mapped;
  const chosen = groups.flatMap(({ targets }) => targets).find((one) => one.id === target);
  const standsOut = target === null || target === 'staffNote.named';
  const choose = (next: string) => {
    const to = groups.flatMap(({ targets }) => targets).find((one) => one.id === next);
    onChange({
      column,
      target: next === '' ? null : next,
      ...(to?.several && found !== null ? { separator: found } : {}),
      ...(to?.language && mapped.language !== undefined ? { language: mapped.language } : {}),
    });
  };
  return (
    <li
      className={`grid gap-x-5 gap-y-2 border-b border-hair py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] ${standsOut ? 'border-l-2 border-l-oxide pl-3' : ''}`}
    >
      <div className="min-w-0">
        <label htmlFor={id} dir="auto" className="font-medium break-words">
          {column === '' ? 'A column without a name' : column}
        </label>
        <ul className="mt-1 text-muted">
          {samples.slice(0, 3).map((sample, at) => (
            <li key={at} dir="auto" className="truncate">
              {sample}
            </li>
          ))}
          {samples.length === 0 ? <li>empty</li> : null}
        </ul>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-48 flex-1">
          <select
            id={id}
            value={target ?? ''}
            onChange={(event) => choose(event.target.value)}
            className={`${controlClass} ${standsOut ? 'text-oxide' : ''}`}
          >
            <option value="">Leave it out</option>
            {target !== null && chosen === undefined ? <option value={target}>{target}</option> : null}
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.targets.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        {chosen?.several ? (
          <div className="w-28 shrink-0">
            <label htmlFor={`${id}-separator`} className="mb-1.5 block leading-snug text-muted">
              Values parted by
            </label>
            <input
              id={`${id}-separator`}
              aria-label={`What parts the values of ${column}`}
              autoComplete="off"
              value={mapped.separator ?? ''}
              onChange={(event) =>
                onChange({ ...mapped, separator: event.target.value === '' ? null : event.target.value })
              }
              className={controlClass}
            />
          </div>
        ) : null}
        {chosen?.language ? (
          <LanguageField
            id={`${id}-language`}
            name={`Language of ${column}`}
            value={mapped.language ?? ''}
            onChange={(language) => onChange(withLanguage(mapped, language))}
          />
        ) : null}
      </div>
    </li>
  );
}

function withLanguage({ language: _was, ...mapped }: MappedColumn, language: string): MappedColumn {
  return language.trim() === '' ? mapped : { ...mapped, language: language.trim() };
}
