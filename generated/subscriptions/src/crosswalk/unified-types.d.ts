// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Adapter } from "./client.js";
import type { CallOptions } from "./send.js";
/** Adapters by the names that you give them. */
export type Adapters = Readonly<Record<string, Adapter>>;
type InputsOf<A> = A extends Adapter<string, infer Inputs, infer _Raws> ? Inputs : never;
type RawsOf<A> = A extends Adapter<string, infer _Inputs, infer Raws> ? Raws : never;
/** Names of the adapters whose provider has the operation. */
export type ProvidersOf<Given, Operation> = {
  [Name in keyof Given & string]: Operation extends keyof InputsOf<Given[Name]> ? Name : never;
}[keyof Given & string];
/** What the operation takes at one provider; of several, what all of them take. */
export type InputFor<Given, Name extends keyof Given, Operation> = (
  Name extends keyof Given
    ? (input: InputsOf<Given[Name]>[Operation & keyof InputsOf<Given[Name]>]) => void
    : never
) extends (input: infer Input) => void
  ? Input
  : never;
/** What a provider responds with. */
export type RawFor<Given, Name extends keyof Given, Operation> = Name extends keyof Given
  ? RawsOf<Given[Name]>[Operation & keyof RawsOf<Given[Name]>]
  : never;
/** The input without what is given one by one, and options; the input may be left out where nothing in it is needed. */
export type ArgumentsFor<Input, PathNames extends string> =
  Record<never, never> extends Omit<Input, PathNames>
    ? [input?: Omit<Input, PathNames>, options?: CallOptions]
    : [input: Omit<Input, PathNames>, options?: CallOptions];
export {};
