import type { ClientSettings } from "./client-settings.ts";

/** One file of a generated package, before formatting. */
export interface EmittedFile {
  /** Relative to the package's folder, `/` separators. */
  readonly path: string;
  readonly text: string;
  /** True when the text already is exactly what prettier prints. */
  readonly formatted?: boolean;
}

/** How the validators are emitted (VALIDATORS: formats, untyped `properties`). */
export interface SchemaOptions {
  readonly formats: "assert" | "annotate";
  /** Infer `type: object` for a schema that has `properties` and no `type`. */
  readonly inferObjectType: boolean;
  /** What a validator of `format: int64` takes. */
  readonly int64: "number" | "bigint";
  /** What values of `format: date-time` are; default: texts. */
  readonly dates?: "string" | "Date" | undefined;
}

/** How a build system makes a package anew, and from what. */
export interface PackageTask {
  readonly engine: "turbo" | "nx";
  /** What is called in the package's folder. */
  readonly command: string;
  /** Files and globs that the package is made from, as the build system writes them. */
  readonly inputs: readonly string[];
  /** Names of the packages that are made before. */
  readonly dependsOn: readonly string[];
}

/** What the configuration says about a generated package. */
export interface PackageOptions extends SchemaOptions {
  /** Name in package.json, e.g. `@crosswalk/acme`. */
  readonly packageName: string;
  readonly packageVersion: string;
  /** SPDX identifier for package.json; undefined: `UNLICENSED`. */
  readonly license?: string | undefined;
  /** Name of the package that has the run time; undefined: the package has a copy of its own. */
  readonly runtime?: string | undefined;
  /** The task of a build system that makes the package; undefined: none. */
  readonly task?: PackageTask | undefined;
  /** What the configuration says of the client. */
  readonly client?: ClientSettings | undefined;
}
