import { controlClass } from '@fonds/ui/text-field';
import { words } from '@fonds/ui/words';

interface DateFieldsProps {
  readonly from: string;
  readonly to: string;
}

/** From and to, written as people write dates: a year, a month, a day. */
export function DateFields({ from, to }: DateFieldsProps) {
  return (
    <div className="flex items-center gap-2 font-sans text-sm text-muted">
      <label htmlFor="from">{words.dates.from}</label>
      <span className="w-28 sm:w-32">
        <input
          id="from"
          name="from"
          defaultValue={from}
          placeholder={words.dates.exampleFrom}
          autoComplete="off"
          className={controlClass}
        />
      </span>
      <label htmlFor="to">{words.dates.to}</label>
      <span className="w-28 sm:w-32">
        <input
          id="to"
          name="to"
          defaultValue={to}
          placeholder={words.dates.exampleTo}
          autoComplete="off"
          className={controlClass}
        />
      </span>
    </div>
  );
}
