import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fetchReferences } from "../../generator/commands/fetch.ts";
import { fetchLimits } from "../../generator/commands/fetched-references.ts";
import { writeReferences } from "../../generator/commands/write-references.ts";
import { loadConfig } from "../../generator/config/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { contentFile } from "../../generator/document/index.ts";
import { createInputs } from "../../generator/inputs.ts";
import type { Run } from "../../generator/run.ts";
import type { Network } from "../../generator/remote/network.ts";
import { startHttpsServer, type HttpsServer } from "./https-server.ts";

/** Where the lock of the project's provider lies. */
export const lockFile = "specs/acme/references.lock.json";

/** What `crosswalk fetch` did. */
export interface Fetched {
  /** `state file` of each. */
  readonly states: readonly string[];
  readonly skipped: readonly string[];
  /** `code file:line message` of each error. */
  readonly errors: readonly string[];
}

/** A project of one provider, `acme`, whose document refers to a server of two names. */
export interface RemoteProject {
  readonly server: HttpsServer;
  /** What the server has: path -> text, or a function that answers. */
  site: Record<string, string | RequestListener>;
  root: string;
  /** A new project, and a server with two documents. */
  reset(): void;
  remove(): Promise<void>;
  read(file: string): string;
  write(file: string, text: string): void;
  /** URL of a path. */
  at(path: string, host?: string): string;
  /** The file in which the document at a path is kept. */
  kept(path: string): string;
  configure(allowReferences: readonly string[], more?: object): void;
  /** A document whose schema `Order` has properties that refer to elsewhere, one a line from line 9. */
  document(references: Readonly<Record<string, string>>, tail?: string): void;
  /** Does what the command does, on the test's network; what it gives is written. */
  fetch(options?: {
    readonly limits?: Partial<typeof fetchLimits>;
    readonly network?: Network;
    readonly only?: readonly string[];
    /** Write nothing. */
    readonly check?: boolean;
  }): Promise<Fetched>;
}

export async function createRemoteProject(): Promise<RemoteProject> {
  const server = await startHttpsServer(["schemas.test", "other.test"], (request, response) => {
    const page = project.site[request.url ?? ""];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === "string") response.end(page);
    else page(request, response);
  });
  const project: RemoteProject = {
    server,
    site: {},
    root: "",
    reset() {
      if (project.root !== "") rmSync(project.root, { recursive: true });
      project.root = mkdtempSync(join(tmpdir(), "crosswalk-remote-"));
      project.site = {
        "/common/money.yaml": money,
        "/common/units/unit.json": '{"Unit": {"type": "string", "enum": ["EUR", "USD"]}}',
      };
      project.write("redocly.yaml", "extends: []\n");
      project.configure([project.at("/common/")]);
      project.document({ price: project.at("/common/money.yaml#/Money") });
    },
    async remove() {
      rmSync(project.root, { recursive: true });
      await server.close();
    },
    read: (file) => readFileSync(join(project.root, file), "utf8"),
    write(file, text) {
      mkdirSync(dirname(join(project.root, file)), { recursive: true });
      writeFileSync(join(project.root, file), text);
    },
    at: (path, host = "schemas.test") => server.origin(host) + path,
    kept: (path) => `specs/acme/${contentFile(project.at(path))}`,
    configure(allowReferences, more = {}) {
      const acme = { documents: ["specs/acme/api.yaml"], allowReferences, ...more };
      project.write("crosswalk.config.yaml", JSON.stringify({ providers: { acme } }));
    },
    document(references, tail = "") {
      const lines = Object.entries(references).map(
        ([name, $ref]) => `      ${name}: {$ref: ${JSON.stringify($ref)}},`,
      );
      project.write("specs/acme/api.yaml", `${head}${lines.join("\n")}\n      }}\n${tail}`);
    },
    fetch: (options) => fetchInto(project, options),
  };
  return project;
}

const money = `Money:
  type: object
  required: [amount]
  properties:
    amount: {type: integer}
    unit: {$ref: 'units/unit.json#/Unit'}
`;

const head = `openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /orders:
    get: {operationId: order, responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}}
components:
  schemas:
    Order: {type: object, properties: {
`;

async function fetchInto(
  { root, server }: RemoteProject,
  options: Parameters<RemoteProject["fetch"]>[0] = {},
): Promise<Fetched> {
  const diagnostics = createDiagnostics();
  const config = loadConfig(root, diagnostics);
  if (config === undefined) throw new Error(said(diagnostics.all).join("\n"));
  const run: Run = {
    inputs: createInputs(root),
    diagnostics,
    time: (_stage, work) => work(),
    options: {
      lint: false,
      redocly: "redocly.yaml",
      requirePlaced: true,
      package: { packageVersion: "0.1.0", license: undefined, ...config.validators },
    },
  };
  const { files, skipped } = await fetchReferences(config.providers, options.only ?? [], run, {
    progress: () => undefined,
    network: options.network ?? server.network,
    limits: { ...fetchLimits, ...options.limits },
  });
  if (options.check !== true) writeReferences(root, files);
  return {
    states: files.map(({ state, file }) => `${state} ${file}`),
    skipped,
    errors: said(diagnostics.all),
  };
}

function said(found: readonly Diagnostic[]): string[] {
  return found
    .filter(({ severity }) => severity === "error")
    .map(({ code, location, message }) => `${code} ${location?.file}:${location?.line} ${message}`);
}
