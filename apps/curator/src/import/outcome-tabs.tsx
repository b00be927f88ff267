import { planOutcomes, type PlanCounts, type PlanOutcome } from '@fonds/domain/views/import';
import { importAddress } from './import-address.ts';
import { outcomeWords } from './import-words.ts';

interface OutcomeTabsProps {
  readonly number: number;
  readonly counts: PlanCounts;
  readonly shown: PlanOutcome | undefined;
}

/** Ways to the rows of each outcome that there is, with how many they are. */
export function OutcomeTabs({ number, counts, shown }: OutcomeTabsProps) {
  const there = planOutcomes.filter((outcome) => counts[outcome] > 0);
  const all = there.reduce((sum, outcome) => sum + counts[outcome], 0);
  const ways = [
    { outcome: undefined, words: 'All', count: all },
    ...there.map((outcome) => ({ outcome, words: outcomeWords[outcome], count: counts[outcome] })),
  ];
  return (
    <nav aria-label="Which rows" className="mt-7 border-b border-line pb-2 font-sans text-sm">
      <ul className="flex flex-wrap gap-x-5">
        {ways.map(({ outcome, words, count }) => (
          <li key={words}>
            <a
              href={importAddress(number, outcome === undefined ? {} : { outcome })}
              {...(outcome === shown ? { 'aria-current': 'page' as const } : {})}
              className={`inline-flex min-h-8 items-center ${outcome === shown ? 'font-semibold text-ink' : ''}`}
            >
              {words} {count.toLocaleString('en')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
