import { readNetwork } from '@fonds/db/instruments/network';
import { snapshot } from '@fonds/db/open';
import type { NetworkView } from '@fonds/domain/views/network';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { readyScope, scopeInput } from './instrument-scope.ts';

const agent = z.string().max(300);

/** The archive by correspondence. */
export const networkRouter = publicRouterOf({
  view: publicProcedure
    .input(z.object({ ...scopeInput, agent, fromAgent: agent, toAgent: agent }))
    .query(({ ctx, input }) =>
      snapshot(ctx.reader, (): NetworkView => {
        const { query, scope } = readyScope(ctx.reader, input);
        const wanted = { agent: input.agent, from: input.fromAgent, to: input.toAgent, page: input.page };
        const { view, documents, of } = readNetwork(ctx.reader, query, wanted);
        return { scope: { ...scope, documents, of }, ...view };
      }),
    ),
});
