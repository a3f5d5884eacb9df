import { items, member, namesOf, recordDocument, type Located, type Scope } from "./context.ts";
import { memberOf, onChange, type Pair } from "./members.ts";

interface Server extends Located {
  readonly url: string;
}

/** A document without servers has one with the URL `/`: OpenAPI 3.1.1, section 4.8.1.1. */
function serversOf(servers: Located): Server[] {
  const listed = items(servers).map((at) => ({
    ...at,
    url: String(member(at, "url").value ?? "/"),
  }));
  return listed.length === 0
    ? [{ value: { url: "/" }, pointer: servers.pointer, url: "/" }]
    : listed;
}

/** Compares two lists of Server Objects by URL. The first is the one that clients use by default. */
export function compareServers(scope: Scope, base: Located, revision: Located): void {
  const [before, after] = [serversOf(base), serversOf(revision)];
  const removed = before.filter(({ url }) => !after.some((server) => server.url === url));
  const added = after.filter(({ url }) => !before.some((server) => server.url === url));
  const subject = (server: Server) => `server ${server.url}`;
  for (const revised of after) {
    const old = before.find(({ url }) => url === revised.url);
    if (old)
      compareServer({ ...scope, subject: subject(revised) }, { base: old, revision: revised });
  }
  const [old, fresh] = [removed[0], added[0]];
  if (old && fresh && removed.length === 1 && added.length === 1) {
    const values = {
      base: member(old, "url"),
      revision: member(fresh, "url"),
      before: old.url,
      after: fresh.url,
    };
    recordDocument(scope, "server-url-changed", { ...values, subject: "server" });
    compareServer({ ...scope, subject: subject(fresh) }, { base: old, revision: fresh });
    return;
  }
  for (const server of added)
    recordDocument(scope, "server-added", {
      revision: server,
      after: server.url,
      subject: "server",
    });
  for (const server of removed)
    recordDocument(scope, "server-removed", {
      base: server,
      before: server.url,
      subject: "server",
    });
  const [first, second] = [before[0], after[0]];
  if (first && second && first.url !== second.url && after.some(({ url }) => url === first.url))
    recordDocument(scope, "server-default-changed", {
      ...{ base: first, revision: second, before: first.url, after: second.url, subject: "server" },
    });
}

function compareServer(scope: Scope, server: Pair): void {
  onChange(server, "description", (values) =>
    recordDocument(scope, "server-description-changed", values),
  );
  const variables = memberOf(server, "variables");
  for (const name of namesOf(variables.base, variables.revision)) {
    const variable = memberOf(variables, name);
    const inner = { ...scope, subject: `${scope.subject} variable ${name}` };
    if (variable.base.value === undefined)
      recordDocument(inner, "server-variable-added", { revision: variable.revision, after: name });
    else if (variable.revision.value === undefined)
      recordDocument(inner, "server-variable-removed", { base: variable.base, before: name });
    else compareVariable(inner, variable);
  }
}

function compareVariable(scope: Scope, variable: Pair): void {
  onChange(variable, "default", (values) =>
    recordDocument(scope, "server-variable-default-changed", values),
  );
  onChange(variable, "description", (values) =>
    recordDocument(scope, "server-variable-description-changed", values),
  );
  const list = memberOf(variable, "enum");
  if (list.base.value === undefined && list.revision.value !== undefined)
    recordDocument(scope, "server-variable-enum-added", list);
  else if (list.base.value !== undefined && list.revision.value === undefined)
    recordDocument(scope, "server-variable-enum-removed", list);
  else {
    const [before, after] = [items(list.base), items(list.revision)];
    for (const at of after)
      if (!before.some(({ value }) => value === at.value))
        recordDocument(scope, "server-variable-enum-value-added", { revision: at });
    for (const at of before)
      if (!after.some(({ value }) => value === at.value))
        recordDocument(scope, "server-variable-enum-value-removed", { base: at });
  }
}
