import { posix } from "node:path";
import { stringify } from "yaml";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import type { Position, Positions, Scenario } from "./types.ts";

/** A project with a configuration. */
export function projectScenario(
  files: Readonly<Record<string, string>>,
  config: JsonObject = baseConfig(),
): Scenario {
  const { output } = config;
  return {
    files: { "crosswalk.config.yaml": stringify(config), ...files },
    args: ["generate"],
    // Wherever in the project the configuration sends it.
    output:
      typeof output === "string" && inside(output)
        ? posix.normalize(output).replace(/\/$/, "")
        : "generated",
  };
}

function inside(path: string): boolean {
  const normal = posix.normalize(path);
  // `..%2f` is a name like any other.
  return normal !== "." && !/^(?:\.\.)?(?:\/|$)/.test(normal);
}

function baseConfig(): JsonObject {
  return {
    output: "generated",
    packageScope: "@hostile",
    providers: {
      pets: { documents: ["specs/pets/api.json"], overlays: ["specs/pets/overlay.yaml"] },
    },
  };
}

const evidence = { url: "https://example.com/docs" };

function baseFiles(overlay: JsonObject = baseOverlay()): Record<string, string> {
  return {
    "specs/pets/api.json": JSON.stringify(baseDocument()),
    "specs/pets/overlay.yaml": stringify(overlay),
  };
}

interface BaseOverlay extends JsonObject {
  info: JsonObject;
  actions: JsonObject[];
}

function baseOverlay(): BaseOverlay {
  return {
    overlay: "1.0.0",
    info: { title: "Overlay", version: "1.0.0" },
    actions: [
      {
        target: "$.info",
        description: "Why",
        update: { description: "Better" },
        "x-crosswalk-evidence": { ...evidence },
      },
      {
        target: "$.components.schemas.Pet.properties",
        update: { extra: { type: "string", description: "More" } },
        "x-crosswalk-evidence": { ...evidence },
      },
    ],
  };
}

const overlay =
  (edit: (overlay: BaseOverlay, payload: string) => void): Position =>
  (payload) => {
    const made = baseOverlay();
    edit(made, payload);
    return projectScenario(baseFiles(made));
  };

const config =
  (edit: (config: JsonObject, payload: string) => void): Position =>
  (payload) => {
    const made = baseConfig();
    edit(made, payload);
    return projectScenario(baseFiles(), made);
  };

/** A member under any name, `__proto__` included. */
function member(key: string, value: JsonValue): JsonObject {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as JsonObject;
}

/** Positions of an overlay. */
export const overlayPositions: Positions = {
  "overlay title": overlay((o, p) => {
    o.info["title"] = p;
  }),
  "overlay extends": overlay((o, p) => {
    o["extends"] = p;
  }),
  "overlay target": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], target: p };
  }),
  "overlay target name": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], target: `$.components.schemas["${p}"]` };
  }),
  "overlay description": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], description: p };
  }),
  "overlay text": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], update: { description: p } };
  }),
  "overlay property": overlay((o, p) => {
    o.actions[1] = { ...o.actions[1], update: member(p, { type: "string", description: p }) };
  }),
  "overlay evidence": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], "x-crosswalk-evidence": { url: p, note: p, on: p } };
  }),
  "overlay unknown key": overlay((o, p) => {
    o.actions[0] = { ...o.actions[0], ...member(p, p) };
  }),
};

/** Positions of the configuration. */
export const configPositions: Positions = {
  "config output": config((c, p) => {
    c["output"] = p;
  }),
  "config output part": config((c, p) => {
    c["output"] = `generated/${p}`;
  }),
  "config packageScope": config((c, p) => {
    c["packageScope"] = p;
  }),
  "config packageVersion": config((c, p) => {
    c["packageVersion"] = p;
  }),
  "config license": config((c, p) => {
    c["license"] = p;
  }),
  "config provider name": config((c, p) => {
    c["providers"] = member(p, { documents: ["specs/pets/api.json"] });
  }),
  "config packageName": config((c, p) => {
    c["providers"] = { pets: { documents: ["specs/pets/api.json"], packageName: p } };
  }),
  "config document": config((c, p) => {
    c["providers"] = { pets: { documents: [p] } };
  }),
  "config reference": config((c, p) => {
    c["providers"] = { pets: { documents: ["specs/pets/api.json"], allowReferences: [p] } };
  }),
  "config redocly": config((c, p) => {
    c["redocly"] = p;
  }),
  "config diagnostic": config((c, p) => {
    c["diagnostics"] = member(p, { severity: "error" });
  }),
  "config acknowledgement": config((c, p) => {
    c["diagnostics"] = { "example-invalid": { acknowledge: [{ reason: p, pointer: p, file: p }] } };
  }),
  "config unknown key": config((c, p) => {
    Object.assign(c, member(p, p));
  }),
  "package name by flag": (payload) => ({
    files: { "api.json": JSON.stringify(baseDocument()) },
    args: ["generate", "--spec", "api.json", "--out", "out", `--name=${payload}`],
    output: "out",
  }),
};
