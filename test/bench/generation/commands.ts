import { join } from "node:path";
import { packageRoot } from "../../../generator/package-root.ts";
import type { Command } from "./measure.ts";
import type { DocumentName } from "./scratch.ts";

/**
 * The commands that are measured, all with one Node: 22, which the peers ask for.
 * Outputs lie in the document's folder: `ours`, `hey-api`, `redocly`.
 */
export function createCommands(scratch: string, name: DocumentName) {
  const cwd = join(scratch, name);
  const node = join(scratch, "node_modules", ".bin", "node");
  const cli = join(packageRoot(), "generator", "bin.js");
  const module = (path: string): string => join(scratch, "node_modules", path);
  const ours = (...flags: string[]): Command => ({
    run: [
      ...[node, cli, "generate", "--spec", "current.json"],
      ...["--out", "ours", "--name", name, ...flags],
    ],
    cwd,
  });
  return {
    plain: ours("--no-lint", "--no-format", "--no-cache"),
    everything: ours("--no-cache"),
    cached: ours(),
    redocly: {
      run: [
        ...[node, module("@redocly/cli/bin/cli.js"), "generate-client", "openapi.json"],
        ...["--output", "redocly/client.ts", "--generator", "typescript", "--generator", "zod"],
      ],
      cwd,
    },
    heyApi: {
      run: [
        ...[node, module("@hey-api/openapi-ts/bin/run.js"), "-i", "openapi.json", "-o", "hey-api"],
        ...["-c", "@hey-api/client-fetch", "-p", "@hey-api/typescript", "@hey-api/sdk", "zod"],
        ...["--no-log-file", "-s"],
      ],
      cwd,
    },
    nothing: { run: [node, "-e", "0"], cwd },
    typeCheck: (project: string): Command => ({
      run: [
        process.execPath,
        "--max-old-space-size=6000",
        join(packageRoot(), "node_modules", "typescript", "bin", "tsc"),
        ...["-p", project, "--pretty", "false"],
      ],
      cwd,
      accept: [0, 1, 2],
    }),
  } as const;
}
