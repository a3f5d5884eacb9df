/** What is wrong with a value; nothing without a schema. Copies place and reason, never the value. */
export function issuesOf(schema, value, at) {
  const result = schema?.safeParse(value);
  if (!result || result.success) return [];
  return result.error.issues.map(({ path, code = "custom", message }) => ({
    path: [
      ...(at ? [at] : []),
      ...path.map((key) => (typeof key === "number" ? key : String(key))),
    ],
    code,
    message,
  }));
}
