import { parseArgs } from 'node:util';
import { wordsOfText } from './made-up.ts';

export const parts = ['import', 'reindex', 'pages', 'search', 'relevance', 'lighthouse', 'bulk', 'rows'] as const;
export type BenchPart = (typeof parts)[number];

/** What is measured when nothing is named; the others change the archive, and are asked for. */
const usual = parts.filter((part) => part !== 'bulk' && part !== 'rows');

/** What a run of the benchmark was asked for. */
export interface Asked {
  readonly documents: number;
  readonly words: number;
  readonly chosen: ReadonlySet<BenchPart>;
  readonly record: boolean;
  /** Where the archive is kept to be measured again; undefined for one that goes with the run. */
  readonly keep: string | undefined;
  /** What to type to get the same again. */
  readonly command: string;
}

const help = `npm run bench -- [--documents N] [--words N] [--only ${parts.join(',')}] [--keep FOLDER] [--record]
Makes an archive of N made-up documents and measures it. --words says how long their texts are (${String(wordsOfText)}); --keep
leaves the archive in a folder, or measures the one that is there; --record writes the figures into docs/performance.md.
“bulk” edits all the documents, publishes some and undoes it; “rows” imports a table of N rows. Neither is done unless named.
With “search” among the parts, it ends with status 1 when a target is missed.`;

/** Reads the arguments. Ends the process with a word on what is wrong with them, or with the help. */
export function readArguments(): Asked {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '10000' },
      words: { type: 'string', default: String(wordsOfText) },
      only: { type: 'string', default: usual.join(',') },
      keep: { type: 'string' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const named = values.only.split(',');
  const chosen = parts.filter((part) => named.includes(part));
  const unknown = named.filter((part) => !parts.some((known) => known === part));
  if (unknown.length > 0) stop(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}.`);
  const needsArchive = chosen.some((part) => part !== 'relevance');
  const options = [
    ...(needsArchive ? [`--documents ${values.documents}`] : []),
    ...(values.words === String(wordsOfText) ? [] : [`--words ${values.words}`]),
    ...(chosen.join() === usual.join() ? [] : [`--only ${chosen.join(',')}`]),
  ];
  return {
    documents: wholeNumber('documents', values.documents, 1),
    words: wholeNumber('words', values.words, 5),
    chosen: new Set(chosen),
    record: values.record,
    keep: values.keep,
    command: `npm run bench -- ${options.join(' ')}`,
  };
}

function wholeNumber(name: string, given: string, least: number): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < least)
    stop(`--${name} takes a whole number from ${String(least)}, such as 100000.`);
  return number;
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
