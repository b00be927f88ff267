import { expect, test } from 'vitest';
import { auditActionInWords, auditActions, auditFilterSchema } from './audit.ts';

test('every action can be asked for and has words of its own; one of another version stands as it was written', () => {
  expect(auditActions.filter((action) => !auditFilterSchema.safeParse({ action }).success)).toEqual([]);
  expect(new Set(auditActions.map(auditActionInWords)).size).toBe(auditActions.length);
  expect(auditActionInWords('made-up-action')).toBe('made-up-action');
});

test('a day that isn’t, or anything but a record’s id, narrows nothing', () => {
  const wrong = [{ from: '2026-02-30' }, { to: 'yesterday' }, { record: 'a letter' }, { who: '' }, { action: 'a b' }];
  expect(wrong.filter((filter) => auditFilterSchema.safeParse(filter).success)).toEqual([]);
});
