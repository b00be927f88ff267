import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerFlags } from '@fonds/api/serving/node-flags';
import { expect, it } from 'vitest';

it('starts the reader as its image does', () => {
  const image = readFileSync(join(import.meta.dirname, '../../../../deploy/Dockerfile.reader'), 'utf8');
  const started = /^CMD (\[.*\])$/m.exec(image)?.[1] ?? '[]';
  expect(JSON.parse(started)).toEqual(['node', ...readerFlags, 'reader/apps/reader/serve.mjs']);
});
