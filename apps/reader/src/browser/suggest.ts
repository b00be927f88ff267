// What the archive offers while somebody types in a search field: a combobox with a list (WAI-ARIA 1.2).
import type { Suggestion } from '@fonds/domain/views/search';
import { say } from './say.ts';

const delayMilliseconds = 80;
const most = 8;
/** What is said, as `SuggestionWords` puts it into the page. */
const spoken = document.querySelector<HTMLElement>('[data-suggestions]')?.dataset ?? {};
/** One letter of an alphabet begins too much; one character of another script is half a word. */
const enough = /[^\p{Script=Latin}\s]|\S.*\S/u;

async function ask(q: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const input = encodeURIComponent(JSON.stringify({ q, most }));
  const answer = await fetch(`/api/trpc/search.suggest?input=${input}`, { signal });
  if (!answer.ok) return [];
  const body: unknown = await answer.json();
  return isAnswer(body) ? body.result.data : [];
}

/** An answer as tRPC wraps it. */
function isAnswer(body: unknown): body is { readonly result: { readonly data: readonly Suggestion[] } } {
  return typeof body === 'object' && body !== null && 'result' in body;
}

function part(tag: 'bdi' | 'small', text: string, language?: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (language !== undefined) element.lang = language;
  return element;
}

function suggestIn(field: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', spoken['label'] ?? '');
  field.after(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let offered: readonly Suggestion[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const stop = () => {
    clearTimeout(timer);
    asking.abort();
  };
  const close = () => {
    stop();
    show([]);
  };
  const move = (to: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = to;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const choose = ({ path, q }: Suggestion) => {
    if (path !== null) location.href = path;
    else if (q !== null) {
      field.value = q;
      field.form?.requestSubmit();
    }
    close();
  };
  const show = (suggestions: readonly Suggestion[]) => {
    offered = suggestions;
    move(-1);
    list.replaceChildren(
      ...offered.map((each, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const beside = [each.foundAs, each.detail ?? spoken[each.kind]].filter(Boolean).join(' · ');
        option.append(part('bdi', each.text.text, each.text.language), ' ', part('small', beside));
        // The field keeps the focus.
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(each));
        return option;
      }),
    );
    list.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
  };
  const suggest = async () => {
    stop();
    const q = field.value;
    if (!enough.test(q)) {
      show([]);
      return;
    }
    const { signal } = (asking = new AbortController());
    try {
      const suggestions = await ask(q, signal);
      // Something else may have been typed since, or the field left.
      if (signal.aborted) return;
      show(suggestions);
      const { length } = suggestions;
      const words = length === 0 ? spoken['none'] : length === 1 ? spoken['one'] : spoken['many'];
      say(words?.replace('#', String(length)) ?? '');
    } catch {
      if (!signal.aborted) show([]);
    }
  };

  field.addEventListener('input', () => {
    stop();
    timer = setTimeout(() => void suggest(), delayMilliseconds);
  });
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
  field.addEventListener('keydown', (event) => {
    // Keys that choose among the characters of an input method are not ours.
    if (event.isComposing) return;
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      // Before the first and after the last stands the field itself.
      if (offered.length > 0) move(((active + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
      else if (step === 1) void suggest();
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (key === 'Enter') {
      const chosen = offered[active];
      if (!chosen) return;
      event.preventDefault();
      choose(chosen);
    }
  });
}

for (const field of document.querySelectorAll<HTMLInputElement>('form[action="/search"] input[type="search"]')) {
  suggestIn(field);
}
