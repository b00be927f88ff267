'use client';

import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { useCallback, useEffect, useState } from 'react';
import { api, failureInWords, settled } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { sentOptions, type Mapping, type ReadingOptions } from './reading.ts';

interface Kept {
  readonly name: string;
  readonly options: ReadingOptions;
  readonly by: string;
}

interface SavedMappingsProps {
  readonly format: string;
  /** How the columns go now. */
  readonly options: ReadingOptions;
  readonly onApply: (kept: Mapping) => void;
}

/** Mappings that were kept under a name: taken up, added to, taken away. */
export function SavedMappings({ format, options, onApply }: SavedMappingsProps) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [chosen, setChosen] = useState('');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [told, setTold] = useState('');
  const { busy, problem, wrong, submit } = useSubmit();

  const look = useCallback(async () => {
    const found = await settled(api.imports.mappings.query({ format }));
    if (found.ok) setKept(found.value);
    else setTold(failureInWords(found.failure));
  }, [format]);
  // What others keep is looked up once; what this page keeps, at once.
  useEffect(() => {
    void settled(api.imports.mappings.query({ format })).then((found) => {
      if (found.ok) setKept(found.value);
    });
  }, [format]);

  const take = (next: string) => {
    setChosen(next);
    const mapping = kept.find((one) => one.name === next)?.options.mapping;
    if (mapping) onApply(mapping);
  };
  const keep = async () => {
    if (!(await submit(api.imports.saveMapping.mutate({ format, name, options: sentOptions(options) }), ''))) return;
    setNaming(false);
    setTold(`Kept as “${name.trim()}”.`);
    await look();
    setChosen(name.trim());
  };
  const forget = async () => {
    const gone = chosen;
    if (!(await submit(api.imports.removeMapping.mutate({ format, name: gone }), ''))) return;
    setChosen('');
    setTold(`“${gone}” is kept no more.`);
    await look();
  };
  return (
    <div>
      <Select
        id="import-kept"
        label="Kept mappings"
        none={kept.length === 0 ? 'None yet' : 'Choose one'}
        options={kept.map((one) => ({ value: one.name, label: `${one.name} (${one.by})` }))}
        value={chosen}
        onChange={(event) => take(event.target.value)}
      />
      <p className="mt-1 flex flex-wrap gap-x-4">
        <TextButton onPress={() => setNaming(true)}>Keep this mapping…</TextButton>
        {chosen === '' ? null : <TextButton onPress={() => void forget()}>Take “{chosen}” away</TextButton>}
        <span role="status" className="inline-flex min-h-8 items-center text-muted">
          {told || problem}
        </span>
      </p>
      {naming ? (
        <Dialog title="Keep this mapping" onClose={() => setNaming(false)}>
          <p className="mt-2">It is offered for the next file of this format. The same name replaces what it meant.</p>
          <div className="mt-4">
            <TextField
              id="import-kept-name"
              label="Name"
              dir="auto"
              value={name}
              error={wrong('name') ?? (problem === '' ? undefined : problem)}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void keep()}>
              Keep it
            </Button>
            <Button onClick={() => setNaming(false)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </div>
  );
}
