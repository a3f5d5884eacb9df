import type { JsonValue } from "../../json/values.ts";
import { js, jsonText, printExpression, type EmittedFile } from "../../emit/index.ts";
import type { FieldCapabilities } from "./capabilities.ts";

/** `crosswalk.json` and `src/capabilities.js`: the matrix as data. */
export function emitCapabilityFiles(capabilities: readonly FieldCapabilities[]): EmittedFile[] {
  const value = capabilities as unknown as JsonValue;
  const head = "export const capabilities = ";
  return [
    { path: "crosswalk.json", text: jsonText(value) },
    {
      path: "src/capabilities.js",
      text: `${head}${printExpression(js.json(value), 0, head.length)};\n`,
    },
    { path: "src/capabilities.d.ts", text: declarations },
  ];
}

const declarations = `/** What one provider does with one canonical field. */
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
  readonly rules?: readonly { readonly id: string; readonly sentence: string }[];
  /** What the vendor's document says, and where. */
  readonly vendor?: { readonly sentence?: string; readonly file: string; readonly line: number };
}

/** One line of the matrix field x provider. */
export interface FieldCapabilities {
  readonly part: "request" | "response";
  readonly field: string;
  readonly description?: string;
  readonly providers: Readonly<Record<string, Capability>>;
}

export declare const capabilities: readonly FieldCapabilities[];
`;
