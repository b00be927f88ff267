import { TextField } from '@fonds/ui/text-field';

interface NoteFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a publication brings, in a line for readers. */
export function NoteField({ id, value, onChange }: NoteFieldProps) {
  return (
    <TextField
      id={id}
      label="What is new, for readers (may stay empty)"
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
