// Crosswalk's run time. SPDX-License-Identifier: MIT-0
const known = new WeakMap();
/** No settings; one object, so that what is read of it is remembered. */
export const noSettings = {};
/** Fills in defaults and checks the settings of a connection; once for each object of settings. */
export function readSettings(mapping, given = noSettings) {
  let bySettings = known.get(mapping);
  if (bySettings === undefined) known.set(mapping, (bySettings = new WeakMap()));
  let settings = bySettings.get(given);
  if (settings === undefined) bySettings.set(given, (settings = checkSettings(mapping, given)));
  return settings;
}
function checkSettings(mapping, given) {
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
  const issues = (checked.error?.issues ?? []).map((issue) => {
    const path = ["settings", ...issue.path.map(String)].join(".");
    const missing = issue.path.length === 1 && values[String(issue.path[0])] === undefined;
    return {
      code: missing ? "missing_required" : "invalid_value",
      severity: "error",
      path,
      message: `${mapping.provider}, ${path}: ${issue.message}`,
    };
  });
  return { values, issues };
}
