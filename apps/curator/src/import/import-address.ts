import { planOutcomes, type PlanOutcome } from '@fonds/domain/views/import';

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Which rows of an import a page shows: of one outcome or of all, after a key; and names asked about, after a number. */
export interface ImportView {
  readonly outcome?: PlanOutcome;
  readonly after?: number;
  readonly askedAfter?: number;
}

/** The number of an import in its address. */
export function numberIn(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

export function readView(parameters: Parameters): ImportView {
  const outcome = planOutcomes.find((one) => one === parameters['outcome']);
  const after = numberIn(textIn(parameters['after']));
  const askedAfter = numberIn(textIn(parameters['asked']));
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(after === undefined ? {} : { after }),
    ...(askedAfter === undefined ? {} : { askedAfter }),
  };
}

/** The address that shows it. */
export function importAddress(number: number, { outcome, after, askedAfter }: ImportView = {}): string {
  const query = new URLSearchParams();
  if (outcome !== undefined) query.set('outcome', outcome);
  if (after !== undefined) query.set('after', String(after));
  if (askedAfter !== undefined) query.set('asked', String(askedAfter));
  const text = query.toString();
  return `/import/${number}${text === '' ? '' : `?${text}`}`;
}

function textIn(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
