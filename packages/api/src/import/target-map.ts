import { agentTypes } from '@fonds/domain/agent';
import { recordKindSchema } from '@fonds/domain/record';
import { identifierSchema } from '@fonds/domain/record-parts';
import type { ImportedTarget } from '@fonds/formats/import/import-format';
import { z } from 'zod';

/** What the links of a row mean, by their marks. */
export type TargetMap = Readonly<Record<string, ImportedTarget>>;

const targetSchema = z.object({
  kind: recordKindSchema,
  name: z.string(),
  type: z.enum(agentTypes).exactOptional(),
  identifiers: z.array(identifierSchema).exactOptional(),
  key: z.string().exactOptional(),
  body: z.record(z.string(), z.unknown()).exactOptional(),
  standing: z.boolean().exactOptional(),
});

const mapSchema = z.record(z.string(), targetSchema);
const numbersSchema = z.array(z.number());

/** The links of a row that isn't settled yet, as the plan keeps them. */
export function readTargets(json: string | null): TargetMap {
  return json === null ? {} : mapSchema.parse(JSON.parse(json));
}

/** The numbers of the targets that a settled row needs made. */
export function readMade(json: string | null): number[] {
  return json === null ? [] : numbersSchema.parse(JSON.parse(json));
}
