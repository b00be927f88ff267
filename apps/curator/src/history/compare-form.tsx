import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';

interface CompareFormProps {
  readonly path: string;
  readonly numbers: readonly number[];
  readonly a: number;
  readonly b: number;
}

/** Two revisions to hold beside each other: a plain form, so that every comparison has an address. */
export function CompareForm({ path, numbers, a, b }: CompareFormProps) {
  const options = numbers.map((number) => ({ value: String(number), label: `Revision ${number}` }));
  return (
    <form action={path} aria-label="Compare" className="flex flex-wrap items-end gap-3 font-sans">
      <div className="w-36">
        <Select id="compare-a" name="a" label="Compare" options={options} defaultValue={String(a)} />
      </div>
      <div className="w-36">
        <Select id="compare-b" name="b" label="with" options={options} defaultValue={String(b)} />
      </div>
      <Button type="submit" className="min-h-10">
        Compare
      </Button>
    </form>
  );
}
