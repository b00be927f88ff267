import { openReader, snapshot } from '@fonds/db/open';
import { vocabularyOf } from '@fonds/db/search/vocabulary';
import { emptySearch } from '@fonds/domain/search-address';
import { searchAnswers } from './answers.ts';
import type { Answer, Question, Told } from './messages.ts';

// The process that searches for another, which started it and ends it. Its argument is the file of the database.
const [, , file = ''] = process.argv;
const reader = openReader(file);
const answers = searchAnswers(reader);

function answerTo(question: Question): Answer {
  switch (question.name) {
    case 'view':
      return { name: 'view', answer: answers.view(question.request) };
    case 'facet':
      return { name: 'facet', answer: answers.facet(question.request) };
    case 'suggest':
      return { name: 'suggest', answer: answers.suggest(question.request) };
    case 'terms':
      return { name: 'terms', answer: answers.terms(question.request) };
    case 'within':
      return { name: 'within', answer: answers.within(question.request) };
    case 'all':
      return { name: 'all', answer: answers.all(question.request) };
  }
}

function tell(told: Told): void {
  process.send?.(told);
}

process.on('message', (question: Question) => {
  try {
    tell(answerTo(question));
  } catch (error) {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => {
  process.exit(0);
});
// Whoever asks first shall not wait for all of it to be read: documents, words, dictionaries, spellings.
snapshot(reader, () => vocabularyOf(reader));
for (const q of ['国', 'qzxjqzxj']) answers.view({ ...emptySearch, q });
tell({ ready: true });
