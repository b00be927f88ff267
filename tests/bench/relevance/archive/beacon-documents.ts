import type { MadeDocument } from './made-document.ts';

const sheet = (name: string, date?: string): MadeDocument => ({
  title: `Log of the skerry beacon, ${name} sheet`,
  text: 'The beacon was lit at dusk.',
  type: 'note',
  ...(date ? { date } : {}),
});

/** Alike but for their dates. */
export const beaconDocuments: Readonly<Record<string, MadeDocument>> = {
  'beacon-day': sheet('first', '1953-06-15'),
  'beacon-month': sheet('second', '1953-07'),
  'beacon-year': sheet('third', '1953'),
  'beacon-about': sheet('fourth', '1953-07~'),
  'beacon-range': sheet('fifth', '1953-05-20/1953-06-10'),
  'beacon-doubtful': sheet('sixth', '1953-06-30?'),
  'beacon-decade': sheet('seventh', '195X'),
  'beacon-early': sheet('eighth', '1951-02-01'),
  'beacon-late': sheet('ninth', '1960-04'),
  'beacon-open': sheet('tenth', '1958-12/..'),
  'beacon-undated': sheet('eleventh'),
  'beacon-last-day': sheet('twelfth', '1953-07-31'),
  'beacon-next-day': sheet('thirteenth', '1953-08-01'),
};
