/** Writes the scripts that pages load to public/scripts, where Next finds them. */
export function buildScripts(): Promise<void>;
