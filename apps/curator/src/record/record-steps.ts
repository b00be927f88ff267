import { mayStep } from '@fonds/domain/record';
import { allows, type Role } from '@fonds/domain/roles';
import type { OpenRecord } from './use-record.ts';

const none = { save: false, review: false, sendBack: false, publish: false, withdraw: false, discard: false };

/** The steps that stand beside the form, and whether each may be taken. */
export type RecordSteps = Readonly<typeof none>;

/** What the role may do with the record as it stands. */
export function stepsOf({ base: { row }, isDirty }: OpenRecord, role: Role): RecordSteps {
  const write = allows(role, 'write-drafts');
  if (row === null) return { ...none, save: write };
  if (row.mergedInto) return none;
  const news = row.state !== 'published' || row.changed || isDirty;
  return {
    save: write,
    review: write && news && row.state !== 'scheduled' && mayStep(row.state, 'in-review'),
    sendBack: allows(role, 'review') && mayStep(row.state, 'sent-back'),
    publish: allows(role, 'publish') && news && mayStep(row.state, 'published'),
    withdraw: allows(role, 'withdraw') && row.publicPath !== null && mayStep(row.state, 'withdrawn'),
    discard: write && row.publicPath === null && mayStep(row.state, 'discarded'),
  };
}
