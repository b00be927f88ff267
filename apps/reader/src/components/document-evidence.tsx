import { basisLabel, calendarLabel, isInferred, kindLabel } from '@fonds/domain/dates/historical-date';
import { readEnglishDate } from '@fonds/domain/dates/english-date';
import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentView } from '@fonds/domain/views/public';
import type { Link } from '@fonds/domain/link';
import { SideSection } from '@fonds/ui/facts';
import { NameLink } from '@fonds/ui/named-links';
import { Fragment } from 'react';
import { locatorRoles, releaseInWords, rightsInWords } from '@fonds/domain/evidence-words';
import { words } from '@fonds/ui/words';
import { CompareReleases } from '../document/compare-releases.tsx';

interface BodyProps {
  readonly body: DocumentView['body'];
}

/** Where an original or copy is: the archive's own levels, and the source's words beneath. */
export function Locators({ view: { body, keptAt } }: { readonly view: DocumentView }) {
  // A link that leads to what is public; the plain name where it isn't.
  const linked = (link: Link) =>
    keptAt.find(({ id, name }) => id === link.id || name === link.name) ?? { ...link, path: null };
  return body.locators.map((locator, index) => (
    <SideSection
      key={index}
      title={locator.current ? locatorRoles[locator.role] : words.facts.formerly(locatorRoles[locator.role])}
    >
      {locator.repository || locator.recordset || locator.levels.length > 0 ? (
        <p>
          {locator.repository ? <NameLink link={linked(locator.repository)} /> : null}
          {locator.levels.map((level, position) => (
            <Fragment key={position}>
              {position > 0 || locator.repository ? ' › ' : ''}
              {level.name} {level.value}
            </Fragment>
          ))}
          {locator.recordset ? (
            <>
              {locator.repository || locator.levels.length > 0 ? words.facts.in : ''}
              <NameLink link={linked(locator.recordset)} />
            </>
          ) : null}
        </p>
      ) : null}
      {locator.source ? (
        <p className="mt-2 font-mono text-[0.8125rem] leading-normal text-muted [overflow-wrap:anywhere]">
          {locator.source}
        </p>
      ) : null}
      {locator.url ? (
        <p className="mt-1">
          <a href={locator.url} rel="noopener">
            {new URL(locator.url).host}
          </a>
        </p>
      ) : null}
    </SideSection>
  ));
}

/** Dates beside the one that stands over the title, and how each that was inferred is known. */
export function DateEvidence({ body }: BodyProps) {
  const shown = body.dates.filter(
    (date, index) => index > 0 || isInferred(date) || date.note || hasOwnWords(date) || date.calendar || date.time,
  );
  if (shown.length === 0) return null;
  return (
    <SideSection title={shown.length === 1 ? words.facts.date : words.facts.dates}>
      <ul className="space-y-2">
        {shown.map((date, index) => (
          <li key={index}>
            {kindLabel(date.kind)}: {dateInWords(date.edtf ?? '')}
            {date.time ? words.facts.time(date.time, date.place) : ''}
            {date.words !== undefined && hasOwnWords(date) ? (
              <span className="text-muted">
                {' '}
                {words.facts.inSource(date.words, date.calendar ? calendarLabel(date.calendar) : undefined)}
              </span>
            ) : null}
            {date.basis && isInferred(date) ? <span className="block text-oxide">{basisLabel(date.basis)}</span> : null}
            {date.note ? <span className="block text-muted">{date.note}</span> : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

/** Whether the source puts the date otherwise than as the same date in English. */
function hasOwnWords({ words: said, edtf }: BodyProps['body']['dates'][number]): boolean {
  return said !== undefined && (edtf === undefined || readEnglishDate(said) !== edtf);
}

/** Decisions to release or refuse, in their order. */
export function Releases({ view }: { readonly view: DocumentView }) {
  const { body } = view;
  if (body.releases.length === 0) return null;
  return (
    <SideSection title={words.facts.released}>
      <ul className="space-y-2">
        {body.releases.map((release) => (
          <li key={release.key}>
            {releaseInWords(release)}
            {release.agency || release.caseNumber ? (
              <span className="block text-muted">
                {[release.agency, release.caseNumber].filter(Boolean).join(', ')}
              </span>
            ) : null}
            {release.withheld.map((part, index) => (
              <span key={index} className="block text-oxide">
                {part.what}
                {part.exemption ? ` (${part.exemption})` : ''}
              </span>
            ))}
            {release.note ? <span className="block text-muted">{release.note}</span> : null}
          </li>
        ))}
      </ul>
      <CompareReleases view={view} />
    </SideSection>
  );
}

/** Who may use what, apart for the work, the scan and the description. */
export function Rights({ view: { body, labels } }: { readonly view: DocumentView }) {
  const rights = body.rights;
  if (!rights) return null;
  const parts = (['work', 'scan', 'description'] as const).flatMap((part) => {
    const known = rights[part];
    return known ? [{ part, ...known }] : [];
  });
  if (parts.length === 0) return null;
  return (
    <SideSection title={words.facts.rights}>
      <ul className="space-y-2">
        {parts.map(({ part, statement, holder, note }) => (
          <li key={part}>
            {parts.length > 1 || part !== 'work' ? (
              <span className="text-muted">{words.facts.rightsOf[part]}: </span>
            ) : null}
            {statement ? (
              <a href={statement} rel="license noopener">
                {rightsInWords(statement, labels.rights)}
              </a>
            ) : null}
            {holder ? <span className="block">{holder}</span> : null}
            {note ? <span className="block text-muted">{note}</span> : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
