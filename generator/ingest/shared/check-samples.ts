import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isCredentialName } from "./credentials.ts";
import type { CurlCommand } from "./curl.ts";
import type { PageOperation } from "./page-operation.ts";
import { pathOfUrl, serverFromUrl } from "./server.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** Compares what a page says of its operation with the requests that its samples send; reports differences. */
export function checkSamples(
  operation: PageOperation,
  commands: readonly CurlCommand[],
  { file, diagnostics }: Context,
): void {
  const [command] = commands;
  const { endpoint } = operation;
  if (command === undefined || endpoint === undefined) return;
  const sent = command.headers.find(({ name }) => /^cookie$/i.test(name) || isCredentialName(name));
  if (operation.security.length === 0 && (sent !== undefined || command.hasUser))
    diagnostics.report({
      code: "credential-not-described",
      message: `The sample sends ${sent?.name ?? "a user and a password"}, and the page describes no credential.`,
      location: { file, line: command.line, column: 1 },
      pointers: [joinPointer("/paths", endpoint.path, endpoint.method)],
    });
  const differ = (what: string, line: number) => {
    diagnostics.report({
      code: "sample-differs",
      message: `The page says ${endpoint.method.toUpperCase()} ${endpoint.path}, its sample ${what}.`,
      location: { file, line, column: 1 },
    });
  };
  if (command.method.toLowerCase() !== endpoint.method)
    differ(`uses ${command.method}`, command.line);
  const path = pathOfUrl(command.url);
  const isOther = path !== undefined && !endsWithPath(path, endpoint.path);
  if (isOther) differ(`calls ${path}`, command.urlLine);
  if (isOther || !/^https?:/.test(command.url)) return;
  const called = serverFromUrl(command.url, endpoint.path);
  const servers = operation.servers.map(({ url }) => url.replace(/\/$/, ""));
  if (called === undefined || servers.length === 0 || servers.includes(called)) return;
  const isSame = servers.some((server) => command.url.startsWith(server));
  if (!isSame) differ(`calls the server ${called}, not ${servers.join(", ")}`, command.urlLine);
}

/** True where a path ends with a template: `/v1/pets/7` with `/pets/{id}`. */
function endsWithPath(path: string, template: string): boolean {
  const have = path.split("/").filter((segment) => segment !== "");
  const want = template.split("/").filter((segment) => segment !== "");
  const tail = have.slice(have.length - want.length);
  return (
    have.length >= want.length &&
    want.every((segment, index) => segment.includes("{") || segment === tail[index])
  );
}
