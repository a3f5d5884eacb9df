/** What the stages of the flow (`pipeline.ts`) are given, and what they give. */
import type { ProviderConfig } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import type { Reading, RemoteReferences, SourcedDocument } from "./document/index.ts";
import type { EmittedFile, PackageOptions, PackageTask } from "./emit/index.ts";
import type { Inputs } from "./inputs.ts";
import type { ApiModel, ModelInput, PreviousNames } from "./model/index.ts";
import type { Stages } from "./stages.ts";
import type { Timer } from "./summary.ts";

/** What every stage of a run is given. */
export interface Run {
  readonly inputs: Inputs;
  readonly diagnostics: DiagnosticLog;
  readonly time: Timer["time"];
  readonly options: RunOptions;
  /** How the expensive stages are run; default: in this process. */
  readonly stages?: Stages;
  /** Names that the exports of a package in a folder of the project have already; default: none. */
  readonly previousNames?: ((folder: string) => PreviousNames) | undefined;
  /** Where remote documents come from; default: from disk, as they were pinned. */
  readonly remoteReferences?: (provider: ProviderConfig) => RemoteReferences;
}

export interface RunOptions {
  readonly lint: boolean;
  /** Absolute path of the project whose formatter configuration applies; undefined leaves the files unformatted. */
  readonly formattedIn?: string | undefined;
  /** Redocly's configuration, relative to the project's root. */
  readonly redocly: string;
  /** False for a lone document: an operation that it does not place is then a warning. */
  readonly requirePlaced: boolean;
  /** Which reading rules apply; default: all. */
  readonly reading?: Reading;
  /** Tells a build system how a package is made; default: not. */
  readonly taskOf?: ((made: MadeFrom) => PackageTask) | undefined;
  /** For the packages; each adds its name. */
  readonly package: Omit<PackageOptions, "packageName" | "task">;
}

/** What a package is made from. */
export interface MadeFrom {
  /** Name in the configuration. */
  readonly name: string;
  /** The files that were read for it, relative to the project's root, sorted. */
  readonly files: readonly string[];
  /** Names of the packages that are made before. */
  readonly dependsOn: readonly string[];
}

/** A provider's document, ready to be made a package of. */
export interface PreparedProvider {
  readonly config: ProviderConfig;
  /** As it was published, corrected by overlays: what a further overlay applies to. */
  readonly published: SourcedDocument;
  /** As the linter reads it: before `document` got schemas for each direction. */
  readonly bundled: SourcedDocument;
  readonly document: SourcedDocument;
  readonly model: ApiModel;
  /** The files that were read for it, relative to the project's root. */
  readonly files: ReadonlySet<string>;
  /** What the model was built from. */
  readonly source: Omit<ModelInput, "locate">;
}

/** A package, ready to be written. */
export interface Package {
  readonly name: string;
  /** Relative to the project's root, `/` separators. */
  readonly folder: string;
  readonly kind: "provider" | "crosswalk" | "runtime";
  /** Undefined for the run time. */
  readonly model?: ApiModel;
  /** How many documents it is made from. */
  readonly documents: number;
  readonly files: readonly EmittedFile[];
  /** Members of its manifest.json, but for the list of files. */
  readonly contents: Readonly<Record<string, unknown>>;
}
