import type { AuditEntry } from '@fonds/domain/views/desk';
import { expect, test } from 'vitest';
import { auditCsvHead, auditCsvRow } from './audit-csv.ts';

const entry: AuditEntry = {
  id: 7,
  at: '2026-01-31T23:59:59.999Z',
  who: 'Ada Madeup, editor',
  userId: 'u1',
  action: 'publish',
  recordId: 'r1',
  record: { kind: 'document', title: 'A “made-up” title' },
  detail: null,
};

test('a line has a cell for each name in the head', () => {
  expect(auditCsvHead).toBe('\uFEFFline,time (UTC),who,user id,action,record id,record kind,record title now,more\r\n');
  expect(auditCsvRow(entry)).toBe(
    '7,2026-01-31T23:59:59.999Z,"Ada Madeup, editor",u1,publish,r1,document,A “made-up” title,\r\n',
  );
  expect(auditCsvRow({ ...entry, who: 'x', userId: null, recordId: null, record: null })).toBe(
    '7,2026-01-31T23:59:59.999Z,x,,publish,,,,\r\n',
  );
});

test('no word that somebody typed runs in a spreadsheet', () => {
  const record = { kind: 'page', title: '@SUM(1)' } as const;
  expect(auditCsvRow({ ...entry, who: '=1+1', record, detail: '-2' })).toBe(
    "7,2026-01-31T23:59:59.999Z,'=1+1,u1,publish,r1,page,'@SUM(1),'-2\r\n",
  );
});
