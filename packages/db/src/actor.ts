/** Who does something: a user, or a name such as *the command line*. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
}

/** What every write is told: who, and the time (ISO 8601, UTC). */
export interface Act {
  readonly by: Actor;
  readonly at: string;
}

/** The columns that say who did it. */
export function actorColumns(act: Act): { byUser: string | null; byName: string } {
  return { byUser: act.by.userId, byName: act.by.name };
}
