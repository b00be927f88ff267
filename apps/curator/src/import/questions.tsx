import { desk } from '../server/desk.ts';
import { AskedNames } from './asked-names.tsx';
import { importAddress } from './import-address.ts';
import type { ImportDetail } from './import-detail.ts';
import { readAsked } from './read-import.ts';

interface QuestionsProps {
  readonly record: ImportDetail;
  readonly after: number | undefined;
}

/** Names in the file that fit several records. */
export async function Questions({ record, after }: QuestionsProps) {
  const { asked, next } = await readAsked(await desk(), record.number, after);
  return (
    <section aria-labelledby="asked-heading" className="mt-6">
      <h3 id="asked-heading" className="font-sans text-sm font-semibold">
        Names that fit several records
      </h3>
      <p className="mt-1 font-sans text-sm text-muted">
        What you say holds for every row of the file, and is remembered for the next file of this source. Rows whose
        name is open wait.
      </p>
      <AskedNames asked={asked} open={record.state === 'planned'} />
      {next === null ? null : (
        <p className="mt-3 font-sans text-sm">
          <a href={importAddress(record.number, { askedAfter: next })} rel="next">
            Next names
          </a>
        </p>
      )}
    </section>
  );
}
