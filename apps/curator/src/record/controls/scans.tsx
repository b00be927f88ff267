'use client';

import { rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { moved, replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group } from './parts.tsx';
import { ScanDrop } from './scan-drop.tsx';
import { ScanRow } from './scan-row.tsx';

/** The scans of a document: files that are kept as they were sent, and which of their pages are the document's own. */
export function ScansControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(rows, index, by));
    // Once they have changed places: the button that was pressed may have none there.
    setTimeout(() => {
      const [way, back] = by < 0 ? ['up', 'down'] : ['down', 'up'];
      focusOn(`${id}-${index + by}-${back}`);
      focusOn(`${id}-${index + by}-${way}`);
    });
  };
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ol>
        {rows.map((row, index) => (
          <ScanRow
            key={keyOf(rows, index)}
            id={`${id}-${index}`}
            index={index}
            row={row}
            isLast={index === rows.length - 1}
            error={(path) => messageAt(issues, `${index}.${path}`)}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onMove={(by) => move(index, by)}
            onRemove={() => {
              onChange(without(rows, index));
              focusOn(`${id}-file`);
            }}
          />
        ))}
      </ol>
      <div className={rows.length > 0 ? 'mt-3.5' : ''}>
        <ScanDrop id={id} />
      </div>
    </Group>
  );
}

/** What a row is known by wherever it stands: its file, and which of those with the same file it is. */
function keyOf(rows: readonly JsonObject[], index: number): string {
  const sha256 = textOf(rows[index], 'sha256');
  return `${sha256} ${rows.slice(0, index).filter((row) => textOf(row, 'sha256') === sha256).length}`;
}
