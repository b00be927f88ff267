'use client';

import { kindWords } from '@fonds/domain/record';
import { isObject, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

/** Links to other records without more about them: subjects, collections, a parent. */
export function LinksControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  if (field.control !== 'links' && field.control !== 'link') return null;
  const single = field.control === 'link';
  const links: readonly JsonObject[] = single ? (isObject(value) ? [value] : []) : rowsOf(value);
  const kind = field.kinds[0] ?? 'document';
  const give = (next: readonly JsonObject[]) => onChange(single ? (next.at(-1) ?? null) : next);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ul>
        {links.map((link, index) => (
          <li key={textOf(link, 'id')} className="flex items-baseline gap-3 border-b border-hair py-1">
            <a
              href={`/records/${kind}/${textOf(link, 'id')}`}
              target="_blank"
              rel="noreferrer"
              className="font-medium text-ink"
            >
              <bdi>{textOf(link, 'name')}</bdi>
            </a>
            <span className="ml-auto">
              <TextButton
                name={`Remove ${textOf(link, 'name')}`}
                onPress={() => {
                  give(without(links, index));
                  focusOn(`${id}-find`);
                }}
              >
                remove
              </TextButton>
            </span>
          </li>
        ))}
      </ul>
      <div className={links.length > 0 ? 'mt-2' : ''}>
        <LookupField
          id={`${id}-find`}
          label={`Find a ${kindWords[kind].one.toLowerCase()}`}
          kinds={field.kinds}
          here={links.map((link) => textOf(link, 'id'))}
          onChoose={(chosen) => {
            if (links.some((link) => textOf(link, 'id') === chosen.id)) return;
            give([...links, { id: chosen.id, name: chosen.name }]);
          }}
        />
      </div>
      {messageAt(issues, '') === undefined ? null : <p className="mt-1.5 text-oxide">{messageAt(issues, '')}</p>}
    </Group>
  );
}
