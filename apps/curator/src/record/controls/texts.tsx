'use client';

import { languageName } from '@fonds/domain/language-name';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import type { OtherText } from '../../text-editor/wide.tsx';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group, LanguageField, TextButton } from './parts.tsx';
import { TextBody } from './text-body.tsx';

const kinds = [
  { value: 'transcript', label: 'Transcript of the original' },
  { value: 'translation', label: 'Translation' },
  { value: 'ocr', label: 'Read by machine (OCR)' },
];
const completeness = [
  { value: 'full', label: 'In full' },
  { value: 'excerpt', label: 'Excerpt' },
  { value: 'summary', label: 'Summary' },
];
const methods = [
  { value: 'by-hand', label: 'By hand' },
  { value: 'by-machine', label: 'By machine' },
];

/** The texts of a document: transcripts and translations. What has no control here (releases, rights) stays untouched. */
export function TextsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
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
      <div className="space-y-8">
        {rows.map((row, index) => (
          <TextRow
            key={textOf(row, 'key')}
            id={`${id}-${index}`}
            index={index}
            row={row}
            others={othersOf(rows, index)}
            error={(path) => messageAt(issues, `${index}.${path}`)}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              onChange(without(rows, index));
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

/** The other texts, to be read beside one: of a translation what it renders first, then transcripts. */
function othersOf(rows: readonly JsonObject[], index: number): readonly OtherText[] {
  const source = textOf(objectOf(rows[index]?.['source']), 'language');
  const rank = (row: JsonObject) => {
    const isSource = source !== '' && textOf(row, 'language') === source;
    return isSource ? 0 : textOf(row, 'kind') === 'transcript' ? 1 : 2;
  };
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row, at }) => at !== index && textOf(row, 'html') !== '')
    .sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at)
    .map(({ row, at }) => {
      const kind = kinds.find(({ value }) => value === textOf(row, 'kind'))?.label ?? 'Text';
      const language = textOf(row, 'language');
      const named = language === '' ? kind : `${kind}, ${languageName(language)}`;
      return { key: textOf(row, 'key'), label: numbered(named, at), language, html: textOf(row, 'html') };
    });
}

interface TextRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly others: readonly OtherText[];
  readonly error: (path: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

function TextRow({ id, index, row, others, error, onChange, onRemove }: TextRowProps) {
  const choice = (key: string, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      id={`${id}-${key}`}
      label={numbered(label, index)}
      options={options}
      value={textOf(row, key)}
      error={error(key)}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
    />
  );
  const source = objectOf(row['source']);
  return (
    <div className="space-y-3.5 border-l border-line pl-4">
      <div className="flex items-start gap-3">
        <LanguageField
          id={`${id}-language`}
          name={`Language of ${numbered('text', index)}`}
          value={textOf(row, 'language')}
          error={error('language')}
          onChange={(language) => onChange({ ...row, language })}
        />
        <div className="min-w-0 flex-1">{choice('kind', 'Kind of text', kinds)}</div>
      </div>
      <div className="grid grid-cols-2 gap-3.5">
        {choice('completeness', 'How much of it', completeness)}
        {choice('method', 'How it was made', methods)}
      </div>
      {textOf(row, 'kind') === 'translation' ? (
        <div className="flex items-start gap-3">
          <LanguageField
            id={`${id}-source`}
            name={`Translated from, ${numbered('text', index)}`}
            value={textOf(source, 'language')}
            error={error('source')}
            onChange={(language) => onChange({ ...row, source: language === '' ? null : { language } })}
          />
          <div className="min-w-0 flex-1">
            <TextField
              id={`${id}-translator`}
              label={numbered('Translator', index)}
              dir="auto"
              value={textOf(row, 'translator')}
              error={error('translator')}
              onChange={(event) => onChange({ ...row, translator: event.target.value })}
            />
          </div>
        </div>
      ) : null}
      <TextBody
        id={`${id}-html`}
        label={numbered('Text', index)}
        html={textOf(row, 'html')}
        language={textOf(row, 'language')}
        error={error('html')}
        others={others}
        onChange={(html) => onChange({ ...row, html })}
      />
      <TextButton name={numbered('Remove this text', index)} onPress={onRemove}>
        remove this text
      </TextButton>
    </div>
  );
}
