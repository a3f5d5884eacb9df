import { dereference, namesOf, recordDocument, type Scope } from "./context.ts";
import { memberOf, onChange, onExtensions, onFlag, type Pair } from "./members.ts";
import type { DocumentKind } from "./rules/index.ts";

/** Compares `components.securitySchemes`. */
export function compareSecuritySchemes(scope: Scope, pair: Pair): void {
  for (const name of namesOf(pair.base, pair.revision)) {
    const { base, revision } = memberOf(pair, name);
    const inner = { ...scope, subject: `security scheme ${name}` };
    if (base.value === undefined)
      recordDocument(inner, "security-scheme-added", { revision, after: name });
    else if (revision.value === undefined)
      recordDocument(inner, "security-scheme-removed", { base, before: name });
    else
      compareScheme(inner, {
        base: dereference(scope.comparison.base, base),
        revision: dereference(scope.comparison.revision, revision),
      });
  }
}

const FIELDS: Readonly<Record<string, DocumentKind>> = {
  type: "security-scheme-type-changed",
  in: "security-scheme-location-changed",
  name: "security-scheme-name-changed",
  bearerFormat: "security-scheme-bearer-format-changed",
  openIdConnectUrl: "security-scheme-open-id-url-changed",
  description: "security-scheme-description-changed",
};

function compareScheme(scope: Scope, scheme: Pair): void {
  const type = memberOf(scheme, "type");
  for (const [field, kind] of Object.entries(FIELDS))
    onChange(scheme, field, (values) => recordDocument(scope, kind, values));
  onChange(scheme, "scheme", (values) => {
    // Names of HTTP authentication schemes are the same in any case: RFC 9110, section 11.1.
    if (String(values.base.value).toLowerCase() !== String(values.revision.value).toLowerCase())
      recordDocument(scope, "security-scheme-http-scheme-changed", values);
  });
  onFlag(scheme, "deprecated", (values) =>
    recordDocument(
      scope,
      values.after ? "security-scheme-deprecated" : "security-scheme-undeprecated",
      values,
    ),
  );
  onExtensions(scheme, (values) =>
    recordDocument(scope, "security-scheme-extension-changed", values),
  );
  if (type.base.value === type.revision.value) compareFlows(scope, memberOf(scheme, "flows"));
}

function compareFlows(scope: Scope, flows: Pair): void {
  for (const name of namesOf(flows.base, flows.revision)) {
    const flow = memberOf(flows, name);
    const inner = { ...scope, subject: `${scope.subject} flow ${name}` };
    if (flow.base.value === undefined)
      recordDocument(inner, "security-scheme-flow-added", { revision: flow.revision, after: name });
    else if (flow.revision.value === undefined)
      recordDocument(inner, "security-scheme-flow-removed", { base: flow.base, before: name });
    else compareFlow(inner, flow);
  }
}

function compareFlow(scope: Scope, flow: Pair): void {
  onChange(flow, "authorizationUrl", (values) =>
    recordDocument(scope, "security-scheme-authorization-url-changed", values),
  );
  onChange(flow, "tokenUrl", (values) =>
    recordDocument(scope, "security-scheme-token-url-changed", values),
  );
  onChange(flow, "refreshUrl", (values) => {
    const edit =
      values.base.value === undefined
        ? "added"
        : values.revision.value === undefined
          ? "removed"
          : "changed";
    recordDocument(scope, `security-scheme-refresh-url-${edit}`, values);
  });
  const scopes = memberOf(flow, "scopes");
  for (const name of namesOf(scopes.base, scopes.revision)) {
    const { base, revision } = memberOf(scopes, name);
    if (base.value === undefined)
      recordDocument(scope, "security-scheme-scope-added", { revision, after: name });
    else if (revision.value === undefined)
      recordDocument(scope, "security-scheme-scope-removed", { base, before: name });
    else if (base.value !== revision.value)
      recordDocument(scope, "security-scheme-scope-description-changed", { base, revision });
  }
}
