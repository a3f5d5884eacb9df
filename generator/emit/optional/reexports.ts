import { readmeSection } from "./readme.ts";
import { printModule } from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

/** A module that gives a module of the run time, which needs a package of its own, an entry point. */
export function reexport(
  name: string,
  exports: { readonly values: readonly string[]; readonly types: readonly string[] },
): Pick<OptionalOutput, "name" | "entry" | "emit"> {
  const from = { kind: "ExportDeclaration", moduleSpecifier: `./runtime/${name}.js` } as const;
  const values = { ...from, namedExports: [...exports.values] };
  const types = { ...from, isTypeOnly: true, namedExports: [...exports.types] };
  return {
    name,
    entry: name,
    emit: () => [
      { path: `src/${name}.js`, text: printModule([values]) },
      { path: `src/${name}.d.ts`, text: printModule([values, types]) },
    ],
  };
}

/** `src/telemetry.js`: OpenTelemetry's spans. */
export const telemetryOutput: OptionalOutput = {
  ...reexport("telemetry", { values: ["traced"], types: ["TraceOptions"] }),
  peers: { "@opentelemetry/api": "^1.9.0" },
  readme: (_, options) =>
    readmeSection(options, {
      title: "OpenTelemetry",
      entry: "telemetry",
      names: ["traced"],
      code: "const layers = [traced()];\n",
      text: "A span for each request by the conventions for HTTP clients, with the operation's path as `url.template` and without values of the query; the context is sent along. After `retry()` in the list each try has a span.",
    }),
};
