import { isoDay } from '@fonds/domain/dates/days';
import { boundsOf, type HistoricalDate } from '@fonds/domain/dates/historical-date';
import { dateInWords } from '@fonds/domain/dates/words';
import type { LocalizedText } from '@fonds/domain/language';
import type { Link } from '@fonds/domain/link';
import type { RecordSet } from '@fonds/domain/recordset';
import { printXml, printXmlLine, xml, xmlLines, type XmlElement } from '@fonds/domain/xml';
import { licenceOf, locatorInWords } from '../facts.ts';
import type { PublishedDocument } from '../format.ts';
import type { ExportedPart, ExportFacts, TreeFormat } from './export-format.ts';

/** The tree of record sets with the documents that are kept in each, as EAD3 (1.1.2) has a finding aid. */
export const ead3: TreeFormat = {
  id: 'ead3',
  label: 'EAD3 (the tree of record sets with their documents)',
  extension: 'ead.xml',
  mediaType: 'application/xml',
  kinds: ['recordset', 'document'],
  order: 'tree',
  head,
  open: (part) => opened(component(part)),
  close: () => '</c>\n',
  foot: () => '</dsc>\n</archdesc>\n</ead>\n',
};

/** An element without its end tag, so that others may lie in it. */
function opened(element: XmlElement): string {
  const line = printXmlLine(element);
  return line.slice(0, line.lastIndexOf('</'));
}

function head({ archive, writtenAt }: ExportFacts): string {
  const whole = printXml(
    xmlLines(
      'ead',
      { xmlns: 'http://ead3.archivists.org/schema/' },
      xmlLines(
        'control',
        { langencoding: 'ietf-bcp-47' },
        xml('recordid', {}, archive.address),
        xmlLines('filedesc', {}, xmlLines('titlestmt', {}, xml('titleproper', {}, archive.name))),
        xml('maintenancestatus', { value: 'derived' }),
        xmlLines('maintenanceagency', {}, xml('agencyname', {}, archive.name)),
        xmlLines(
          'maintenancehistory',
          {},
          xmlLines(
            'maintenanceevent',
            {},
            xml('eventtype', { value: 'derived' }),
            xml('eventdatetime', { standarddatetime: writtenAt.slice(0, 10) }, writtenAt.slice(0, 10)),
            xml('agenttype', { value: 'machine' }),
            xml('agent', {}, 'Fonds'),
          ),
        ),
      ),
      xmlLines(
        'archdesc',
        { level: 'otherlevel', otherlevel: 'archive' },
        xmlLines('did', {}, xml('unittitle', {}, archive.name)),
        xml('dsc', {}, ''),
      ),
    ),
  );
  return whole.slice(0, whole.indexOf('</dsc>'));
}

function component({ exported, document }: ExportedPart): XmlElement {
  const audience = exported.isPublic ? 'external' : 'internal';
  const id = `r${exported.id}`;
  if (exported.record.kind === 'recordset') return recordSet(exported.record.body, { id, audience });
  if (document) return item(document, { id, audience });
  return xmlLines('c', { id, audience });
}

function recordSet(set: RecordSet, attributes: XmlElement['attributes']): XmlElement {
  return xmlLines(
    'c',
    { ...attributes, level: set.level },
    xmlLines(
      'did',
      {},
      optional('unitid', set.referenceCode, { localtype: set.levelName?.replace(/\s+/g, '-') }),
      xml('unittitle', { lang: set.title.language }, set.title.text),
      set.dates.map(unitDate),
      optional('physdesc', set.extent),
      set.creators.length > 0 ? xmlLines('origination', {}, set.creators.map(named)) : null,
      set.repository ? xmlLines('repository', {}, part('corpname', set.repository)) : null,
    ),
    paragraphs('bioghist', set.history),
    paragraphs('scopecontent', set.scope),
    paragraphs('arrangement', set.arrangement),
    paragraphs('accessrestrict', set.access),
    set.findingAid ? paragraphs('otherfindaid', [{ text: set.findingAid }]) : null,
    paragraphs('odd', set.notes),
  );
}

function item(document: PublishedDocument, attributes: XmlElement['attributes']): XmlElement {
  const { entry, body, agents, places, subjects } = document;
  const makers = agents.filter(({ role }) => role === 'author' || role === 'signatory' || role === 'sender');
  const others = agents.filter((agent) => !makers.includes(agent));
  const licence = licenceOf(document);
  const access = [
    ...others.map(({ name, role }) => xmlLines('name', { relator: role }, xml('part', {}, name))),
    ...places.map(({ name }) => xmlLines('geogname', {}, xml('part', {}, name))),
    ...subjects.map(({ name }) => xmlLines('subject', {}, xml('part', {}, name))),
    ...(entry.type ? [xmlLines('genreform', {}, xml('part', {}, entry.type.label))] : []),
  ];
  const rights = [licence, body.rights?.work?.holder, body.rights?.work?.note].filter((words) => words !== undefined);
  return xmlLines(
    'c',
    { ...attributes, level: 'item' },
    xmlLines(
      'did',
      {},
      body.identifiers.map(({ scheme, value }) => xml('unitid', { localtype: scheme.replace(/\s+/g, '-') }, value)),
      body.locators
        .map((locator) => optional('unitid', locatorInWords(locator), { localtype: 'shelf-mark' }))
        .filter(present),
      xml('unittitle', { lang: entry.title.language }, entry.title.text),
      body.dates.map(unitDate),
      optional('physdesc', body.extent),
      makers.length > 0 ? xmlLines('origination', {}, makers.map(named)) : null,
      body.languages.length > 0
        ? xmlLines(
            'langmaterial',
            {},
            entry.languages.map(({ id: langcode, label }) => xml('language', { langcode }, label)),
          )
        : null,
    ),
    paragraphs('scopecontent', body.summary),
    rights.length > 0
      ? paragraphs(
          'userestrict',
          rights.map((text) => ({ text })),
        )
      : null,
    access.length > 0 ? xmlLines('controlaccess', {}, access) : null,
    paragraphs('odd', body.notes),
  );
}

function present<Value>(value: Value | null): value is Value {
  return value !== null;
}

function optional(name: string, value: string | undefined, attributes: XmlElement['attributes'] = {}) {
  return value === undefined || value === '' ? null : xml(name, attributes, value);
}

function paragraphs(name: string, texts: readonly LocalizedText[]): XmlElement | null {
  if (texts.length === 0) return null;
  return xmlLines(
    name,
    {},
    texts.map(({ text, language }) => xml('p', { lang: language }, text)),
  );
}

function named(link: Pick<Link, 'name'>): XmlElement {
  return part('name', link);
}

function part(element: string, { name }: Pick<Link, 'name'>): XmlElement {
  return xmlLines(element, {}, xml('part', {}, name));
}

/** In the source's words where there are some; `normal` only for days that ISO 8601 writes with four digits of the year. */
function unitDate(date: HistoricalDate): XmlElement {
  const { earliest, latest } = boundsOf(date);
  const days = [earliest, latest].map((day) => (day === null ? '' : isoDay(day)));
  const normal = days.every((day) => /^\d{4}-/.test(day)) ? days.join('/') : undefined;
  const words = date.words ?? (date.edtf === undefined ? '' : dateInWords(date.edtf));
  return xml('unitdate', { datechar: date.kind, normal }, words);
}
