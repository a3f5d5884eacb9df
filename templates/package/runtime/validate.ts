import type { Issue } from "./types.ts";

/** What the runtime needs of a validator; zod's schemas have it. */
export interface Schema {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly RawIssue[] } };
}

interface RawIssue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
}

/** What is wrong with a value; nothing without a schema. Copies place and reason, never the value. */
export function issuesOf(schema: Schema | undefined, value: unknown, at?: string): Issue[] {
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
