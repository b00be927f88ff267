import { list } from './counts.ts';

/** What ties documents to a place. */
const roles: Readonly<Record<string, string>> = {
  'created-at': 'made there',
  'sent-to': 'sent there',
  about: 'about it',
};

/** What the timeline, the map and the network share. */
export const instrumentWords = {
  allDates: 'All dates',
  allOf: (documents: string) => `all ${documents}`,
  apply: 'Show',
  collection: 'Collection',
  form: 'Choose what is shown',
  from: 'from',
  nothing: 'Nothing has been published in this archive yet.',
  nothingLeft: 'No document answers to this.',
  of: (some: string, all: string) => `${some} of ${all}`,
  skip: 'Skip the drawing',
  strict: 'only what certainly lies within',
  to: 'to',
  whole: 'the whole archive',
};

/** The map. */
export const mapWords = {
  allRoles: 'all',
  asked: (place: string) => `Documents of ${place}`,
  askedCount: (place: string, documents: number) => `Documents of ${place}: ${documents}`,
  borders:
    'The coasts and borders are those of today (Natural Earth, public domain), whatever the documents’ own time.',
  clear: 'All places',
  cluster: (label: string, names: readonly string[], documents: string) =>
    `${label}: ${documents} (${list(names)}). Zoom in`,
  directions: { north: 'North', south: 'South', west: 'West', east: 'East' },
  documentsHere: 'Documents',
  drawing: (places: number) => `Map of ${places === 1 ? 'one place' : `${places} places`} with documents`,
  fit: 'All the documents',
  lead: 'Where documents were made, where they were sent, and which places they are about.',
  move: 'Move the map',
  more: (name: string, more: number) => `${name} and ${more} more`,
  none: 'No document that answers to this is tied to a place.',
  page: 'About this place',
  place: 'Place',
  placeOf: (name: string, documents: string) => `${name}: ${documents}`,
  region: 'Region',
  regions: {
    world: 'World',
    europe: 'Europe',
    'east-asia': 'East Asia',
    'south-asia': 'South Asia',
    'middle-east': 'Middle East',
    africa: 'Africa',
    'north-america': 'North America',
    'latin-america': 'Latin America',
    oceania: 'Oceania',
  },
  role: 'Tied to the place',
  /** `label`: what the archive calls it, where that isn't its standard name. */
  roleOf: (role: string, label?: string) => label ?? roles[role] ?? role,
  table: (places: number) => `The places as a table (${places})`,
  tableMost: (shown: number, all: number) => `The ${shown} places with most documents, of ${all}.`,
  title: 'Map',
  unplaced: (count: number) =>
    count === 1
      ? 'One place has no point on the map; it stands in the table.'
      : `${count} places have no point on the map; they stand in the table.`,
  withoutPoint: 'not on the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
};

/** The network. */
export const networkWords = {
  all: 'Everybody',
  about: 'Their page',
  between: (from: string, to: string) => `From ${from} to ${to}`,
  drawing: (people: number) => `Who wrote to whom: ${people} people and bodies`,
  edge: (from: string, to: string, documents: string) => `${from} to ${to}: ${documents}`,
  from: 'From',
  how: 'A line bows to the left of whoever wrote, and its arrow points to whoever was written to; the more documents, the thicker it is. Choose a name to pick out their letters.',
  lead: 'Who wrote to whom: authors and senders, to those whom the documents name as recipients.',
  mostConnected: (shown: number, all: number) => `The ${shown} most connected of ${all} are drawn.`,
  none: 'No document that answers to this says both who wrote it and to whom.',
  node: (name: string, wrote: number, received: number) => `${name}: wrote ${wrote}, received ${received}`,
  picked: (name: string) => `The letters of ${name}`,
  strongest: (shown: number, all: number) => `The ${shown} strongest ties of ${all} are drawn.`,
  table: (edges: number) => `Who wrote to whom, as a table (${edges})`,
  title: 'Network',
  to: 'To',
  wrote: (wrote: number, received: number) => `wrote ${wrote}, received ${received}`,
};

/** The timeline. */
export const timelineWords = {
  band: (span: string) => `${span}, known no nearer`,
  bar: (span: string, documents: string, doubtful: number) =>
    doubtful === 0 ? `${span}: ${documents}` : `${span}: ${documents}, ${doubtful} of them about or uncertain`,
  bars: (unit: string) => `Documents by ${unit}`,
  brush: 'Draw over the bars, or move the two ends with the arrow keys and press Enter.',
  chosen: 'Show this span',
  count: 'Documents',
  day: (day: string) => `What happened on ${day}`,
  dayAfter: (day: string) => `Next day with documents: ${day}`,
  dayBefore: (day: string) => `Day before with documents: ${day}`,
  documents: 'Documents',
  doubtful: 'About or uncertain',
  earlier: 'Earlier',
  end: 'End of the span',
  later: 'Later',
  lead: 'Every document of the archive in order of time. Choose a bar, or a span of your own.',
  move: 'Move in time',
  notDrawn: (open: number, undated: number) =>
    [open > 0 ? `${open} with an open beginning or end` : '', undated > 0 ? `${undated} undated` : '']
      .filter(Boolean)
      .join(' and '),
  notDrawnEnd: 'not drawn, and listed below',
  otherYears: 'The same day in other years',
  overview: 'All of the time',
  span: (title: string, date: string) => `${title}: ${date}`,
  spans: 'Dates wider than a bar lie over the time that they may mean; hatched is about or uncertain.',
  start: 'Beginning of the span',
  stretch: 'Time',
  table: 'The same as a table',
  title: 'Timeline',
  unit: 'Drawn by',
  units: { day: 'day', month: 'month', year: 'year', decade: 'decade' },
  whole: 'All of the time',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
};
