import type { PackageOutput } from "../../generator/output/index.ts";
import { withManifest } from "../../generator/output/index.ts";

/**
 * The packages of a state: `a`, `b`, … `SIZExSTATE` sets the number of files per package, e.g. `3xa`.
 * From one state to another files change, stay, come and go, and so does a package.
 */
export function packagesOf(state: string): readonly PackageOutput[] {
  const [size, name] = state.includes("x") ? state.split("x") : ["40", state];
  const dirs = ["first", `only-in-${name ?? ""}`];
  return dirs.map((dir) => ({
    dir,
    files: withManifest([...filesOf(dir, name ?? "", Number(size))], {
      schemas: {},
      operations: {},
    }),
  }));
}

function* filesOf(
  dir: string,
  state: string,
  size: number,
): Generator<{ path: string; text: string }> {
  for (let n = 0; n < size; n++) {
    yield { path: `src/same-${n}.js`, text: `// ${dir} ${n}\n` };
    yield { path: `src/changes-${n}.js`, text: `// ${dir} ${n} ${state}\n`.repeat(200) };
    yield { path: `${state}/comes-and-goes-${n}.js`, text: `// ${state}\n` };
  }
}
