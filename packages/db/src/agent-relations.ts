import type { Agent } from '@fonds/domain/agent';
import { builtInTerm } from '@fonds/domain/built-in-terms';
import { compareTenures, holdingOn, tenureInWords, type DocumentDay, type Tenure } from '@fonds/domain/tenure';
import { publicPaths } from '@fonds/domain/record';
import type { HolderView, RelationView } from '@fonds/domain/views/authority';
import type { NamedLink } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { listLinks, namedLink, withMerged } from './document-entries.ts';
import type { Connection, Reader } from './open.ts';
import { ownWords, type OwnWords } from './own-words.ts';
import { readPublishedBody } from './published-body.ts';

/** Of how many agents' records a page reads what they say of another. */
const mostSaying = 500;

type Relation = Agent['relations'][number];

interface Said {
  readonly by: NamedLink;
  readonly relation: Relation;
}

/** What other public agents' records say of an agent. Cost: a look-up for each of them. */
function listSaid(db: Connection, id: string, relation?: string): Said[] {
  const ids = withMerged(db, [id]);
  const rows = cached<{ id: string; name: string; slug: string; body: string }>(
    db,
    `SELECT DISTINCT a.id, a.name, a.slug, a.body FROM visible_links l JOIN visible_authorities a ON a.id = l.from_id
     WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation = 'related' AND (? IS NULL OR l.role = ?)
     ORDER BY a.folded_name LIMIT ${mostSaying}`,
  ).all(JSON.stringify(ids), relation ?? null, relation ?? null);
  return rows.flatMap((row) => {
    const by = { id: row.id, name: row.name, path: `${publicPaths.agent}/${encodeURIComponent(row.slug)}` };
    return readPublishedBody('agent', row.body)
      .relations.filter((each) => ids.includes(each.agent.id) && (relation ?? each.relation) === each.relation)
      .map((each) => ({ by, relation: each }));
  });
}

/** How an agent stands to others, by its own record and by theirs, each kind in order of time. */
export function relationsOf(db: Reader, id: string, agent: Agent): RelationView[] {
  const words = ownWords(db, 'agent-relation');
  // A record's links come in the order in which it holds them.
  const links = listLinks(db, [id], 'related');
  const own = agent.relations.map((relation, index) => ({
    inverse: false,
    relation,
    agent: links[index] ? namedLink(links[index]) : { ...relation.agent, path: null },
  }));
  const said = listSaid(db, id).map(({ by, relation }) => ({ inverse: true, relation, agent: by }));
  return [...own, ...said]
    .sort((a, b) => compareTenures(a.relation, b.relation))
    .map(({ relation, inverse, agent: other }) => ({
      relation: relation.relation,
      inverse,
      ...calledFrom(words, relation.relation, inverse),
      agent: other,
      dates: tenureInWords(relation),
      note: relation.note ?? null,
    }));
}

function calledFrom({ labels, inverses }: OwnWords, relation: string, inverse: boolean): { label?: string } {
  // What reads the same from both sides was given no second label.
  const label = inverse ? (inverses.get(relation) ?? addedLabel(labels, relation)) : labels.get(relation);
  return label === undefined ? {} : { label };
}

function addedLabel(labels: ReadonlyMap<string, string>, relation: string): string | undefined {
  return builtInTerm('agent-relation', relation) ? undefined : labels.get(relation);
}

/** Who held some agents that are offices when a document was made. Cost: a look-up for each office and for each of its holders. */
export function holdersOn(db: Reader, agentIds: readonly string[], day: DocumentDay): HolderView[] {
  const offices = cached<string>(
    db,
    `SELECT id FROM visible_authorities WHERE id IN (SELECT value FROM json_each(?)) AND type = 'office' AND kind = 'agent'`,
  )
    .pluck()
    .all(JSON.stringify(agentIds));
  return offices.flatMap((officeId) => {
    const holders = listSaid(db, officeId, 'held').flatMap(({ by, relation }) => toHolder(officeId, by, relation, day));
    // Whoever may have held it says nothing beside one who did.
    return holders.some((holder) => holder.certain) ? holders.filter((holder) => holder.certain) : holders;
  });
}

function toHolder(officeId: string, agent: NamedLink, tenure: Tenure, day: DocumentDay): HolderView[] {
  const holding = holdingOn(tenure, day);
  if (holding === 'no') return [];
  return [{ officeId, agent, certain: holding === 'certainly', dates: tenureInWords(tenure) }];
}
