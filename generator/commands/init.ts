import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configFileName } from "../config/index.ts";
import { createConsole, exitCodes } from "./context.ts";

const configuration = `# yaml-language-server: $schema=./node_modules/crosswalk/generator/config/config.schema.json
# What \`crosswalk generate\` reads and writes. Add a provider: crosswalk add NAME FILE_OR_URL
output: generated
packageScope: "@crosswalk"
providers: {}
`;

const redocly = `# Lint rules for the bundled documents: https://redocly.com/docs/cli/rules
extends:
  - spec
`;

/** `crosswalk init`: the files that a repository starts with. Never overwrites one. */
export async function initCommand(): Promise<number> {
  const out = createConsole(false);
  const root = process.cwd();
  const write = (file: string, text: string): void => {
    if (existsSync(join(root, file))) {
      out.say(`kept    ${file}`);
      return;
    }
    writeFileSync(join(root, file), text);
    out.say(`written ${file}`);
  };
  write(configFileName, configuration);
  write("redocly.yaml", redocly);
  for (const folder of ["specs", "generated"]) mkdirSync(join(root, folder), { recursive: true });
  out.say("Next: crosswalk add NAME FILE_OR_URL, then crosswalk generate");
  return exitCodes.done;
}
