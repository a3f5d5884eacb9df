import { stringify } from "yaml";
import { contentFile, lockFileName } from "../../generator/document/index.ts";
import type { HostileCase } from "./cases.ts";
import type { Scenario } from "./positions/types.ts";
import { hashOf, placeholders, scenario, targets } from "./references.ts";

const { around, port } = placeholders;

/** Remote places that a configuration allows; the second leads to the server that nobody may ask. */
const places = ["https://schemas.test/common/", `https://localhost:${port}/common/`];

/** What references may look like where some remote places are allowed. */
const remoteTargets: Readonly<Record<string, string>> = {
  ...targets,
  allowed: `https://localhost:${port}/common/secret.json#/S`,
  "allowed, dots": `https://localhost:${port}/common/../secret.json#/S`,
  "allowed, encoded dots": `https://localhost:${port}/common/%2e%2e%2fsecret.json#/S`,
  "allowed, credentials": `https://user:word@localhost:${port}/common/secret.json#/S`,
  "allowed, query": `https://localhost:${port}/common/secret.json?a=${"b".repeat(100)}#/S`,
  "allowed, http": `http://localhost:${port}/common/secret.json#/S`,
  "allowed host as user": `https://schemas.test@localhost:${port}/secret.json#/S`,
  "allowed, backslash": `https:\\\\localhost:${port}\\common\\secret.json#/S`,
  "address, decimal": `https://2130706433:${port}/common/secret.json#/S`,
  "address, mapped": `https://[::ffff:127.0.0.1]:${port}/common/secret.json#/S`,
};

const pinned = "https://schemas.test/common/pinned.json";
const pinnedFile = `specs/pets/${contentFile(pinned)}`;

/** A project whose configuration allows remote places, and what stands in it. */
function allowing(request: {
  readonly reference: string;
  readonly args: readonly string[];
  readonly lock?: string;
  /** Content of the pinned document. */
  readonly content?: string;
}): Scenario {
  const { reference, args, lock, content } = request;
  const base = scenario("schema", reference);
  const provider = { documents: ["specs/pets/api.json"], allowReferences: places };
  return {
    ...base,
    args,
    files: {
      ...base.files,
      "crosswalk.config.yaml": stringify({ providers: { pets: provider } }),
      ...(content === undefined ? {} : { [pinnedFile]: content }),
      ...(lock === undefined ? {} : { [`specs/pets/${lockFileName}`]: lock }),
    },
  };
}

const lockOf = (references: object): string => JSON.stringify({ version: 1, references });
const zeros = { file: contentFile(pinned), sha256: "0".repeat(64) };

/** Locks that a stranger's pull request could bring. */
const locks: Readonly<Record<string, string>> = {
  empty: "",
  "no JSON": "{]",
  "not an object": "[1]",
  "other version": '{"version":2,"references":{}}',
  "hash of nothing": lockOf({ [pinned]: zeros }),
  "no hash": lockOf({ [pinned]: { file: zeros.file } }),
  "file outside": lockOf({ [pinned]: { ...zeros, file: "../../../../../secret.json" } }),
  "file absolute": lockOf({ [pinned]: { ...zeros, file: `${around}/secret.json` } }),
  "redirect to a file": lockOf({ [pinned]: { redirect: `file://${around}/secret.json` } }),
  "redirect to a path": lockOf({ [pinned]: { redirect: "../../../../../secret.json" } }),
  "redirect to the server": lockOf({
    [pinned]: { redirect: `https://localhost:${port}/common/secret.json` },
  }),
  "redirect to itself": lockOf({ [pinned]: { redirect: pinned } }),
  prototype: '{"version":1,"references":{"__proto__":{"sha256":"0"}}}',
  aliases: `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`,
  twice: `{"version":1,"references":{},"references":{}}`,
};

/** References where remote places are allowed, in a document and in a pinned one, and hostile locks. */
export function remoteReferenceCases(): HostileCase[] {
  const pin = lockOf({ [pinned]: { ...zeros, sha256: hashOf(pinnedFile) } });
  const one = (row: string, payload: string, make: () => Scenario): HostileCase => ({
    id: `reference | ${row} | ${payload}`,
    position: `reference: ${row}`,
    payload,
    make,
  });
  return [
    ...Object.entries(remoteTargets).flatMap(([name, reference]) => [
      one("places allowed", name, () => allowing({ reference, args: ["generate"] })),
      one("places allowed, fetched", name, () => allowing({ reference, args: ["fetch"] })),
      one("pinned document", name, () => {
        const content = JSON.stringify({ S: { properties: { a: { $ref: reference } } } });
        return allowing({ reference: `${pinned}#/S`, args: ["generate"], lock: pin, content });
      }),
    ]),
    // What is refused above is refused for what it says: a harmless one is not.
    one("pinned document, harmless", "none", () => {
      const content = '{"S":{"type":"string"}}';
      return allowing({ reference: `${pinned}#/S`, args: ["generate"], lock: pin, content });
    }),
    ...Object.entries(locks).map(([name, lock]) =>
      one("lock", name, () => allowing({ reference: `${pinned}#/S`, args: ["generate"], lock })),
    ),
  ];
}
