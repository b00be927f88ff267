-- All that a timeline reads of a document stands in the index of their order, so that its row needn't be read.
DROP INDEX documents_day;
CREATE INDEX documents_day ON documents (sort_key,record_key,earliest,latest,qualified,batch,dropped_batch);
