'use client';

import type { Control } from '@fonds/domain/fields/field';
import type { ComponentType } from 'react';
import { AgentRelationsControl } from './agent-relations.tsx';
import { AgentsControl, PlacesControl } from './attributions.tsx';
import type { ControlProps } from './control.ts';
import { ClassificationControl } from './classification.tsx';
import { DateControl, DatesControl } from './dates.tsx';
import { LanguagesControl } from './languages.tsx';
import { LinksControl } from './links.tsx';
import { LocalizedControl, LocalizedListControl } from './localized.tsx';
import { LocatorsControl } from './locators.tsx';
import { MembersControl } from './members.tsx';
import { ProvenanceControl } from './provenance.tsx';
import { RelationsControl } from './relations.tsx';
import { ReleasesControl } from './releases.tsx';
import { RichTextControl } from './rich-text.tsx';
import { RightsControl } from './rights.tsx';
import { IdentifiersControl, NumbersControl, OutsideLinksControl } from './rows.tsx';
import { ScansControl } from './scans.tsx';
import { ChoiceControl, ParagraphControl, PointControl, TermControl, TextControl } from './simple.tsx';
import { TextsControl } from './texts.tsx';

/** The component of each control; the compiler refuses a control without one. */
const components: Readonly<Record<Control, ComponentType<ControlProps>>> = {
  text: TextControl,
  url: TextControl,
  day: TextControl,
  paragraph: ParagraphControl,
  choice: ChoiceControl,
  term: TermControl,
  localized: LocalizedControl,
  name: LocalizedControl,
  'localized-list': LocalizedListControl,
  'localized-lines': LocalizedListControl,
  names: LocalizedListControl,
  'rich-text': RichTextControl,
  languages: LanguagesControl,
  date: DateControl,
  dates: DatesControl,
  agents: AgentsControl,
  places: PlacesControl,
  link: LinksControl,
  links: LinksControl,
  numbers: NumbersControl,
  locators: LocatorsControl,
  scans: ScansControl,
  texts: TextsControl,
  rights: RightsControl,
  point: PointControl,
  'outside-links': OutsideLinksControl,
  identifiers: IdentifiersControl,
  'agent-relations': AgentRelationsControl,
  members: MembersControl,
  relations: RelationsControl,
  classification: ClassificationControl,
  releases: ReleasesControl,
  provenance: ProvenanceControl,
};

/** A field of a form, by the control that its register names. */
export function FieldControl(props: ControlProps) {
  const Component = components[props.field.control];
  return <Component {...props} />;
}
