import { createServer } from "node:http";
import { stringify } from "yaml";
import type { JsonObject } from "../../generator/json/values.ts";
import { baseDocument } from "./base-document.ts";
import type { HostileCase } from "./cases.ts";
import { put } from "./positions/document.ts";
import type { Scenario } from "./positions/types.ts";

/** Stands in a file outside the project that no case may read. */
export const canary = "canary-that-nobody-may-read";

/** In files of a scenario: the case's own folder, which holds `secret.json`, and the server that nobody may ask, and its port. */
export const placeholders = {
  around: "{{AROUND}}",
  server: "{{SERVER}}",
  port: "{{PORT}}",
} as const;
/** In files of a scenario: the hash of another one, as it is written. */
export const hashOf = (file: string): string => `{{HASH:${file}}}`;

const { around, server } = placeholders;

/** What a reference may look like that leads out of the provider's folder. */
export const targets: Readonly<Record<string, string>> = {
  dots: "../../../../../secret.json#/S",
  "dots, project": "../other/other.json#/S",
  "encoded dots": "%2e%2e/%2E%2E/%2e%2e/%2e%2e/%2e%2e/secret.json#/S",
  "encoded slashes": "..%2f..%2f..%2f..%2f..%2fsecret.json#/S",
  "encoded twice": "%252e%252e/%252e%252e/secret.json#/S",
  "through a folder": "more/../../../../../../secret.json#/S",
  backslashes: "..\\..\\..\\..\\..\\secret.json#/S",
  "sibling prefix": "../pets-2/other.json#/S",
  absolute: `${around}/secret.json#/S`,
  "file URL": `file://${around}/secret.json#/S`,
  "file URL, short": `file:${around}/secret.json#/S`,
  "link to a file": "link.json#/S",
  "link to a folder": "up/secret.json#/S",
  device: "/dev/zero#/S",
  process: "/proc/self/environ",
  http: `http://${server}/secret.json#/S`,
  "http, credentials": `http://user:word@${server}/secret.json#/S`,
  "http, upper case": `HTTP://${server}/secret.json#/S`,
  "http, spaces": ` http://${server}/secret.json#/S`,
  "http, one slash": `http:/${server}/secret.json#/S`,
  https: `https://${server}/secret.json#/S`,
  "no scheme": `//${server}/secret.json#/S`,
  "backslash host": `\\\\${server}\\secret.json#/S`,
  "slash backslash": `/\\${server}/secret.json#/S`,
  metadata: "http://169.254.169.254/latest/meta-data/",
  ftp: `ftp://${server}/secret.json`,
  data: "data:application/json,%7B%22S%22%3A%7B%7D%7D#/S",
  javascript: "javascript:$pwn$()#/S",
  windows: "C:\\secret.json#/S",
  nul: "secret.json\u0000.json#/S",
  "broken encoding": "%zz%2e%2e/secret.json#/S",
};

const operation = "/paths/~1pets~1{petId}/post";
const body = `${operation}/requestBody/content/application~1json`;

/** Where a document, or what belongs to it, names another file. */
const carriers: Readonly<Record<string, (document: JsonObject, reference: string) => void>> = {
  schema: (d, $ref) => put(d, "/components/schemas/Owner", { $ref }),
  property: (d, $ref) => put(d, "/components/schemas/Pet/properties/owner", { $ref }),
  items: (d, $ref) => put(d, "/components/schemas/Owner", { type: "array", items: { $ref } }),
  parameter: (d, $ref) => put(d, `${operation}/parameters/4`, { $ref }),
  response: (d, $ref) => put(d, `${operation}/responses/404`, { $ref }),
  body: (d, $ref) => put(d, `${operation}/requestBody`, { $ref }),
  header: (d, $ref) => put(d, `${operation}/responses/200/headers/X-Rate`, { $ref }),
  "path item": (d, $ref) => put(d, "/paths/~1more", { $ref }),
  callback: (d, $ref) => put(d, `${operation}/callbacks/onChange`, { $ref }),
  link: (d, $ref) => put(d, `${operation}/responses/200/links/next`, { $ref }),
  example: (d, $ref) => put(d, `${body}/examples/pet`, { $ref }),
  externalValue: (d, externalValue) => put(d, `${body}/examples/pet`, { externalValue }),
  "security scheme": (d, $ref) => put(d, "/components/securitySchemes/key", { $ref }),
  discriminator: (d, target) =>
    put(d, "/components/schemas/Pet/properties/shape/discriminator/mapping/round", target),
  dynamic: (d, $dynamicRef) => put(d, "/components/schemas/Owner", { $dynamicRef }),
  identifier: (d, target) =>
    put(d, "/components/schemas/Owner", { $id: target.split("#")[0] ?? "", $ref: target }),
  dialect: (d, target) => put(d, "/jsonSchemaDialect", target),
  externalDocs: (d, url) => put(d, "/externalDocs/url", url),
  server: (d, url) => put(d, "/servers/0", { url }),
  "overlay extends": () => undefined,
  "overlay update": () => undefined,
};

export function scenario(carrier: string, reference: string): Scenario {
  const document = baseDocument();
  carriers[carrier]?.(document, reference);
  const overlay = {
    overlay: "1.0.0",
    info: { title: "x", version: "1" },
    ...(carrier === "overlay extends" ? { extends: reference } : {}),
    actions: [
      {
        target: "$.components.schemas.Pet.properties.owner",
        update: carrier === "overlay update" ? { $ref: reference } : { description: "x" },
        "x-crosswalk-evidence": { note: "x" },
      },
    ],
  };
  const config = {
    providers: {
      pets: { documents: ["specs/pets/api.json"], overlays: ["specs/pets/overlay.yaml"] },
    },
  };
  return {
    files: {
      "crosswalk.config.yaml": stringify(config),
      "specs/pets/api.json": JSON.stringify(document),
      "specs/pets/overlay.yaml": stringify(overlay),
      "specs/pets/more/readme.txt": "x",
      "specs/other/other.json": `{"S":{"description":"${canary}"}}`,
      "specs/pets-2/other.json": `{"S":{"description":"${canary}"}}`,
    },
    links: { "specs/pets/link.json": `${around}/secret.json`, "specs/pets/up": around },
    args: ["generate"],
    output: "generated",
  };
}

/** Every target in every carrier, a row per carrier. */
export function referenceCases(): HostileCase[] {
  return Object.keys(carriers).flatMap((carrier) =>
    Object.entries(targets).map(([name, reference]) => ({
      id: `reference | ${carrier} | ${name}`,
      position: `reference: ${carrier}`,
      payload: name,
      make: () => scenario(carrier, reference),
    })),
  );
}

/** A server that answers everything and remembers what it was asked. */
export async function startServer(): Promise<{
  readonly host: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}> {
  const requests: string[] = [];
  const listening = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.setHeader("content-type", "application/json");
    response.end(`{"S":{"description":"${canary}"}}`);
  });
  // A connection is enough: an https request fails before it says anything.
  listening.on("connection", () => requests.push("connection"));
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    host: `127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
}
