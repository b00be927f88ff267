import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';

interface CompareFormProps {
  readonly path: string;
  readonly numbers: readonly number[];
  readonly a: number;
  readonly b: number;
}

/** Of more revisions a number is typed: nobody looks through a list of thousands. */
const mostOffered = 200;

/** Two revisions to hold beside each other: a plain form, so that every comparison has an address. */
export function CompareForm({ path, numbers, a, b }: CompareFormProps) {
  const options =
    numbers.length > mostOffered
      ? []
      : numbers.map((number) => ({ value: String(number), label: `Revision ${number}` }));
  return (
    <form action={path} aria-label="Compare" className="flex flex-wrap items-end gap-3 font-sans">
      <div className="w-36">
        <Choice id="compare-a" name="a" label="Compare" options={options} most={Math.max(...numbers)} chosen={a} />
      </div>
      <div className="w-36">
        <Choice id="compare-b" name="b" label="with" options={options} most={Math.max(...numbers)} chosen={b} />
      </div>
      <Button type="submit" className="min-h-10">
        Compare
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly most: number;
  readonly chosen: number;
}

function Choice({ options, most, chosen, ...rest }: ChoiceProps) {
  return options.length > 0 ? (
    <Select {...rest} options={options} defaultValue={String(chosen)} />
  ) : (
    <TextField {...rest} type="number" min={1} max={most} defaultValue={String(chosen)} />
  );
}
