import { existsSync } from "node:fs";
import {
  BaseResolver,
  createConfig,
  lintDocument,
  loadConfig,
  ResolveError,
  Source,
  type Config,
} from "@redocly/openapi-core";
import { objectOf, setOwn, type JsonObject } from "../../json/values.ts";
import { misconfigured, plainProblems, stopped, type LintProblem } from "./problems.ts";

const file = "document";

/** What the linter is given: plain data, which can cross a thread. */
export interface LintInput {
  readonly value: JsonObject;
  readonly redoclyConfigPath: string;
}

/**
 * Lints a parsed document; nothing is opened but the configuration.
 *
 * @returns undefined when the document's references lead deeper than Redocly's recursion.
 */
export async function lintInProcess({
  value,
  redoclyConfigPath,
}: LintInput): Promise<readonly LintProblem[] | undefined> {
  const resolver = new BaseResolver();
  resolver.loadExternalRef = (path) =>
    Promise.reject(new ResolveError(new Error(`outside of the document: ${path}`)));
  const config = await configOf(redoclyConfigPath).catch((error: unknown) => misconfigured(error));
  if ("ruleId" in config) return [config];
  try {
    const problems = await lintDocument({
      document: { source: new Source(file, ""), parsed: withoutDeviceFlows(value) },
      config,
      externalRefResolver: resolver,
    });
    return plainProblems(problems);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    return [stopped("linter", error)];
  }
}

/**
 * The document without the flows of OAuth 2 for devices: Redocly's type of them (`types/oas3_2.js` of 2.64) refers to a
 * type that there is not, and its walk ends with an error at the first.
 */
function withoutDeviceFlows(document: JsonObject): JsonObject {
  const components = objectOf(document["components"]);
  const changed: JsonObject = {};
  for (const [name, scheme] of Object.entries(objectOf(components["securitySchemes"]))) {
    const { deviceAuthorization, ...flows } = objectOf(objectOf(scheme)["flows"]);
    if (deviceAuthorization !== undefined) setOwn(changed, name, { ...objectOf(scheme), flows });
  }
  if (Object.keys(changed).length === 0) return document;
  const securitySchemes = { ...objectOf(components["securitySchemes"]), ...changed };
  return { ...document, components: { ...components, securitySchemes } };
}

/** Rules for what the generator reads with a note of its own, or reports with its own diagnostics. */
const readByGenerator = {
  "no-unresolved-refs": "off",
  "no-identical-paths": "warn",
  "operation-operationId-unique": "off",
  "path-not-include-query": "off",
  "path-parameters-defined": "off",
  "spec-components-invalid-map-name": "off",
  "spec-discriminator-defaultMapping": "off",
} as const;

/** A lone document has no project with a configuration around it. */
async function configOf(path: string): Promise<Config> {
  return existsSync(path)
    ? loadConfig({ configPath: path, skipPluginEval: true })
    : createConfig({ extends: ["spec"], rules: readByGenerator });
}
