import type { FormattedCitation } from '@fonds/domain/views/citation';
import type { Cited } from './cited.ts';
import { authorsOf } from './csl-item.ts';
import { spokenName } from './csl-names.ts';
import { keptAt, otherPlaces, placeInWords, type KeptAt } from './kept-at.ts';

/**
 * The archive's own form: title, date, where it is kept, through what it was read. A repository that says how it wants to
 * be cited is cited so: `{title}`, `{author}`, `{date}` and `{location}` in its form are filled in; a form without
 * `{location}` takes the place of its name.
 */
export function ownForm(cited: Cited): FormattedCitation {
  const { entry } = cited.view;
  const [place, ...others] = keptAt(cited);
  const facts: Readonly<Record<string, string>> = {
    title: entry.title.text,
    author: authorsOf(cited).map(spokenName).join(', '),
    date: entry.date.words,
    location: place?.location ?? '',
  };
  const form = place?.citationForm ?? null;
  const whole = form !== null && /\{title\}/.test(form);
  const kept = place ? (form === null ? keptWords(place) : filled(form, facts, place)) : '';
  const parts = [
    ...(whole ? [] : [`${entry.title.text}, ${entry.date.words}`]),
    kept,
    capitalised(otherPlaces(others)),
    [cited.archiveName, cited.paragraph === null ? '' : `paragraph ${cited.paragraph}`].filter(Boolean).join(', '),
  ].filter(Boolean);
  return {
    style: 'own',
    note: null,
    bibliography: [
      { text: `${parts.map(ended).join(' ')} ${cited.url}` },
      { text: ' (read on ', withDay: true },
      { text: '', day: 'day-first', withDay: true },
      { text: ')', withDay: true },
    ],
  };
}

function keptWords(place: KeptAt): string {
  return `${place.role === 'published-in' ? 'Published in ' : ''}${placeInWords(place)}`;
}

function filled(form: string, facts: Readonly<Record<string, string>>, place: KeptAt): string {
  if (!/\{location\}/.test(form)) {
    return [form.replace(/[.,\s]+$/, ''), place.location].filter(Boolean).join(', ');
  }
  return form.replace(/\{(title|author|date|location)\}/g, (_whole, name: string) => facts[name] ?? '').trim();
}

function capitalised(words: string): string {
  return words === '' ? '' : words.slice(0, 1).toUpperCase() + words.slice(1);
}

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
