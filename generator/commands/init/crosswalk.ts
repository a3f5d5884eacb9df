import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMap, parseDocument } from "yaml";
import { configFileName } from "../../config/index.ts";
import type { Console } from "../context.ts";
import { canonicalSkeleton } from "./canonical-skeleton.ts";

/**
 * Starts a crosswalk: a canonical model to change, the folder of its mappings, and its entry in the
 * configuration, whose comments and order stay as they are. Overwrites nothing.
 *
 * @param root - absolute path of the folder of the configuration.
 * @returns a sentence where the configuration cannot take it.
 */
export function startCrosswalk(root: string, name: string, out: Console): string | undefined {
  const path = join(root, configFileName);
  const config = parseDocument(readFileSync(path, "utf8"));
  const [error] = config.errors;
  if (error !== undefined)
    return `${configFileName} has mistakes; correct them first: ${error.message}`;
  if (config.hasIn(["providers", name]))
    return `\`${name}\` is the name of a provider; a crosswalk needs another.`;
  const model = `specs/crosswalk/${name}.yaml`;
  const isThere = existsSync(join(root, model));
  mkdirSync(join(root, dirname(model), name), { recursive: true });
  if (!isThere) writeFileSync(join(root, model), canonicalSkeleton(name));
  out.say(`${isThere ? "kept   " : "written"} ${model}`);
  if (!config.hasIn(["crosswalks", name])) {
    const crosswalks = config.get("crosswalks");
    if (isMap(crosswalks) && crosswalks.items.length === 0) crosswalks.flow = false;
    config.setIn(["crosswalks", name], config.createNode({ model, mappings: {} }));
    writeFileSync(path, config.toString({ lineWidth: 100 }));
    out.say(`changed ${configFileName}`);
  }
  return undefined;
}
