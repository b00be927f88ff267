import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { kindedBody } from '@fonds/domain/bodies';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { readBody } from '@fonds/domain/fields/json';
import { recordIdSchema } from '@fonds/domain/record';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const revision = z.number().int().min(1);

/** Steps back in the history of a record. */
export const historyRouter = deskRouterOf({
  /** One field says again what it said in an earlier revision, in a new one on top of `parent`. */
  restoreField: procedureFor('write-drafts')
    .input(z.object({ id: recordIdSchema, field: z.string().max(60), number: revision, parent: revision }))
    .mutation(({ ctx, input: { id, field, number, parent } }) =>
      write(ctx.writer, (tx) => {
        const row = getRecordRow(tx, id);
        if (row.head !== parent) {
          throw new ConflictError('Somebody else saved this record meanwhile. Look at it again.', row.head);
        }
        const known = fieldsOf(row.kind).find(({ key }) => key === field);
        if (!known) throw new InvalidError([{ path: 'field', message: 'this kind of record has no such field' }]);
        const { [field]: _now, ...others } = readBody(getRevision(tx, id, parent).record.body);
        const { [field]: old } = readBody(getRevision(tx, id, number).record.body);
        const record = kindedBody(row.kind, old === undefined ? others : { ...others, [field]: old });
        const message = `${known.label} restored from revision ${String(number)}`;
        return { revision: saveRevision(tx, ctx.act(), id, parent, record, { message }) };
      }),
    ),
});
