/**
 * Replaces `${NAME}` in the values of headers by environment variables.
 *
 * @returns the names that are not set, in place of headers, when there are any.
 */
export function expandHeaders(
  headers: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly headers: Readonly<Record<string, string>> } | { readonly unset: readonly string[] } {
  const unset = new Set<string>();
  const expanded = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_written, variable: string) => {
      const found = environment[variable];
      if (found === undefined || found === "") unset.add(variable);
      return found ?? "";
    }),
  ]);
  return unset.size > 0
    ? { unset: [...unset] }
    : { headers: Object.fromEntries(expanded) as Record<string, string> };
}
