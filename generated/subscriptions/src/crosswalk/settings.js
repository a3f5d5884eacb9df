/** Fills in defaults and checks the settings of a connection. */
export function readSettings(mapping, given, issues) {
  const read = (name) => {
    if (Object.hasOwn(given, name) && given[name] !== undefined) return given[name];
    const fallback = mapping.settings[name]?.default;
    if (fallback === undefined) return undefined;
    return "value" in fallback ? fallback.value : read(fallback.setting);
  };
  const values = Object.fromEntries(
    Object.keys(mapping.settings)
      .map((name) => [name, read(name)])
      .filter(([, value]) => value !== undefined),
  );
  const checked = mapping.settingsSchema.safeParse(values);
  for (const issue of checked.error?.issues ?? []) {
    const path = ["settings", ...issue.path.map(String)].join(".");
    const missing = issue.path.length === 1 && values[String(issue.path[0])] === undefined;
    issues.push({
      code: missing ? "missing_required" : "invalid_value",
      severity: "error",
      path,
      message: `${mapping.provider}, ${path}: ${issue.message}`,
    });
  }
  return values;
}
