import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem } from "./case-result.ts";

type Exports = Readonly<Record<string, unknown>>;

interface SchemaLike {
  safeParse(value: unknown): unknown;
}

/**
 * Loads a generated package, builds every schema and calls every operation against nothing: whatever
 * would run, runs.
 *
 * @param uses - how often a marker was used since it was last asked.
 */
export async function exercise(folder: string, uses: () => number): Promise<Problem[]> {
  const problems: Problem[] = [];
  const load = async (file: string): Promise<Exports> => {
    const path = join(folder, "src", file);
    if (!existsSync(path)) return {};
    try {
      return (await import(pathToFileURL(path).href)) as Exports;
    } catch (error) {
      problems.push({ fault: "syntax", detail: `import of ${file}: ${messageOf(error)}` });
      return {};
    }
  };
  uses();
  const index = await load("index.js");
  const schemas = await load("schemas.js");
  if (uses() > 0) problems.push({ fault: "execution", detail: "at import" });

  for (const [name, schema] of Object.entries(schemas)) {
    if (!isSchema(schema)) continue;
    for (const value of [undefined, "x", 1, {}, { __proto__: null, name: "x" }, []]) {
      try {
        schema.safeParse(value);
      } catch (error) {
        problems.push({ fault: "syntax", detail: `${name} cannot be used: ${messageOf(error)}` });
        break;
      }
    }
  }
  if (uses() > 0) problems.push({ fault: "execution", detail: "in a schema" });

  await callOperations(index, await load("client.js"));
  if (uses() > 0) problems.push({ fault: "execution", detail: "in an operation" });
  return problems;
}

async function callOperations(exports: Exports, clientExports: Exports): Promise<void> {
  // Not by the name in the index: an operation may have that name.
  const create = Object.entries(clientExports).find(([name]) => /^create\w*Client/.test(name))?.[1];
  if (typeof create !== "function") return;
  const fetch = (): Promise<Response> =>
    Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }));
  const given = { name: "x", petId: "x", limit: "x" };
  const init = {
    params: { path: given, query: given, header: given, cookie: given },
    body: given,
  };
  for (const options of [
    { fetch, baseUrl: "http://localhost:1", validate: { request: "off", response: "off" } },
    { fetch, auth: { key: "secret" } },
  ]) {
    let client: unknown;
    try {
      client = await (create as (options: object) => unknown)(options);
    } catch {
      continue;
    }
    for (const operation of Object.values(exports)) {
      if (typeof operation !== "function" || operation === create) continue;
      try {
        await (operation as (client: unknown, init: object) => unknown)(client, init);
      } catch {
        // Invalid on purpose.
      }
    }
  }
}

function isSchema(value: unknown): value is SchemaLike {
  return (
    typeof value === "object" &&
    value !== null &&
    "safeParse" in value &&
    typeof value.safeParse === "function"
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : "something that is not an Error";
}
