/** Names of the placeholders in a path template: `/a/{b}/c.{d}` has `b` and `d`. */
export function placeholders(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}
