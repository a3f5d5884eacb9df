import { posix } from "node:path";
import type { Config } from "./types.ts";

/** Name of the package with the run time in the configuration's sense, and of its folder. */
export const runtimeName = "runtime";

/** Name on npm of the package that has the run time; undefined where each package has a copy. */
export function runtimePackage({ runtime, packageScope }: Config): string | undefined {
  return runtime === "package" ? `${packageScope ?? ""}/${runtimeName}` : undefined;
}

/** Names of all packages that a run makes, and can be asked for. */
export function packageNames({ providers, crosswalks, runtime }: Config): string[] {
  const named = [...providers, ...crosswalks].map(({ name }) => name);
  return runtime === "package" ? [...named, runtimeName] : named;
}

/** Folder of the run time's package, relative to the project's root. */
export function runtimeFolder({ output }: Pick<Config, "output">): string {
  return posix.join(output, runtimeName);
}
