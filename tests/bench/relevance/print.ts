import type { Table } from '../report.ts';
import { recallPlaces, type AnsweredQuery, type RelevanceMean, type RelevanceResult } from './run.ts';

const worstShown = 15;

/** How well the search answered, as tables of the report: by group, and the questions that it answered worst. */
export function relevanceTables({ documents, answers, groups, overall }: RelevanceResult): Table[] {
  const worst = answers
    .filter(({ ndcg, recall, forbidden }) => ndcg < 1 || recall < 1 || forbidden.length > 0)
    .sort((a, b) => b.forbidden.length - a.forbidden.length || a.ndcg + a.recall - b.ndcg - b.recall)
    .slice(0, worstShown);
  return [
    {
      heading: `Relevance, ${documents} made-up documents`,
      columns: ['group', 'questions', 'nDCG@10', `recall@${recallPlaces}`, 'found what they must not'],
      rows: [...groups, overall].map(meanRow),
    },
    ...(worst.length === 0
      ? []
      : [
          {
            heading: 'The questions answered worst',
            columns: ['group', 'question', 'nDCG@10', `recall@${recallPlaces}`, 'missed', 'must not be found'],
            rows: worst.map(worstRow),
          },
        ]),
  ];
}

/** The same as Markdown. */
export function printRelevance(result: RelevanceResult): string {
  return relevanceTables(result)
    .map(({ heading, columns, rows }) =>
      [
        `**${heading}**`,
        '',
        `| ${columns.join(' | ')} |`,
        `| ${columns.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
      ].join('\n'),
    )
    .join('\n\n');
}

function meanRow({ group, queries, ndcg, recall, violations }: RelevanceMean): string[] {
  return [group, String(queries), ndcg.toFixed(3), recall.toFixed(3), String(violations)];
}

function worstRow({ query, found, suggestion, ndcg, recall, forbidden }: AnsweredQuery): string[] {
  const address = query.search ? ` + ${JSON.stringify(query.search)}` : '';
  const asked = `\`${query.q}\`${address}${suggestion === null ? '' : ` → ${suggestion}`}`;
  const missed = Object.keys(query.expected).filter((key) => !found.includes(key));
  return [
    query.group,
    asked.replaceAll('|', '\\|'),
    ndcg.toFixed(3),
    recall.toFixed(3),
    missed.join(', ') || '–',
    forbidden.join(', ') || '–',
  ];
}
