import { codeBlock, codeSpan } from "./write/index.ts";

/**
 * How to depend on a generated package. Not `npm install NAME`: nothing of it is on a registry unless
 * its owner publishes it, and the registry may have somebody else's package of that name.
 */
export function installSection(folders: readonly string[]): string {
  const paths = folders.map((folder) => `./path/to/${folder}`).join(" ");
  return `The package lies in your own repository; a registry knows it only if you publish it there. In a workspace, depend on its name; elsewhere install its folder:\n\n${codeBlock(`npm install ${paths}`, "sh")}\nIt is an ES module: CommonJS loads it by \`await import()\`, from Node 20.19 on also by \`require\`; Jest needs \`NODE_OPTIONS=--experimental-vm-modules\`.\n`;
}

/** Whose a generated package is. */
export function licenceSection(runtime: string): string {
  return `## Licence\n\nThis package belongs to you: its licence is what its \`package.json\` says, and Crosswalk claims no right in it. The run-time files that Crosswalk brings along (${codeSpan(runtime)}) are under MIT-0, which asks for nothing, not even a notice.\n`;
}
