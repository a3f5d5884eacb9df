// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * What a request may be given: under TypeScript's `exactOptionalPropertyTypes` an optional member may also be
 * `undefined`, which is not sent. Without that option it may be so anyway, and nothing is worked out.
 */
export type OrUndefined<Value> = IsExact extends true ? Loosened<Value> : Value;
/** Whether the program that is compiled tells a missing member from an undefined one. */
type IsExact = {
  a: undefined;
} extends {
  a?: string;
}
  ? false
  : true;
type Loosened<Value> = unknown extends Value
  ? Value
  : Value extends string | number | bigint | boolean | null | undefined | Blob
    ? Value
    : {
        [Name in keyof Value]: Record<never, never> extends Pick<Value, Name>
          ? Loosened<Value[Name]> | undefined
          : Loosened<Value[Name]>;
      };
export {};
