'use client';

import { languageAttributes } from '@fonds/ui/localized';
import { Select } from '@fonds/ui/select';
import { pagesOf } from '@fonds/domain/document-contents';
import { pagesMeant, scanPlaces, type ScanPlace } from '@fonds/domain/scan-place';
import { pagesBegun } from '@fonds/domain/text/page-of-text';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DOMSerializer } from 'prosemirror-model';
import { ScanPane } from '../scan/scan-pane.tsx';
import { useScans } from '../scan/scans-context.tsx';
import { pageAt } from './page-at.ts';
import { keepTogether } from './scroll-together.ts';
import { textToDoc } from './from-html.ts';
import { textSchema } from './schema.ts';
import { blockToText } from './to-html.ts';
import type { TextView } from './use-text-view.ts';

/** Another text of the document, to be read beside the one that is written. */
export interface OtherText {
  readonly key: string;
  readonly label: string;
  readonly language: string;
  readonly html: string;
}

interface WideProps {
  readonly isOn: boolean;
  readonly id: string;
  readonly label: string;
  readonly host: TextView['host'];
  readonly view: TextView['view'];
  readonly state: TextView['state'];
  readonly focus: () => void;
  readonly html: string;
  readonly others: readonly OtherText[];
  /** Where there is a scan, it stands beside the text unless another choice is made. */
  readonly scanFirst: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is chosen to stand beside a text: nothing, the scan, or another text by its key. */
const [nothing, theScan, text] = ['', 'scan', 'text '];

/** The editor in its place in the form, or over the whole window with the scan or another text of the document beside it. */
export function Wide(props: WideProps) {
  const { isOn, id, label, host, view, state, focus, html, others, scanFirst, onClose, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const scans = useScans();
  const [chosen, setChosen] = useState<string>();
  const [source] = others;
  const first = scans.length > 0 && (scanFirst || !source) ? theScan : source ? `${text}${source.key}` : nothing;
  const key = chosen ?? first;
  const other = others.find((one) => key === `${text}${one.key}`);
  const beside = other?.html;
  const hasScan = key === theScan && scans.length > 0;

  // The page follows the cursor; one that was turned to stays until the cursor goes to another.
  const page = isOn && hasScan && state ? pageAt(state) : 1;
  const [turned, setTurned] = useState<ScanPlace & { readonly from: number }>();
  const places = scanPlaces(scans.map(pagesOf));
  const meant = places[pagesMeant(places, pagesBegun(html))(page)];
  const place = turned?.from === page ? turned : (meant ?? turned ?? { scan: 0, page: 1 });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !isOn) return;
    // In the browser's top layer the same element stays what it was, with its cursor and what can be undone.
    element.popover = 'manual';
    element.showPopover();
    focus();
    return () => {
      element.popover = null;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editing area is the same for as long as it is there
  }, [isOn]);

  useEffect(() => {
    if (!isOn || beside === undefined) return;
    const place = pane.current;
    if (!place) return;
    place.replaceChildren(DOMSerializer.fromSchema(textSchema).serializeFragment(textToDoc(beside).content));
  }, [isOn, beside]);

  useEffect(() => {
    const place = pane.current;
    const area = host.current;
    if (!isOn || beside === undefined || !place || !area) return;
    return keepTogether(
      { scroller: place, html: () => beside, blocks: () => [...place.children] },
      {
        scroller: area,
        html: () => html,
        // Empty paragraphs are on the screen and not in the markup.
        blocks: () => {
          const shown = view.current;
          if (!shown) return [];
          const { content } = shown.state.doc.content;
          return [...shown.dom.children].filter(
            (_, at) => content[at] !== undefined && blockToText(content[at]) !== '',
          );
        },
      },
    );
  }, [isOn, beside, html, host, view]);

  const keepFocus = (event: KeyboardEvent) => {
    if (!isOn || event.nativeEvent.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      focus();
    }
    if (event.key !== 'Tab' || event.defaultPrevented) return;
    const stops = [
      ...event.currentTarget.querySelectorAll<HTMLElement>(
        'select, button[tabindex="0"], [contenteditable=true], [tabindex="0"]',
      ),
    ];
    const [first, last] = [stops[0], stops.at(-1)];
    const leaves = event.shiftKey ? document.activeElement === first : document.activeElement === last;
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };

  return (
    <div
      ref={frame}
      onKeyDown={keepFocus}
      {...(isOn ? { role: 'dialog', 'aria-modal': true, 'aria-label': `${label}, full width` } : {})}
      className={isOn ? 'text-wide' : ''}
    >
      {isOn && (others.length > 0 || scans.length > 0) ? (
        <div className="text-beside">
          <Select
            id={`${id}-beside`}
            label="Beside it"
            options={[
              ...(scans.length > 0 ? [{ value: theScan, label: 'The scan' }] : []),
              ...others.map((one) => ({ value: `${text}${one.key}`, label: one.label })),
            ]}
            none="Nothing: the whole width"
            value={key}
            onChange={(event) => setChosen(event.target.value)}
          />
          {hasScan ? (
            <div className="text-scan">
              <ScanPane id={`${id}-scan`} scans={scans} at={place} onGo={(to) => setTurned({ ...to, from: page })} />
            </div>
          ) : null}
          {other === undefined ? null : (
            <div
              ref={pane}
              role="region"
              aria-label={`${other.label}, to be read`}
              tabIndex={0}
              className="prose text-source"
              {...languageAttributes(other.language)}
            />
          )}
        </div>
      ) : null}
      <div className="text-own">{children}</div>
    </div>
  );
}
