import { createCodeWriter } from "./code.ts";
import { compareComponents } from "./components.ts";
import { createNode, createScope, member, recordDocument, type Comparison } from "./context.ts";
import { createEvidenceSearch } from "./evidence.ts";
import { decideGuards } from "./guards.ts";
import { createIdentities } from "./identity.ts";
import { compareInfo } from "./info.ts";
import { memberOf } from "./members.ts";
import { comparePaths, compareWebhooks, type Root } from "./paths.ts";
import { attribute, countClasses, finish } from "./report.ts";
import { compareRequirements } from "./security.ts";
import { compareSecuritySchemes } from "./security-schemes.ts";
import { compareServers } from "./servers.ts";
import type { ChangeReport, ComparedDocument, CompareOptions } from "./types.ts";

/**
 * What changed in meaning between two versions of a document.
 *
 * Pure: the same documents give the same report. References are followed, circles end, and a schema
 * that many operations share is reported once per direction with all of them.
 *
 * @param base - the document that consumers were written against, bundled OpenAPI 3.1.
 * @param revision - the document that takes its place.
 */
export function compareDocuments(
  base: ComparedDocument,
  revision: ComparedDocument,
  options: CompareOptions = {},
): ChangeReport {
  const comparison: Comparison = {
    base: base.document,
    revision: revision.document,
    nodes: new Map(),
    guards: [],
    origins: new WeakMap(),
  };
  const root = {
    base: { value: base.document, pointer: "" },
    revision: { value: revision.document, pointer: "" },
  };
  const whole: Root = { node: createNode() };
  const scope = createScope(comparison, whole.node);
  compareInfo(scope, root);
  compareServers(scope, member(root.base, "servers"), member(root.revision, "servers"));
  compareRequirements(scope, member(root.base, "security"), member(root.revision, "security"));
  const components = memberOf(root, "components");
  compareSecuritySchemes(scope, memberOf(components, "securitySchemes"));
  const operations = [
    ...comparePaths(comparison, scope, memberOf(root, "paths")),
    ...compareWebhooks(comparison, memberOf(root, "webhooks")),
  ];
  compareComponents(scope, memberOf(components, "schemas"));
  decideGuards(comparison);
  const drafts = attribute([whole, ...operations]);
  const info = memberOf(root, "info");
  const version = memberOf(info, "version");
  if (
    drafts.some(([draft]) => draft.class === "breaking") &&
    version.base.value === version.revision.value
  ) {
    const last = createScope(comparison, createNode());
    drafts.push([recordDocument(last, "version-not-raised", { ...version, subject: "API" }), []]);
  }
  const finishing = {
    ...{ base, revision, options },
    identify: createIdentities(options.provider ?? ""),
    search: createEvidenceSearch(base.document, revision.document),
    writeCode: createCodeWriter(base.document, revision.document),
  };
  const changes = drafts.map(([draft, labels]) => finish(draft, labels, finishing));
  return {
    format: 1,
    provider: options.provider ?? "",
    ...(options.packageName === undefined ? {} : { packageName: options.packageName }),
    baseVersion: String(version.base.value ?? ""),
    revisionVersion: String(version.revision.value ?? ""),
    counts: countClasses(changes),
    changes,
  };
}
