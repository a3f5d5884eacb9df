import { join } from "node:path";

/** Package managers and checkers, from npm, in versions that were tried. */
export const toolVersions = {
  pnpm: "10.34.8",
  "@yarnpkg/cli-dist": "4.18.1",
  publint: "0.3.25",
  "@arethetypeswrong/cli": "0.18.5",
} as const;

/** A way to install: a row of the matrix. */
export interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The package manager's program and first arguments. */
  readonly manager: (toolFolder: string) => readonly string[];
  readonly install: readonly string[];
  /** How the manager runs an installed program. */
  readonly execute: readonly string[];
}

const yarn = (folder: string): readonly string[] => [
  process.execPath,
  join(folder, "node_modules/@yarnpkg/cli-dist/bin/yarn.js"),
];
const pnpm = (folder: string): readonly string[] => [
  process.execPath,
  join(folder, "node_modules/pnpm/bin/pnpm.cjs"),
];

function yarnRow(linker: "node-modules" | "pnp"): Row {
  const settings = `nodeLinker: ${linker}\nenableTelemetry: false\nenableImmutableInstalls: false\nnpmMinimalAgeGate: 0\n`;
  return {
    name: `yarn-${linker}`,
    files: { ".yarnrc.yml": settings, "yarn.lock": "" },
    manager: yarn,
    install: ["install"],
    execute: ["exec"],
  };
}

function pnpmRow(name: string, npmrc: string): Row {
  return {
    name,
    files: {
      ".npmrc": npmrc,
      "pnpm-workspace.yaml": "packages: [generated/*]\nlinkWorkspacePackages: true\n",
    },
    manager: pnpm,
    install: ["install", "--no-frozen-lockfile", "--ignore-scripts", "--prefer-offline"],
    execute: ["exec"],
  };
}

export const rows: readonly Row[] = [
  {
    name: "npm",
    files: {},
    manager: () => ["npm"],
    install: ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"],
    execute: ["exec", "--"],
  },
  pnpmRow("pnpm-workspace", ""),
  pnpmRow("pnpm-strict", "hoist=false\nstrict-peer-dependencies=true\n"),
  yarnRow("node-modules"),
  yarnRow("pnp"),
];
