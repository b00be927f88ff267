/** Builds the command into a folder, which is emptied first. */
export function buildCommand(target: string): Promise<void>;
