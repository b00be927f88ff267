import { recordKinds, kindWords } from '@fonds/domain/record';
import { allows, type Right, type Role } from '@fonds/domain/roles';

export interface Screen {
  readonly label: string;
  readonly path: string;
  readonly right: Right;
  /** Whether it stands in the head of every page; all stand in the command palette. */
  readonly inHead: boolean;
}

/** The screens of the curator and the right that each asks for. Only what exists stands here. */
const screens: readonly Screen[] = [
  { label: 'Desk', path: '/', right: 'read-drafts', inHead: true },
  { label: 'Records', path: '/records/document', right: 'read-drafts', inHead: true },
  { label: 'Review', path: '/review', right: 'read-drafts', inHead: true },
  ...recordKinds.map((kind): Screen => ({
    label: kindWords[kind].many,
    path: `/records/${kind}`,
    right: 'read-drafts',
    inHead: false,
  })),
  ...recordKinds.map((kind): Screen => ({
    label: `New ${kindWords[kind].one.toLowerCase()}`,
    path: `/records/${kind}/new`,
    right: 'write-drafts',
    inHead: false,
  })),
  { label: 'Several documents at once', path: '/records/document/batch', right: 'write-drafts', inHead: false },
  { label: 'Problems in the data', path: '/problems', right: 'read-drafts', inHead: false },
  { label: 'Vocabularies', path: '/vocabularies', right: 'read-drafts', inHead: false },
  { label: 'Export', path: '/export', right: 'read-drafts', inHead: false },
  { label: 'Edits of many records', path: '/bulk', right: 'write-drafts', inHead: false },
  { label: 'Import', path: '/import', right: 'import', inHead: true },
  { label: 'Users', path: '/users', right: 'keep-users', inHead: true },
  { label: 'Audit', path: '/audit', right: 'read-audit', inHead: true },
  { label: 'Account', path: '/account', right: 'read-drafts', inHead: false },
];

/** The screens that a role may see. */
export function screensFor(role: Role): readonly Screen[] {
  return screens.filter((screen) => allows(role, screen.right));
}

/** Whether `path` is that screen, or one under it. */
export function isAt(screen: Screen, path: string): boolean {
  if (screen.path === '/') return path === '/';
  const root = `/${screen.path.split('/')[1] ?? ''}`;
  return path === root || path.startsWith(`${root}/`);
}
