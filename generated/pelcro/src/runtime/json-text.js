// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** The JSON text of a value, in which bigints are numbers; undefined for what JSON does not have. */
export function jsonText(value) {
  if (typeof value === "bigint") return String(value);
  const isStructure = typeof value === "object" && value !== null && !("toJSON" in value);
  if (!isStructure) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => jsonText(item) ?? "null").join(",")}]`;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const text = jsonText(member);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(",")}}`;
}
