import { localTimeOf } from '@fonds/domain/local-time';
import { InvalidError } from '@fonds/domain/errors';
import { settingSchemas, type SettingName } from '@fonds/domain/settings';
import type { ArchiveView } from '@fonds/domain/views/public';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import type { Connection, Reader, Transaction } from './open.ts';
import { listPages } from './pages.ts';
import { keptPerVersion } from './per-version.ts';
import { raiseContentVersion } from './write.ts';

/** One of the archive's settings; an empty string when it was never set. */
export function getSetting(db: Connection, name: SettingName): string {
  return db.sqlite.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck().get(name) ?? '';
}

/** Changes one of them. Throws InvalidError for what it can't be. */
export function setSetting(tx: Transaction, act: Act, name: SettingName, given: string): void {
  const read = settingSchemas[name].safeParse(given);
  if (!read.success) throw new InvalidError(read.error.issues.map(({ message }) => ({ path: name, message })));
  const value = read.data;
  tx.sqlite
    .prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, value);
  audit(tx, act, 'change-setting', { detail: `${name}: ${value}` });
  raiseContentVersion(tx);
}

/** The archive's time zone (IANA): by its clocks schedules are kept, embargoes end and the audit log counts days. */
export function archiveZone(db: Connection): string {
  return getSetting(db, 'time-zone') || 'UTC';
}

/** The day (ISO) that the archive's clocks show at an instant. */
export function archiveDay(db: Connection, instant: string): string {
  return localTimeOf(instant, archiveZone(db)).slice(0, 'YYYY-MM-DD'.length);
}

/** What the archive says of itself, with how much it holds. Call it within a snapshot. */
export function readArchive(db: Reader): ArchiveView {
  return countedArchive(db, '');
}

const countedArchive = keptPerVersion(1, (db: Reader): ArchiveView => {
  const counts = db.sqlite
    .prepare<[], { documents: number; earliest: number | null; latest: number | null }>(
      'SELECT count(*) AS documents, min(earliest) AS earliest, max(latest) AS latest FROM visible_documents',
    )
    .get();
  const collections = db.sqlite
    .prepare<[], number>("SELECT count(*) FROM visible_readings WHERE kind = 'collection'")
    .pluck()
    .get();
  return {
    name: getSetting(db, 'name'),
    sentence: getSetting(db, 'sentence'),
    documents: counts?.documents ?? 0,
    collections: collections ?? 0,
    earliest: counts?.earliest ?? null,
    latest: counts?.latest ?? null,
    pages: listPages(db),
  };
});
