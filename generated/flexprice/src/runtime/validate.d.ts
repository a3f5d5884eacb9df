// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Issue } from "./types.js";
/** What the runtime needs of a validator; zod's schemas have it. */
export interface Schema {
  safeParse(value: unknown): {
    readonly error?:
      | {
          readonly issues: readonly RawIssue[];
        }
      | undefined;
  };
}
interface RawIssue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
}
/** What is wrong with a value; nothing without a schema. Copies place and reason, never the value. */
export declare function issuesOf(
  schema: Schema | undefined,
  value: unknown,
  ...at: string[]
): Issue[];
export {};
