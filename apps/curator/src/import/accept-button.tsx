'use client';

import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';

interface AcceptButtonProps {
  readonly number: number;
  readonly rowKey: number;
  readonly row: number;
}

/** Takes one doubtful row although it is doubtful. */
export function AcceptButton({ number, rowKey, row }: AcceptButtonProps) {
  const { busy, problem, done, submit } = useSubmit();
  const accept = async () => {
    if (busy) return;
    if (await submit(api.imports.accept.mutate({ number, key: rowKey }), 'Taken.')) window.location.reload();
  };
  return (
    <>
      {done === '' ? (
        <TextButton name={`Take it all the same: row ${row}`} onPress={() => void accept()}>
          Take it all the same
        </TextButton>
      ) : (
        <p role="status">{done}</p>
      )}
      <Alert message={problem} />
    </>
  );
}
