import { items, member, recordDocument, type Located, type Scope } from "./context.ts";
import { memberOf, onChange, onExtensions, type Pair } from "./members.ts";
import type { DocumentKind } from "./rules/index.ts";

const INFO: Readonly<Record<string, DocumentKind>> = {
  title: "info-title-changed",
  summary: "info-summary-changed",
  description: "info-description-changed",
  termsOfService: "info-terms-changed",
  contact: "info-contact-changed",
  license: "info-license-changed",
};

/** Compares what the document says about itself: `info`, tags, versions, links to documentation. */
export function compareInfo(outer: Scope, root: Pair): void {
  const scope = { ...outer, subject: "API" };
  const info = memberOf(root, "info");
  for (const [field, kind] of Object.entries(INFO))
    onChange(info, field, (values) => recordDocument(scope, kind, values));
  onChange(info, "version", (values) => recordDocument(scope, versionKind(values), values));
  onExtensions(info, (values) => recordDocument(scope, "info-extension-changed", values));
  onChange(root, "openapi", (values) => recordDocument(scope, "openapi-version-changed", values));
  onChange(root, "jsonSchemaDialect", (values) =>
    recordDocument(scope, "json-schema-dialect-changed", values),
  );
  onChange(root, "externalDocs", (values) =>
    recordDocument(scope, "document-external-docs-changed", values),
  );
  onExtensions(root, (values) => recordDocument(scope, "document-extension-changed", values));
  compareTags(scope, memberOf(root, "tags"));
}

function versionKind({ base, revision }: Pair): DocumentKind {
  const [before, after] = [numbers(base), numbers(revision)];
  if (before === undefined || after === undefined) return "info-version-changed";
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const difference = (after[i] ?? 0) - (before[i] ?? 0);
    if (difference !== 0) return difference > 0 ? "version-raised" : "version-lowered";
  }
  return "info-version-changed";
}

/** The numbers of `v1.2.3` or `2024-05-01`; undefined for anything else. */
function numbers({ value }: Located): number[] | undefined {
  if (typeof value !== "string" || !/^v?\d+([.-]\d+)*$/.test(value)) return undefined;
  return value.replace(/^v/, "").split(/[.-]/).map(Number);
}

function tagsOf(tags: Located): Map<string, Located> {
  return new Map(items(tags).map((at) => [String(member(at, "name").value), at]));
}

function compareTags(scope: Scope, tags: Pair): void {
  const [before, after] = [tagsOf(tags.base), tagsOf(tags.revision)];
  for (const [name, revision] of after) {
    const base = before.get(name);
    const inner = { ...scope, subject: `tag ${name}` };
    if (base === undefined) {
      recordDocument(inner, "tag-added", { revision, after: name });
      continue;
    }
    const tag = { base, revision };
    onChange(tag, "description", (values) =>
      recordDocument(inner, "tag-description-changed", values),
    );
    onChange(tag, "externalDocs", (values) =>
      recordDocument(inner, "tag-external-docs-changed", values),
    );
    onExtensions(tag, (values) => recordDocument(inner, "tag-extension-changed", values));
  }
  for (const [name, base] of before)
    if (!after.has(name))
      recordDocument({ ...scope, subject: `tag ${name}` }, "tag-removed", { base, before: name });
}
