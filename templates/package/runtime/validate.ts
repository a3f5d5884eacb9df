import { isCertainlyValid } from "#guards";
import type { Issue } from "./types.ts";

/** What the runtime needs of a validator; zod's schemas have it. */
export interface Schema {
  safeParse(value: unknown): {
    readonly error?: { readonly issues: readonly RawIssue[] } | undefined;
  };
}

interface RawIssue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
}

/** What is wrong with a value; nothing without a schema. Copies place and reason, never the value. */
export function issuesOf(schema: Schema | undefined, value: unknown, ...at: string[]): Issue[] {
  if (schema === undefined || isCertainlyValid(schema, value)) return [];
  const { issues = [] } = schema.safeParse(value).error ?? {};
  return issues.map(({ path, code = "custom", message }) => ({
    path: [...at, ...(path as (string | number)[])],
    code,
    message,
  }));
}
