import type { SearchView } from '@fonds/domain/views/search';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';

/** The fields that an example asks by, and the facet whose most frequent value it asks for. */
const examples = [
  { field: 'person', facet: 'agent' },
  { field: 'place', facet: 'place' },
  { field: 'subject', facet: 'subject' },
  { field: 'type', facet: 'type' },
] as const;

/** What stands above the lists where nothing is asked yet: how to begin, with questions that this archive can answer. */
export function Invitation({ view }: { readonly view: SearchView }) {
  const questions = examples.flatMap(({ field, facet }) => {
    const label = view.facets.find((each) => each.facet === facet)?.values[0]?.label.replaceAll('"', '');
    return label === undefined ? [] : [`${field}:${/\s/.test(label) ? `"${label}"` : label}`];
  });
  return (
    <>
      <p className="lede">
        <Sentence
          parts={words.search.invitation((help) => (
            <a href="/help">{help}</a>
          ))}
        />
      </p>
      {questions.length === 0 ? null : (
        <p className="facts mt-4 flex flex-wrap gap-x-4 gap-y-1">
          <span>{words.search.try}</span>
          {questions.map((q) => (
            <a key={q} href={withSearch('/search', view.search, { q })} rel="nofollow">
              <bdi>{q}</bdi>
            </a>
          ))}
        </p>
      )}
    </>
  );
}
