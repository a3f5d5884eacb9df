// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Connection } from "./send.js";
/** What one provider does with one canonical field. */
export interface Capability {
  readonly support: "required" | "supported" | "lossy" | "unsupported";
  /** The provider's paths. */
  readonly path?: string;
  readonly codec?: string;
  /** What does not come back. */
  readonly loss?: string;
  /** Why it is unsupported. */
  readonly reason?: string;
  /** Rules of the provider that look at the field. */
  readonly rules?: readonly {
    readonly id: string;
    readonly sentence: string;
  }[];
  /** What the vendor's document says, and where. */
  readonly vendor?: {
    readonly sentence?: string;
    readonly file: string;
    readonly line: number;
  };
}
/** One line of the matrix operation and field x provider. An empty field stands for the operation itself. */
export interface FieldCapabilities {
  readonly operation: string;
  readonly part: "request" | "response";
  readonly field: string;
  readonly description?: string;
  readonly providers: Readonly<Record<string, Capability>>;
}
/** True when a provider has the operation, and says the input's field in it. */
export declare function canDo(
  { mapping }: Connection,
  operation: string,
  field: string | undefined,
): boolean;
