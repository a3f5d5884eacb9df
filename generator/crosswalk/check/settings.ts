import { joinPointer } from "../../json/pointer.ts";
import { closest } from "../../diagnostics/closest.ts";
import type { OperationModel } from "../../model/index.ts";
import { JSON_TYPES } from "../../schema/types.ts";
import { parsePath, type Path } from "../mapping/path.ts";
import { schemaProblems } from "../schema/validate.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";

/** Checks settings: defaults that end somewhere and fit, parameters and server variables that exist. */
export function checkSettings(context: CheckContext, operations: readonly OperationModel[]): void {
  for (const [name, setting] of Object.entries(context.mapping.value.settings)) {
    const at = joinPointer("/settings", name);
    checkSchema(context, setting.schema, joinPointer(at, "schema"));
    if (setting.default !== undefined) checkDefault(context, name, at);
    if (setting.parameter !== undefined)
      checkParameter(context, setting.parameter, operations, joinPointer(at, "parameter"));
    if (setting.server !== undefined)
      checkServer(context, setting.server, operations, joinPointer(at, "server"));
  }
}

/** The types of a setting's schema are JSON types. */
function checkSchema(
  context: CheckContext,
  { type }: Readonly<Record<string, unknown>>,
  at: string,
): void {
  const wrong = [type].flat().find((one) => one !== undefined && !jsonTypes.includes(String(one)));
  if (wrong === undefined) return;
  const message = `\`${String(wrong)}\` is no type of JSON Schema${guessing(String(wrong), jsonTypes)}`;
  reportAt(context, { code: "mapping-constant-invalid", at: joinPointer(at, "type"), message });
}

const jsonTypes: readonly string[] = [...JSON_TYPES, "integer"];

function checkServer(
  context: CheckContext,
  variable: string,
  operations: readonly OperationModel[],
  at: string,
): void {
  const servers = [
    ...context.provider.model.servers,
    ...operations.flatMap((operation) => operation.servers ?? []),
  ];
  const names = servers.flatMap((server) => server.variables.map(({ name }) => name));
  if (names.includes(variable)) return;
  const message = `The servers of ${context.provider.config.name} have no variable \`${variable}\`${guessing(variable, names)}`;
  reportAt(context, { code: "mapping-path-unknown", at, message });
}

function checkParameter(
  context: CheckContext,
  text: string,
  operations: readonly OperationModel[],
  at: string,
): void {
  const path = parsePath(text);
  if (typeof path === "string") {
    reportAt(context, { code: "mapping-path-syntax", at, message: `\`${text}\`: ${path}` });
    return;
  }
  const known = operations.flatMap(namesOf);
  // A header of the connection, such as a version, often is in no operation's list.
  if (path.parameter === "header" || known.includes(text)) return;
  const message = `No operation of the mapping has a parameter \`${text}\`${guessing(text, [...new Set(known)])}`;
  reportAt(context, { code: "mapping-path-unknown", at, message });
}

function namesOf(operation: OperationModel): string[] {
  return operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
}

/** Required parameters that a setting was meant to write, whose name it has wrong: that is told at the setting. */
export function meantBySettings(context: CheckContext, operation: OperationModel): string[] {
  const known = namesOf(operation);
  return Object.values(context.mapping.value.settings).flatMap(({ parameter }) => {
    const path = parameter === undefined ? "" : parsePath(parameter);
    if (typeof path === "string" || known.includes(path.text) || path.parameter === "header")
      return [];
    return closest(path.text, known) ?? [];
  });
}

/** The parameters of an operation that settings write. */
export function settingParameters(
  context: CheckContext,
  operation: OperationModel,
): { readonly path: Path; readonly pointer: string }[] {
  const known = namesOf(operation);
  return Object.entries(context.mapping.value.settings).flatMap(([name, { parameter }]) => {
    const path = parameter === undefined ? "" : parsePath(parameter);
    if (typeof path === "string" || !known.includes(path.text)) return [];
    return [{ path, pointer: joinPointer("/settings", name, "parameter") }];
  });
}

/** Follows a default from setting to setting; a cycle has no value. */
function checkDefault(context: CheckContext, name: string, at: string): void {
  const { settings } = context.mapping.value;
  const where = joinPointer(at, "default");
  const seen = [name];
  let next = settings[name]?.default;
  while (next !== undefined && "setting" in next) {
    const target = next.setting;
    if (!Object.hasOwn(settings, target)) {
      const message = `There is no setting \`${target}\`${guessing(target, Object.keys(settings))}`;
      reportAt(context, { code: "mapping-unknown-table", at: where, message });
      return;
    }
    if (seen.includes(target)) {
      const message = `The default refers to itself: ${[...seen, target].join(" -> ")}.`;
      reportAt(context, { code: "mapping-cycle", at: where, message });
      return;
    }
    seen.push(target);
    next = settings[target]?.default;
  }
  const own = settings[name];
  if (next === undefined || own === undefined) return;
  const problem = schemaProblems(own.schema, next.value);
  if (problem === undefined) return;
  const message = `The default of \`${name}\`: ${problem}.`;
  reportAt(context, { code: "mapping-constant-invalid", at: where, message });
}
