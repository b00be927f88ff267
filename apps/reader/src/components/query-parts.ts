import { readQuestion } from '@fonds/domain/query/question';

/** A query's words and phrases as they are understood, each as it would be typed alone. */
export function queryParts(q: string): readonly string[] {
  return readQuestion(q).clauses.map((clause) => (clause.quoted ? `"${clause.text}"` : clause.text));
}

/** The words and phrases to mark in what a query found. */
export function queryTerms(q: string): readonly string[] {
  return readQuestion(q).clauses.map((clause) => clause.text);
}
