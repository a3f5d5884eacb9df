import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type * as z from "zod";
import {
  didYouMean,
  declarations,
  isAdjustable,
  type DiagnosticCode,
  type DiagnosticLog,
  type Diagnostics,
} from "../diagnostics/index.ts";
import { joinPointer } from "../json/pointer.ts";
import { parseYamlFile, type YamlFile } from "../json/yaml-file.ts";
import { checkPackages } from "./check-packages.ts";
import { configFileName } from "./find.ts";
import { keysAt } from "./keys.ts";
import { configSchema, type ConfigFile } from "./schema.ts";
import type { Config, ConfiguredDocument, ConfiguredFile } from "./types.ts";

export interface LoadOptions {
  /** True: a document with a source need not be there yet. */
  readonly willFetch?: boolean;
}

/**
 * Reads and validates the configuration of a project. Reports every mistake with its place.
 *
 * @param root - absolute path of the folder that holds `crosswalk.config.yaml`.
 * @returns undefined when something is wrong.
 */
export function loadConfig(
  root: string,
  diagnostics: DiagnosticLog,
  { willFetch = false }: LoadOptions = {},
): Config | undefined {
  const yaml = parseYamlFile(configFileName, readFileSync(join(root, configFileName), "utf8"));
  for (const { message, location } of yaml.problems) {
    diagnostics.report({ code: "config-syntax", message, location });
  }
  if (yaml.problems.length > 0) return undefined;
  const parsed = configSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      reportIssue(issue, yaml, diagnostics);
    }
    return undefined;
  }
  const config = locateFiles(root, parsed.data, yaml);
  checkPackages(config, yaml, diagnostics);
  checkDiagnostics(config, yaml, diagnostics);
  checkFiles(config, diagnostics, willFetch);
  return diagnostics.hasErrors() ? undefined : config;
}

function reportIssue(issue: z.core.$ZodIssue, yaml: YamlFile, diagnostics: Diagnostics): void {
  const report = (message: string, pointer: string, part: "key" | "value"): void => {
    diagnostics.report({
      code: "config-invalid",
      message,
      pointer,
      location: yaml.locate(pointer, part),
    });
  };
  if (issue.code === "invalid_union") {
    // The alternative that was meant: the one whose problem lies deepest, or is not the type itself.
    const [meant] = issue.errors
      .filter(
        (found) => !found.some(({ code, path }) => code === "invalid_type" && path.length === 0),
      )
      .sort((a, b) => deepest(b) - deepest(a));
    for (const inner of meant ?? []) {
      const path = [...issue.path, ...inner.path];
      reportIssue({ ...inner, path }, yaml, diagnostics);
    }
    if (meant !== undefined) return;
  }
  const pointer = joinPointer("", ...issue.path.map(String));
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const hint = didYouMean(key, keysAt(issue.path)) ?? "";
      report(`Unknown key \`${key}\`. ${hint}`.trim(), joinPointer(pointer, key), "key");
    }
  } else if (issue.code === "invalid_key") {
    report(
      `\`${String(issue.path.at(-1))}\`: ${issue.issues[0]?.message ?? issue.message}`,
      pointer,
      "key",
    );
  } else {
    report(`${pointer || "The file"}: ${issue.message}`, pointer, "value");
  }
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function locateFiles(root: string, file: ConfigFile, yaml: YamlFile): Config {
  const at = (value: string, ...tokens: (string | number)[]): ConfiguredFile => ({
    file: value.replace(/^\.\//, ""),
    location: yaml.locate(joinPointer("", ...tokens)),
  });
  const scoped = (name: string): string =>
    file.packageScope === undefined ? name : `${file.packageScope}/${name}`;
  const { output, packageScope, packageVersion, license, runtime, validators } = file;
  const { names, reading, redocly, tasks, diagnostics } = file;
  return {
    root,
    file: configFileName,
    ...{ output, packageScope, packageVersion, license, runtime, validators, names },
    ...{ reading, redocly, tasks, diagnostics },
    acceptedChanges: file.diff.accepted.map((record, i) => ({
      ...record,
      location: yaml.locate(joinPointer("", "diff", "accepted", i)),
    })),
    providers: Object.entries(file.providers).map(([name, provider]) => ({
      name,
      packageName: provider.packageName ?? scoped(name),
      folder: provider.output ?? posix.join(output, name),
      documents: provider.documents.map((document, i): ConfiguredDocument => {
        const {
          file,
          source,
          headers = {},
        } = typeof document === "string" ? { file: document } : document;
        const configured = at(file, "providers", name, "documents", i);
        return source === undefined
          ? configured
          : { ...configured, source: { url: source, headers } };
      }),
      overlays: provider.overlays.map((f, i) => at(f, "providers", name, "overlays", i)),
      allowReferences: provider.allowReferences,
      names: {
        functions: provider.names?.functions ?? names.functions,
        prefix: provider.names?.prefix,
      },
      operations: provider.operations && {
        ...provider.operations,
        location: yaml.locate(joinPointer("", "providers", name, "operations"), "key"),
      },
      client: provider.client && {
        ...provider.client,
        outputs: provider.client.outputs?.map((output, i) =>
          typeof output === "string"
            ? output
            : {
                ...output,
                ...at(output.module, "providers", name, "client", "outputs", i, "module"),
              },
        ),
      },
    })),
    crosswalks: Object.entries(file.crosswalks).map(([name, crosswalk]) => ({
      name,
      packageName: crosswalk.packageName ?? scoped(name),
      folder: crosswalk.output ?? posix.join(output, name),
      names,
      model: at(crosswalk.model, "crosswalks", name, "model"),
      mappings: Object.entries(crosswalk.mappings).map(([provider, f]) => ({
        provider,
        ...at(f, "crosswalks", name, "mappings", provider),
      })),
    })),
  };
}

function checkDiagnostics(config: Config, yaml: YamlFile, diagnostics: Diagnostics): void {
  for (const [code, { severity = "error", acknowledge = [] }] of Object.entries(
    config.diagnostics,
  )) {
    const location = yaml.locate(joinPointer("/diagnostics", code), "key");
    if (!isDiagnosticCode(code)) {
      const message = `There is no diagnostic \`${code}\`.`;
      const fix = didYouMean(code, Object.keys(declarations));
      diagnostics.report({ code: "config-unknown-diagnostic", message, location, fix });
    } else if (!isAdjustable(code) && (severity !== "error" || acknowledge.length > 0)) {
      const message = `\`${code}\` stays an error: nothing can be made where it is reported.`;
      diagnostics.report({ code: "config-diagnostic-final", message, location });
    }
  }
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(declarations, code);
}

function checkFiles(config: Config, diagnostics: Diagnostics, willFetch: boolean): void {
  const files: readonly ConfiguredDocument[] = [
    ...config.providers.flatMap(({ documents, overlays, client }) => [
      ...documents,
      ...overlays,
      ...(client?.outputs ?? []).filter((output) => typeof output !== "string"),
    ]),
    ...config.crosswalks.flatMap((crosswalk) => [crosswalk.model, ...crosswalk.mappings]),
  ];
  for (const { file, location, source } of files) {
    if (existsSync(join(config.root, file)) || (willFetch && source !== undefined)) continue;
    diagnostics.report({
      code: "file-missing",
      message: `There is no file \`${file}\`.`,
      location,
      ...(source === undefined ? {} : { fix: "Fetch it with `crosswalk update`." }),
    });
  }
}
