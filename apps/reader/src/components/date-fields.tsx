import { controlClass } from '@fonds/ui/text-field';

interface DateFieldsProps {
  readonly from: string;
  readonly to: string;
}

/** From and to, written as people write dates: a year, a month, a day. */
export function DateFields({ from, to }: DateFieldsProps) {
  return (
    <div className="flex items-center gap-2 font-sans text-sm text-muted">
      <label htmlFor="from">from</label>
      <span className="w-28 sm:w-32">
        <input
          id="from"
          name="from"
          defaultValue={from}
          placeholder="1953"
          autoComplete="off"
          className={controlClass}
        />
      </span>
      <label htmlFor="to">to</label>
      <span className="w-28 sm:w-32">
        <input
          id="to"
          name="to"
          defaultValue={to}
          placeholder="July 1953"
          autoComplete="off"
          className={controlClass}
        />
      </span>
    </div>
  );
}
