import type { Issue, ProviderMapping, Settings } from "./types.ts";

/** Fills in defaults and checks the settings of a connection. */
export function readSettings(mapping: ProviderMapping, given: Settings, issues: Issue[]): Settings {
  const values: Record<string, unknown> = {};
  const read = (name: string): unknown => {
    if (given[name] !== undefined) return given[name];
    const fallback = mapping.settings[name]?.default;
    if (fallback === undefined) return undefined;
    return "value" in fallback ? fallback.value : read(fallback.setting);
  };
  for (const [name, { schema }] of Object.entries(mapping.settings)) {
    const value = read(name);
    if (value === undefined) continue;
    const checked = schema.safeParse(value);
    if (checked.success) values[name] = value;
    else {
      const message = `The setting \`${name}\` of ${mapping.provider}: ${checked.error.issues.map((i) => i.message).join("; ")}`;
      issues.push({ code: "invalid_value", severity: "error", path: `settings.${name}`, message });
    }
  }
  return values;
}
