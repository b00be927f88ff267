'use client';

import type { BatchManner } from '@fonds/domain/batch-row';
import { dateBases, dateKinds } from '@fonds/domain/dates/historical-date';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { LanguageField } from '../record/controls/parts.tsx';

export const firstManner: BatchManner = {
  titleLanguage: '',
  dateKind: 'created',
  dateBasis: 'on-document',
  numberLabel: '',
};

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }));

function keyOf<Key extends string>(labels: Readonly<Record<Key, string>>, wanted: string, otherwise: Key): Key {
  for (const key in labels) if (key === wanted) return key;
  return otherwise;
}

interface BatchMannersProps {
  readonly manner: BatchManner;
  readonly error: (key: keyof BatchManner) => string | undefined;
  readonly onChange: (manner: BatchManner) => void;
}

/** How all rows are to be understood: of what the dates are, how they are known, what the numbers are called. */
export function BatchManners({ manner, error, onChange }: BatchMannersProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end gap-4">
      <LanguageField
        id="batch-language"
        name="Language of the titles"
        value={manner.titleLanguage}
        error={error('titleLanguage')}
        onChange={(titleLanguage) => onChange({ ...manner, titleLanguage })}
      />
      <Select
        id="batch-date-kind"
        label="Dates of"
        options={options(dateKinds)}
        value={manner.dateKind}
        onChange={(event) => onChange({ ...manner, dateKind: keyOf(dateKinds, event.target.value, 'created') })}
      />
      <Select
        id="batch-date-basis"
        label="How we know the dates"
        options={options(dateBases)}
        value={manner.dateBasis}
        onChange={(event) => onChange({ ...manner, dateBasis: keyOf(dateBases, event.target.value, 'on-document') })}
      />
      <TextField
        id="batch-number-label"
        label="What the numbers are called"
        dir="auto"
        placeholder="Telegram no."
        value={manner.numberLabel}
        error={error('numberLabel')}
        onChange={(event) => onChange({ ...manner, numberLabel: event.target.value })}
      />
    </div>
  );
}
