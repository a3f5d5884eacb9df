/** What is wrong with a value; undefined when nothing is. Copies place and reason, never the value. */
export function issuesOf(schema, value, at) {
  const result = schema.safeParse(value);
  return result.success
    ? undefined
    : result.error.issues.map(({ path, code = "custom", message }) => ({
        path: [
          ...(at === undefined ? [] : [at]),
          ...path.map((key) => (typeof key === "number" ? key : String(key))),
        ],
        code,
        message,
      }));
}
