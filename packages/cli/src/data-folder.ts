import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';

/** Linux's numbers for file systems that are reached through a network or another program (statfs(2)). */
const remote = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x65735546, 'FUSE'],
]);

/** What kind of network disk a number of statfs(2) means; undefined for a disk of this machine. */
export function networkDiskOf(type: number): string | undefined {
  return remote.get(type);
}

/** Throws UnavailableError for a folder on a network disk, where SQLite's locks can't be relied on. */
export function refuseNetworkDisk(folder: string): void {
  if (process.platform !== 'linux') return;
  let standing = folder;
  while (!existsSync(standing) && standing !== dirname(standing)) standing = dirname(standing);
  const kind = networkDiskOf(statfsSync(standing).type);
  if (kind === undefined) return;
  throw new UnavailableError(
    `FONDS_DATA (${folder}) is on a network disk (${kind}), where a database is not safe: choose a folder on a disk of this machine. Scans may be on a network disk: set FONDS_FILES.`,
  );
}
