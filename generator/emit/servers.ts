import type { ApiModel, ServerModel, ServerVariable } from "../model/index.ts";

/** The server that requests go to by default: the first one, where its URL is absolute and complete. */
export function defaultServer(model: ApiModel): ServerModel | undefined {
  const [server] = model.servers;
  return server !== undefined && /^(https?:|\{)/i.test(server.url) && declaresVariables(server)
    ? server
    : undefined;
}

/** True when each variable in the URL is declared; a URL with an undeclared one leads nowhere. */
export function declaresVariables({ url, variables }: ServerModel): boolean {
  const names = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  return names.every((name) => variables.some((variable) => variable.name === name));
}

/** The URL of a server with the default values of its variables. */
export function urlOf({ url, variables }: ServerModel): string {
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => defaults.get(name) ?? whole);
}

/**
 * Variables whose default value stands for no server: it is empty, or only repeats the name, as in
 * `https://{subdomain}.example.com` with `subdomain: {default: subdomain}`. A client that used it would
 * send credentials to whoever has that name, so its caller must give the value.
 */
export function placeholderVariables({ variables }: ServerModel): ServerVariable[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return variables.filter(
    ({ name, default: value, enum: allowed }) =>
      (allowed === undefined || allowed.length === 0) &&
      (value === "" || letters(value) === letters(name) || /^(<|your)/i.test(value)),
  );
}
