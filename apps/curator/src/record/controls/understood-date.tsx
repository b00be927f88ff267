import type { DateReading } from '@fonds/domain/dates/typed-date';
import { TextButton } from './parts.tsx';
import type { Understood } from './use-understood-date.ts';

interface UnderstoodDateProps {
  /** Undefined where nothing is typed. */
  readonly understood: Understood | undefined;
  readonly onChoose: (reading: DateReading) => void;
}

/** How a typed date is understood, in words and as EDTF; or what it may mean, as buttons. */
export function UnderstoodDate({ understood, onChoose }: UnderstoodDateProps) {
  const readings = understood === undefined || understood.ok ? [] : understood.readings;
  return (
    <div className="mt-1.5 text-[0.8125rem] leading-snug">
      <p role="status" className="min-h-5">
        {understood === undefined ? null : understood.ok ? (
          <span className="text-ok">
            {understood.words} <span className="ml-1.5 font-mono whitespace-nowrap">{understood.edtf}</span>
          </span>
        ) : (
          <span className="text-muted">{understood.message}</span>
        )}
      </p>
      {readings.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-5">
          {readings.map((reading) => (
            <li key={reading.edtf}>
              <TextButton onPress={() => onChoose(reading)}>
                {reading.words} <span className="ml-1.5 font-mono text-muted">{reading.edtf}</span>
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
