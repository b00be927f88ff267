import { outcomeOfFormer } from '@fonds/db/addresses';
import { snapshot } from '@fonds/db/open';
import type { RecordKind } from '@fonds/domain/record';
import type { Outcome } from '@fonds/domain/views/public';
import type { PublicContext } from '../trpc.ts';

/** What stands at an address: found, or what became of it. */
export function outcomeOf<View>(
  ctx: PublicContext,
  kind: RecordKind,
  at: string,
  find: () => View | undefined,
): Outcome<View> {
  return snapshot(ctx.reader, () => {
    const view = find();
    return view === undefined ? outcomeOfFormer(ctx.reader, kind, at) : { outcome: 'found', view };
  });
}
