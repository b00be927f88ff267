import { csv } from './csv.ts';
import { ead3 } from './ead3.ts';
import type { FiledFormat, TreeFormat, WrittenFormat } from './export-format.ts';
import { jsonl } from './jsonl.ts';
import { dc, mods, tei } from './xml-collections.ts';
import { xlsx } from './xlsx.ts';

export type DeskFormat = WrittenFormat | FiledFormat | TreeFormat;

/** Every form in which the desk takes records out, in the order in which they are offered. */
export const exportFormats: readonly DeskFormat[] = [csv, xlsx, jsonl, tei, mods, dc, ead3];

/** The form that is called so, if there is one. */
export function findExportFormat(id: string): DeskFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
