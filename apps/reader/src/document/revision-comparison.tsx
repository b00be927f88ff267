import { fieldLines } from '@fonds/domain/fields/field-lines';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { isSame, readBody, type Json } from '@fonds/domain/fields/json';
import { compareTexts } from '@fonds/domain/text/compare';
import { escapeHtml } from '@fonds/domain/text/html-tree';
import type { DocumentView, RoleView } from '@fonds/domain/views/public';
import type { TermLabels } from '@fonds/domain/vocabularies';
import { LocalizedWords } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { documentHref } from '../components/search-links.ts';
import { ComparedText } from '../texts/compared-text.tsx';
import { textName } from '../texts/text-words.ts';

interface RevisionComparisonProps {
  readonly before: DocumentView;
  readonly after: DocumentView;
}

interface Difference {
  readonly key: string;
  readonly label: string;
  /** Each as markup of texts: a paragraph for each line. */
  readonly before: string;
  readonly after: string;
  readonly language: string | undefined;
}

/** Two publications of one document, field by field and word by word. */
export function RevisionComparison({ before, after }: RevisionComparisonProps) {
  const path = documentHref(after.entry.slug);
  const differences = [...fieldDifferences(before, after), ...textDifferences(before, after)];
  return (
    <article className="max-w-reading pt-8">
      <p className="facts">
        <a href={`${path}/history`}>{words.history.all}</a>
      </p>
      <p className="eyebrow mt-6">{words.history.compared}</p>
      <h1 className="title title-long mt-2">
        <LocalizedWords text={after.entry.title} />
      </h1>
      <p className="facts mt-5">
        {[before, after].map(({ shown }) => (
          <a key={shown.revision} href={`${path}?revision=${shown.revision}`} className="block py-0.5">
            {words.history.publication(dayInWords(shown.publishedAt), shown.revision)}
          </a>
        ))}
      </p>
      {differences.length === 0 ? <p className="lede mt-6">{words.history.sameWords}</p> : null}
      {differences.map(({ key, label, language, ...sides }) => (
        <section key={key} aria-labelledby={`field-${key}`} className="mt-8 border-t border-line pt-4">
          <h2 id={`field-${key}`} className="eyebrow mb-2">
            {label}
          </h2>
          <ComparedText
            comparison={compareTexts(sides.before, sides.after)}
            language={language ?? 'en'}
            onlyChanges={false}
          />
        </section>
      ))}
    </article>
  );
}

function fieldDifferences(before: DocumentView, after: DocumentView): Difference[] {
  const [was, is] = [readBody(before.body), readBody(after.body)];
  const terms = termsIn([before, after]);
  const markup = (lines: ReturnType<typeof fieldLines>) =>
    lines.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join('');
  return fieldsOf('document').flatMap((field) => {
    const [left, right]: [Json | undefined, Json | undefined] = [was[field.key], is[field.key]];
    if (isSame(left, right)) return [];
    const lines = [fieldLines(field, left, terms), fieldLines(field, right, terms)] as const;
    const language = lines[1][0]?.language ?? lines[0][0]?.language;
    const difference = { before: markup(lines[0]), after: markup(lines[1]) };
    return difference.before === difference.after
      ? []
      : [{ key: field.key, label: field.label, language, ...difference }];
  });
}

/** What the archive calls the terms that some publications name. */
function termsIn(views: readonly DocumentView[]): TermLabels {
  const own = (links: readonly RoleView[]) =>
    links.flatMap(({ role, roleLabel }) => (roleLabel === undefined ? [] : [{ id: role, label: roleLabel }]));
  return {
    'document-type': views.flatMap(({ entry }) => entry.type ?? []),
    'agent-role': views.flatMap(({ agents }) => own(agents)),
    'place-role': views.flatMap(({ places }) => own(places)),
    'document-relation': views.flatMap(({ relations }) =>
      own(
        relations.map(({ relation, relationLabel }) => ({
          role: relation,
          ...(relationLabel && { roleLabel: relationLabel }),
        })),
      ),
    ),
  };
}

function textDifferences(before: DocumentView, after: DocumentView): Difference[] {
  const keys = [...new Set([...before.texts, ...after.texts].map((text) => text.key))];
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map((view) => view.texts.find((text) => text.key === key));
    const text = is ?? was;
    if (!text || was?.html === is?.html) return [];
    const label = textName(text, is ? after : before);
    return [{ key: `text-${key}`, label, language: text.language, before: was?.html ?? '', after: is?.html ?? '' }];
  });
}
