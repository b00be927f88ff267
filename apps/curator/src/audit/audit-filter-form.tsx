import { auditActionInWords, auditActions } from '@fonds/domain/audit';
import type { AuditActor, AuditChoices } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { Select, type SelectOption } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import type { AuditAddress } from './audit-address.ts';

interface AuditFilterFormProps {
  readonly address: AuditAddress;
  readonly choices: AuditChoices;
}

/** What narrows the audit log: a plain form, so that what it leaves has an address. */
export function AuditFilterForm({ address: { typed, problems }, choices }: AuditFilterFormProps) {
  return (
    <form
      action="/audit"
      role="search"
      aria-label="Filter"
      className={`flex flex-wrap gap-3 font-sans ${Object.keys(problems).length > 0 ? 'items-start' : 'items-end'}`}
    >
      <div className="min-w-40 flex-1">
        <Select
          id="filter-who"
          name="who"
          label="Who"
          none="Anybody"
          options={withChosen(actorOptions(choices.actors), typed.who)}
          defaultValue={typed.who}
          error={problems.who}
        />
      </div>
      <div className="min-w-40 flex-1">
        <Select
          id="filter-action"
          name="action"
          label="What"
          none="Anything"
          options={withChosen(actionOptions, typed.action)}
          defaultValue={typed.action}
          error={problems.action}
        />
      </div>
      <div className="min-w-48 flex-1">
        <TextField
          id="filter-record"
          name="record"
          label="Record"
          placeholder="its id or address"
          defaultValue={typed.record}
          error={problems.record}
        />
      </div>
      {(['from', 'to'] as const).map((end) => (
        <div key={end}>
          <TextField
            id={`filter-${end}`}
            name={end}
            type="date"
            label={
              <>
                {end === 'from' ? 'From' : 'To'} <span className="font-normal text-muted">{choices.timeZone}</span>
              </>
            }
            defaultValue={typed[end]}
            error={problems[end]}
          />
        </div>
      ))}
      <Button type="submit" className="min-h-10 self-end">
        Show
      </Button>
    </form>
  );
}

const actionOptions = auditActions.map((action) => ({ value: action, label: auditActionInWords(action) }));

/** Two of one name are told apart by their e-mail addresses. */
function actorOptions(actors: readonly AuditActor[]): SelectOption[] {
  return actors.map(({ id, name, email }) => {
    const shared = actors.some((other) => other.id !== id && other.name === name);
    return { value: id, label: shared && email !== null ? `${name} (${email})` : name };
  });
}

/** What the address asks for is shown as chosen even where the log has none of it. */
function withChosen(options: readonly SelectOption[], chosen: string): readonly SelectOption[] {
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label: chosen }];
}
