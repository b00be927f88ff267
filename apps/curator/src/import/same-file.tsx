import { desk } from '../server/desk.ts';
import { stateWords } from './import-words.ts';

/** Other imports of the very same file. */
export async function SameFile({ number }: { readonly number: number }) {
  const { importDetails } = await desk();
  const others = await importDetails.sameFile({ number });
  if (others.length === 0) return null;
  return (
    <p className="mt-2 font-sans text-sm">
      The same file was imported in{' '}
      {others.map((other, at) => (
        <span key={other.number}>
          {at === 0 ? '' : ', '}
          <a href={`/import/${other.number}`}>import {other.number}</a> ({stateWords[other.state].toLowerCase()})
        </span>
      ))}
      . What it made is known again.
    </p>
  );
}
