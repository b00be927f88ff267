import type { KindedBody } from '@fonds/domain/bodies';
import { documentSchema } from '@fonds/domain/document';
import { InvalidError } from '@fonds/domain/errors';
import type { FileStore } from '@fonds/media/store';

/**
 * Throws InvalidError at the scan for a document that names a file which isn't kept and which `base` didn't name: an import may
 * bring documents before their files, a person sends the file first.
 */
export function refuseUnkeptScans(files: Pick<FileStore, 'has'>, record: KindedBody, base: object): void {
  if (record.kind !== 'document' || record.body.scans.length === 0) return;
  const before = documentSchema.safeParse(base);
  const known = new Set(before.success ? before.data.scans.map(({ sha256 }) => sha256) : []);
  const issues = record.body.scans.flatMap(({ sha256, fileName }, at) =>
    known.has(sha256) || files.has(sha256)
      ? []
      : [{ path: `scans.${String(at)}.sha256`, message: `the file “${fileName}” isn’t kept here: send it first` }],
  );
  if (issues.length > 0) throw new InvalidError(issues);
}
