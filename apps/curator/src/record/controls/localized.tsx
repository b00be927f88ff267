'use client';

import { languageAttributes } from '@fonds/ui/localized';
import { TextArea, TextField } from '@fonds/ui/text-field';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { NameDetails } from './name-details.tsx';
import { focusOn, Group, LanguageField, TextButton } from './parts.tsx';

/** Words in one language: a title, a preferred name. One line, shown whole however long. */
export function LocalizedControl({ id, field, value, issues, onChange }: ControlProps) {
  const words = objectOf(value);
  return (
    <div className="flex flex-wrap items-start gap-x-3">
      <div className="min-w-0 flex-1">
        <TextArea
          id={id}
          label={field.label}
          {...(field.hint === undefined ? {} : { hint: field.hint })}
          {...languageAttributes(textOf(words, 'language'))}
          rows={1}
          className="field-sizing-content resize-none font-sans! text-[0.9375rem]!"
          value={textOf(words, 'text')}
          error={messageAt(issues, 'text') ?? issues.find((issue) => issue.path === '')?.message}
          onChange={(event) => onChange({ ...words, text: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        />
      </div>
      <LanguageField
        id={`${id}-language`}
        name={`Language of ${field.label.toLowerCase()}`}
        value={textOf(words, 'language')}
        error={messageAt(issues, 'language')}
        onChange={(language) => onChange({ ...words, language })}
      />
      {field.control === 'name' ? (
        <NameDetails
          id={id}
          name={field.label.toLowerCase()}
          row={words}
          error={(part) => messageAt(issues, part)}
          onChange={onChange}
        />
      ) : null}
    </div>
  );
}

const addWords: Readonly<Record<string, string>> = {
  names: 'Add a name',
  'localized-lines': 'Add a title',
};

/** Words in several languages: summaries and notes in paragraphs, variant names in lines. */
export function LocalizedListControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const stored = rowsOf(value);
  const lines = field.control !== 'localized-list';
  // A paragraph waits to be written; a line is asked for.
  const rows: readonly JsonObject[] = stored.length > 0 || lines ? stored : [{ text: '' }];
  const Words = lines ? TextField : TextArea;
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className={lines ? 'space-y-2' : 'space-y-3'}>
        {rows.map((row, index) => (
          <div
            key={index}
            className={`flex flex-wrap items-start gap-x-3 gap-y-1 ${field.control === 'names' ? '' : 'sm:flex-nowrap'}`}
          >
            <div className="min-w-0 flex-[1_0_100%] sm:flex-[1_1_0]">
              <Words
                id={`${id}-${index}`}
                label={<span className="sr-only">{numbered(field.label, index)}</span>}
                {...languageAttributes(textOf(row, 'language'))}
                value={textOf(row, 'text')}
                error={messageAt(issues, `${index}.text`)}
                onChange={(event) => onChange(replaced(stored, index, { ...row, text: event.target.value }))}
              />
            </div>
            <div className="pt-1.5">
              <LanguageField
                id={`${id}-${index}-language`}
                name={`Language of ${numbered(field.label.toLowerCase(), index)}`}
                hideLabel
                value={textOf(row, 'language')}
                error={messageAt(issues, `${index}.language`)}
                onChange={(language) => onChange(replaced(stored, index, { ...row, language }))}
              />
            </div>
            {stored.length > 0 ? (
              <div className="pt-2.5">
                <TextButton
                  name={`Remove ${numbered(field.label.toLowerCase(), index)}`}
                  onPress={() => {
                    onChange(without(stored, index));
                    focusOn(`${id}-add`);
                  }}
                >
                  remove
                </TextButton>
              </div>
            ) : null}
            {field.control === 'names' ? (
              <NameDetails
                id={`${id}-${index}`}
                name={numbered(field.label.toLowerCase(), index)}
                row={row}
                error={(part) => messageAt(issues, `${index}.${part}`)}
                onChange={(changed) => onChange(replaced(stored, index, changed))}
              />
            ) : null}
          </div>
        ))}
      </div>
      <TextButton
        id={`${id}-add`}
        onPress={() => onChange([...(stored.length > 0 || lines ? stored : rows), { text: '' }])}
      >
        {addWords[field.control] ?? `Add ${field.label.toLowerCase()} in another language`}
      </TextButton>
    </Group>
  );
}
