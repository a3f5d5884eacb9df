import { joinPointer } from "../../json/pointer.ts";
import type { Path } from "../mapping/path.ts";
import { parsePath } from "../mapping/path.ts";
import type { Place } from "../schema/resolve.ts";
import type { OperationModel } from "../../model/index.ts";
import { closest } from "../schema/closest.ts";
import { schemaProblems } from "../schema/validate.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** Checks settings: defaults that end somewhere and fit, parameters and server variables that exist. */
export function checkSettings(
  context: CheckContext,
  operation: OperationModel,
  parameter: (path: Path) => Place | undefined,
): void {
  const { settings } = context.mapping.value;
  for (const [name, setting] of Object.entries(settings)) {
    const at = joinPointer("/settings", name);
    if (setting.default !== undefined) checkDefault(context, name, at);
    if (setting.parameter !== undefined)
      checkParameter(context, setting.parameter, parameter, joinPointer(at, "parameter"));
    if (setting.server !== undefined) {
      const servers = operation.servers ?? context.provider.model.servers;
      const names = servers.flatMap((server) => server.variables.map((variable) => variable.name));
      if (!names.includes(setting.server)) {
        reportAt(
          context,
          "mapping-path-unknown",
          joinPointer(at, "server"),
          `The servers of ${context.provider.config.name} have no variable \`${setting.server}\`.`,
        );
      }
    }
  }
}

function checkParameter(
  context: CheckContext,
  text: string,
  parameter: (path: Path) => Place | undefined,
  at: string,
): void {
  const path = parsePath(text);
  if (typeof path === "string")
    reportAt(context, "mapping-path-syntax", at, `\`${text}\`: ${path}`);
  else if (path.parameter === undefined || parameter(path) === undefined) {
    reportAt(context, "mapping-path-unknown", at, `The operation has no parameter \`${text}\`.`);
  }
}

/** Follows a default from setting to setting; a circle has no value. */
function checkDefault(context: CheckContext, name: string, at: string): void {
  const { settings } = context.mapping.value;
  const seen = [name];
  let next = settings[name]?.default;
  while (next !== undefined && "setting" in next) {
    const target = next.setting;
    if (!Object.hasOwn(settings, target)) {
      const guess = closest(target, Object.keys(settings));
      reportAt(
        context,
        "mapping-unknown-table",
        joinPointer(at, "default"),
        `There is no setting \`${target}\`${guess === undefined ? "." : `; did you mean \`${guess}\`?`}`,
      );
      return;
    }
    if (seen.includes(target)) {
      reportAt(
        context,
        "mapping-cycle",
        joinPointer(at, "default"),
        `The default goes in a circle: ${[...seen, target].join(" -> ")}.`,
      );
      return;
    }
    seen.push(target);
    next = settings[target]?.default;
  }
  const own = settings[name];
  if (next === undefined || own === undefined) return;
  const problem = schemaProblems(own.schema, next.value);
  if (problem !== undefined)
    reportAt(
      context,
      "mapping-constant-invalid",
      joinPointer(at, "default"),
      `The default of \`${name}\`: ${problem}.`,
    );
}
