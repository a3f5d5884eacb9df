import type { SourceLocation } from "../diagnostics/index.ts";
import type { ClientConfig } from "./client.ts";
import type { ConfigFile } from "./schema.ts";

/** A file that the configuration names, and where it names it. */
export interface ConfiguredFile {
  /** Relative to the project's root, `/` separators. */
  readonly file: string;
  readonly location: SourceLocation;
}

/** Where a document is fetched from. */
export interface DocumentSource {
  readonly url: string;
  /** As they are written: `${NAME}` stands for an environment variable. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ConfiguredDocument extends ConfiguredFile {
  readonly source?: DocumentSource | undefined;
}

/** How the exports of a package are named. */
type NameStyle = Omit<NonNullable<ConfigFile["providers"][string]["names"]>, "functions"> &
  ConfigFile["names"];

/** A choice of operations, and where it is configured. */
export type ConfiguredChoice = NonNullable<ConfigFile["providers"][string]["operations"]> & {
  readonly location: SourceLocation;
};

/** An output of a module of the project, and where it is configured. */
type ConfiguredOutput = Exclude<NonNullable<ClientConfig["outputs"]>[number], string> &
  ConfiguredFile;

/** The settings of a client, its modules located. */
export interface ConfiguredClient extends Omit<ClientConfig, "outputs"> {
  readonly outputs?:
    | readonly (Extract<NonNullable<ClientConfig["outputs"]>[number], string> | ConfiguredOutput)[]
    | undefined;
}

export interface ProviderConfig {
  readonly name: string;
  readonly packageName: string;
  /** Folder of the package, relative to the project's root, `/` separators. */
  readonly folder: string;
  readonly documents: readonly ConfiguredDocument[];
  readonly overlays: readonly ConfiguredFile[];
  readonly allowReferences: readonly string[];
  /** How exports are named; default: as the document does. */
  readonly names?: NameStyle | undefined;
  /** The operations that the package is made of; undefined: all. */
  readonly operations?: ConfiguredChoice | undefined;
  readonly client?: ConfiguredClient | undefined;
}

export interface CrosswalkConfig {
  readonly name: string;
  readonly packageName: string;
  /** Folder of the package, relative to the project's root, `/` separators. */
  readonly folder: string;
  readonly names?: NameStyle | undefined;
  readonly model: ConfiguredFile;
  readonly mappings: readonly (ConfiguredFile & { readonly provider: string })[];
}

/** The configuration, validated, with defaults filled and files located. */
export interface Config extends Pick<
  ConfigFile,
  | "output"
  | "packageScope"
  | "packageVersion"
  | "license"
  | "runtime"
  | "validators"
  | "names"
  | "reading"
  | "redocly"
  | "tasks"
  | "diagnostics"
> {
  /** Absolute path of the project's root: the folder of the configuration file. */
  readonly root: string;
  /** Name of the configuration file, relative to the root. */
  readonly file: string;
  readonly providers: readonly ProviderConfig[];
  readonly crosswalks: readonly CrosswalkConfig[];
  /** Changes that `crosswalk diff` passes over, and where each is configured. */
  readonly acceptedChanges: readonly ConfiguredAcceptance[];
}

/** A change that is accepted, and where it is configured. */
export type ConfiguredAcceptance = ConfigFile["diff"]["accepted"][number] & {
  readonly location: SourceLocation;
};
