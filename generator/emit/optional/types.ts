import type { ApiModel } from "../../model/index.ts";
import type { OutputKind } from "../output-kind.ts";
import type { PackageOptions } from "../types.ts";

/** An output that a package has when the configuration asks for it, or when its document needs it. */
export interface OptionalOutput extends OutputKind {
  /** Module of `src` that becomes an entry point: `mocks` is imported as `@scope/acme/mocks`. */
  readonly entry?: string | undefined;
  /** Packages that only who imports it needs, by name, with their versions. */
  readonly peers?: Readonly<Record<string, string>> | undefined;
  /** Its part of the README: what it gives, and code that compiles. */
  readonly readme?: ((model: ApiModel, options: PackageOptions) => string) | undefined;
  /** True for a document whose package has it without being asked. */
  readonly isDefault?: (model: ApiModel) => boolean;
}
