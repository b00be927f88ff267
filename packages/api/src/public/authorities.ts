import { listAuthorities } from '@fonds/db/authorities';
import { findAuthority } from '@fonds/db/authority-view';
import { viewHoldings, foundHoldings } from '@fonds/db/holdings';
import { snapshot } from '@fonds/db/open';
import type { AuthorityFilter } from '@fonds/domain/views/authority';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { outcomeOf } from './outcome.ts';

const page = z.number().int().min(1).max(100_000).default(1);
const kind = z.enum(['agent', 'place', 'subject', 'repository', 'recordset']);
const q = z.string().max(200).default('');
const part = z.string().max(300).default('');

const filter: z.ZodType<AuthorityFilter> = z.object({
  role: part,
  with: part,
  place: part,
  subject: part,
  collection: part,
  from: part,
  to: part,
  sort: z.enum(['date', 'leaf']).default('date'),
  page,
  sets: page,
});

/** How many names one page of a list has, and how many roots one page of the tree of record sets. */
const pageSize = 100;

/** People, places, subjects, repositories and record sets, as the public asks for them. */
export const authoritiesRouter = publicRouterOf({
  list: publicProcedure
    .input(
      z.object({
        kind,
        q,
        type: z.string().max(40).default(''),
        sort: z.enum(['name', 'documents']).default('name'),
        page,
      }),
    )
    .query(({ ctx, input }) => snapshot(ctx.reader, () => listAuthorities(ctx.reader, { ...input, pageSize }))),
  view: publicProcedure
    .input(z.object({ kind, slug: z.string().min(1).max(300), filter: filter.prefault({}) }))
    .query(({ ctx, input }) =>
      outcomeOf(ctx, input.kind, input.slug, () => findAuthority(ctx.reader, input.kind, input.slug, input.filter)),
    ),
  /** The tree of archives' own levels. */
  holdings: publicProcedure
    .input(z.object({ q, page }))
    .query(({ ctx, input }) =>
      snapshot(ctx.reader, () =>
        viewHoldings(ctx.reader, { found: foundHoldings(ctx.reader, input.q), page: input.page, pageSize }),
      ),
    ),
});
