import type { SourceRange } from "../shared/source-map.ts";
import type { SentValue } from "./sampled-request.ts";

/** Server, path template and query of an address. */
export interface SplitUrl {
  readonly server?: string;
  readonly path: string;
  readonly query: readonly SentValue[];
}

/**
 * Splits an address as a tool writes it: `https://host/v1/pets/:id?limit=1`, `{{base}}/pets/{{id}}`.
 * Variables of the path become `{name}`. The origin is taken for the server, because where the server's
 * own path ends is not shown; a variable that stands for the server has its value.
 */
export function splitUrl(
  url: string,
  source: SourceRange,
  resolve: (name: string) => string | undefined = () => undefined,
): SplitUrl {
  const [address = "", search = ""] = url.split("#", 1)[0]?.split(/\?(.*)/s) ?? [];
  const query = search
    .split("&")
    .filter((part) => part !== "")
    .map((part): SentValue => {
      const [name = "", value = ""] = part.split(/=(.*)/s);
      return { name: decode(name), value: decode(value), source };
    });
  const variable = /^(?:\{\{([^{}]+)\}\}|\$\{?(\w+)\}?)(.*)$/s.exec(address);
  const origin = /^([a-z][a-z0-9+.-]*:\/\/[^/?#\s]+)(.*)$/is.exec(address);
  const base = variable === null ? origin?.[1] : resolve(variable[1] ?? variable[2] ?? "");
  const server = base?.replace(/\/+$/, "");
  const rest = (variable === null ? origin?.[2] : variable[3]) ?? address;
  return {
    ...(server !== undefined && /^https?:\/\/[^{}\s]+$/i.test(server) ? { server } : {}),
    path: toTemplate(rest),
    query,
  };
}

function toTemplate(rest: string): string {
  const path = rest
    .replaceAll(/\{\{([^{}]+)\}\}/g, "{$1}")
    .replaceAll(/\/:([A-Za-z_]\w*)/g, "/{$1}")
    .replaceAll(
      /\/(?:\$\{?(\w+)\}?|<([\w-]+)>)(?=\/|$)/g,
      (_, one?: string, two?: string) => `/{${one ?? two ?? ""}}`,
    );
  return path.startsWith("/") ? path : `/${path}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
