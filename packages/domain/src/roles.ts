/** Roles from the least to the most trusted; each has the rights of those before it. */
export const roles = ['viewer', 'editor', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

const rightsOf = {
  viewer: ['read-drafts'],
  editor: ['write-drafts'],
  publisher: ['review', 'publish', 'withdraw', 'merge', 'import', 'add-terms'],
  admin: ['keep-users', 'keep-settings', 'keep-terms', 'read-audit'],
} as const satisfies Record<Role, readonly string[]>;

/** What a procedure asks for. Procedures name the right, never the role. */
export type Right = (typeof rightsOf)[Role][number];

/** Whether a role, through itself or those below it, carries a right. */
export function allows(role: Role, right: Right): boolean {
  return roles.slice(0, roles.indexOf(role) + 1).some((held) => (rightsOf[held] as readonly Right[]).includes(right));
}

/** The least role that carries a right: what to tell somebody who lacks it. */
export function leastRole(right: Right): Role {
  return roles.find((role) => allows(role, right)) ?? 'admin';
}
