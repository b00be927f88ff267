'use client';

import { objectOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { Select, type SelectOption } from '@fonds/ui/select';
import type { OtherText } from '../../text-editor/wide.tsx';
import { releaseChoices, useReleases } from '../releases-context.tsx';
import { numbered } from './control.ts';
import { PartField } from './part-field.tsx';
import { LanguageField, TextButton } from './parts.tsx';
import { TextBody } from './text-body.tsx';
import { textKindChoices } from './text-names.ts';
import { TextSource } from './text-source.tsx';
import { TextUse } from './text-use.tsx';

const completeness = [
  { value: 'full', label: 'In full' },
  { value: 'excerpt', label: 'Excerpt' },
  { value: 'summary', label: 'Summary' },
];
const methods = [
  { value: 'by-hand', label: 'By hand' },
  { value: 'by-machine', label: 'By machine' },
];

interface TextRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  /** The texts that can be read beside it. */
  readonly others: readonly OtherText[];
  /** The texts that it may have been made from, by their keys. */
  readonly sources: readonly SelectOption[];
  /** The id of the list of rights statements. */
  readonly statements: string;
  readonly error: (path: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

/** One text of a document: what it is, who made it from what, who may use it, and its words. */
export function TextRow({ id, index, row, others, sources, statements, error, onChange, onRemove }: TextRowProps) {
  const releases = useReleases();
  const release = textOf(row, 'release');
  const isTranslation = textOf(row, 'kind') === 'translation';
  // What was said of it once is shown, whatever kind it has become.
  const says = (key: string) => isTranslation || row[key] !== undefined || error(key) !== undefined;
  const choice = (
    key: string,
    label: string,
    options: readonly SelectOption[],
    more: { readonly none?: string } = {},
  ) => (
    <Select
      id={`${id}-${key}`}
      label={numbered(label, index)}
      options={options}
      {...more}
      value={textOf(row, key)}
      error={error(key)}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
    />
  );
  const person = (key: string, label: string) => (
    <PartField
      id={`${id}-${key}`}
      row={row}
      part={key}
      label={numbered(label, index)}
      error={error(key)}
      onChange={onChange}
    />
  );
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
        <div className="min-w-0 flex-1">{choice('kind', 'Kind of text', textKindChoices)}</div>
      </div>
      <div className="grid grid-cols-2 gap-3.5">
        {choice('completeness', 'How much of it', completeness)}
        {choice('method', 'How it was made', methods)}
      </div>
      {says('source') ? (
        <TextSource
          id={`${id}-source`}
          index={index}
          source={row['source'] ?? null}
          texts={sources}
          error={error('source')}
          onChange={(source) => onChange({ ...row, source })}
        />
      ) : null}
      <div className="grid gap-3.5 sm:grid-cols-2">
        {says('translator') ? person('translator', 'Translator') : null}
        {person('reviewer', 'Looked over by')}
        {releases.length > 0 || release !== '' ? (
          <div className="sm:col-span-2">
            {choice('release', 'Release that it renders', releaseChoices(releases, release), { none: 'Not said' })}
          </div>
        ) : null}
      </div>
      <TextUse
        id={id}
        index={index}
        statements={statements}
        rights={objectOf(row['rights'])}
        embargoUntil={textOf(row, 'embargoUntil')}
        error={error}
        onChange={(changed) => onChange({ ...row, ...changed })}
      />
      <TextBody
        id={`${id}-html`}
        label={numbered('Text', index)}
        html={textOf(row, 'html')}
        language={textOf(row, 'language')}
        error={error('html')}
        others={others}
        scanFirst={!isTranslation}
        onChange={(html) => onChange({ ...row, html })}
      />
      <TextButton name={numbered('Remove this text', index)} onPress={onRemove}>
        remove this text
      </TextButton>
    </div>
  );
}
