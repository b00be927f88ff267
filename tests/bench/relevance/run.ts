import { readEnvironment } from '@fonds/api/environment';
import { eventsOfItems } from '@fonds/api/import/items';
import { planRecords } from '@fonds/api/import/records';
import { runImport } from '@fonds/api/import/run';
import { stepThroughPlan } from '@fonds/db/import-plan';
import { openPublicArchive, type PublicArchive } from '@fonds/api/public/archive';
import { close } from '@fonds/db/open';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { openEmpty } from '../archive.ts';
import { relevanceItems } from './archive.ts';
import { meanOf, ndcgAt10, recallOf } from './measure.ts';
import { relevanceQueries } from './queries.ts';
import type { RelevanceQuery } from './queries/query.ts';

/** Among so many of the best hits recall looks for what was expected. */
export const recallPlaces = 20;

/** What a question found, and how good that is. */
export interface AnsweredQuery {
  readonly query: RelevanceQuery;
  /** Match keys, best first. */
  readonly found: readonly string[];
  /** The suggestion whose answer is judged, where the question itself found nothing. */
  readonly suggestion: string | null;
  readonly ndcg: number;
  readonly recall: number;
  /** What was found and must not be. */
  readonly forbidden: readonly string[];
}

/** Means of one group, or of all questions. */
export interface RelevanceMean {
  readonly group: string;
  readonly queries: number;
  readonly ndcg: number;
  readonly recall: number;
  /** Questions that found something that they must not find. */
  readonly violations: number;
}

export interface RelevanceResult {
  readonly documents: number;
  readonly answers: readonly AnsweredQuery[];
  readonly groups: readonly RelevanceMean[];
  readonly overall: RelevanceMean;
}

const source = 'made-up records for grading the search';

/** Makes the test archive in an empty folder and asks it every question. Throws when a record of it is refused. */
export async function runRelevance(folder: string): Promise<RelevanceResult> {
  const keys = await makeArchive(folder);
  const archive = openPublicArchive(readEnvironment({ FONDS_DATA: folder }));
  try {
    const answers: AnsweredQuery[] = [];
    for (const query of relevanceQueries) answers.push(await answer(archive, keys, query));
    const groups = [...Map.groupBy(answers, ({ query }) => query.group)].map(([name, those]) => mean(name, those));
    const documents = relevanceItems().filter(({ kind }) => kind === 'document').length;
    return { documents, answers, groups, overall: mean('all', answers) };
  } finally {
    archive.close();
  }
}

/** Imports and publishes the test archive. Returns the match key of each record by its id. */
async function makeArchive(folder: string): Promise<ReadonlyMap<string, string>> {
  const act = () => ({ by: { userId: null, name: 'the benchmark' }, at: new Date().toISOString() });
  const db = await openEmpty(folder);
  try {
    const items = relevanceItems();
    const { number } = await planRecords(db, act, source, eventsOfItems(items), { publish: true });
    const plan = stepThroughPlan(db, number, 0, items.length);
    const refused = plan.find(({ outcome }) => outcome !== 'new');
    if (refused) {
      throw new Error(`“${refused.matchKey}” is ${refused.outcome}: ${refused.field ?? ''} ${refused.message ?? ''}`);
    }
    await runImport(db, act, number);
    return new Map(plan.map(({ recordId, matchKey }) => [recordId ?? '', matchKey]));
  } finally {
    close(db);
  }
}

async function answer(
  archive: PublicArchive,
  keys: ReadonlyMap<string, string>,
  query: RelevanceQuery,
): Promise<AnsweredQuery> {
  const search: Search = { ...emptySearch, size: 100, ...query.search, q: query.q };
  const asked = await archive.caller.search.view(search);
  const spelling = query.viaSuggestion ? asked.nearest.find(({ kind }) => kind === 'spelling') : undefined;
  const judged = spelling ? await archive.caller.search.view({ ...search, ...spelling.change }) : asked;
  const found = foundIds(judged).map((id) => keys.get(id) ?? id);
  return {
    query,
    found,
    suggestion: spelling?.label ?? null,
    ndcg: ndcgAt10(found, query.expected),
    recall: recallOf(found, query.expected, recallPlaces),
    forbidden: (query.forbidden ?? []).filter((key) => found.includes(key)),
  };
}

/** Documents in the order in which a reader meets them: those that stand under another version follow it. */
function foundIds({ hits }: SearchView): string[] {
  return hits.entries.flatMap(({ id, versions }) => [id, ...versions.map((version) => version.id)]);
}

function mean(group: string, answers: readonly AnsweredQuery[]): RelevanceMean {
  return {
    group,
    queries: answers.length,
    ndcg: meanOf(answers.map(({ ndcg }) => ndcg)),
    recall: meanOf(answers.map(({ recall }) => recall)),
    violations: answers.filter(({ forbidden }) => forbidden.length > 0).length,
  };
}
