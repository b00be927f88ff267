'use client';

import { Button } from '@fonds/ui/button';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import type { Terms } from '@fonds/domain/vocabularies';
import type { OtherText } from '../../text-editor/wide.tsx';
import { messageAt } from '../form-values.ts';
import { useTerms } from '../terms-context.tsx';
import { replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group } from './parts.tsx';
import { RightsStatementList } from './rights-fields.tsx';
import { textName } from './text-names.ts';
import { TextRow } from './text-row.tsx';

/** The texts of a document: transcripts and translations. */
export function TextsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const terms = useTerms();
  const rows = rowsOf(value);
  const add = () =>
    onChange([
      ...rows,
      {
        // Lasting from the start, and never that of a text which was removed.
        key: crypto.randomUUID().slice(0, 8),
        language: '',
        kind: 'transcript',
        completeness: 'full',
        method: 'by-hand',
        html: '',
      },
    ]);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      {rows.length > 0 ? <RightsStatementList id={`${id}-statements`} /> : null}
      <div className="space-y-8">
        {rows.map((row, index) => (
          <TextRow
            key={textOf(row, 'key')}
            id={`${id}-${index}`}
            index={index}
            row={row}
            others={othersOf(terms, rows, index)}
            sources={rows.flatMap((other, at) =>
              at === index ? [] : [{ value: textOf(other, 'key'), label: textName(terms, other, at) }],
            )}
            statements={`${id}-statements`}
            error={(path) => messageAt(issues, `${index}.${path}`)}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              onChange(without(rows, index).map((other) => withoutSource(other, row)));
              focusOn(`${id}-add`);
            }}
          />
        ))}
      </div>
      <Button id={`${id}-add`} onClick={add} className={rows.length > 0 ? 'mt-4' : ''}>
        Add a text
      </Button>
    </Group>
  );
}

/** A text that was made from one that goes: of its source no more than the language is known then. */
function withoutSource(text: JsonObject, gone: JsonObject): JsonObject {
  if (textOf(objectOf(text['source']), 'text') !== textOf(gone, 'key')) return text;
  return { ...text, source: { language: textOf(gone, 'language') } };
}

/** The other texts, to be read beside one: of a translation what it was made from first, then transcripts. */
function othersOf(terms: Terms, rows: readonly JsonObject[], index: number): readonly OtherText[] {
  const source = objectOf(rows[index]?.['source']);
  const rank = (row: JsonObject) => {
    if (textOf(row, 'key') === textOf(source, 'text')) return 0;
    const language = textOf(source, 'language');
    if (language !== '' && textOf(row, 'language') === language) return 1;
    return textOf(row, 'kind') === 'transcript' ? 2 : 3;
  };
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row, at }) => at !== index && textOf(row, 'html') !== '')
    .sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at)
    .map(({ row, at }) => ({
      key: textOf(row, 'key'),
      label: textName(terms, row, at),
      language: textOf(row, 'language'),
      html: textOf(row, 'html'),
    }));
}
