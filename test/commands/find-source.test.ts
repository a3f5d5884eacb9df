import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findSource } from "../../generator/commands/sources/find-source.ts";

const document = (version = "3.1.0") =>
  `{"openapi": "${version}", "info": {"title": "Quay", "version": "1"}, "paths": {"/berths": {"get": {"responses": {"200": {"description": "ok"}}}}}}`;
const shell = "<!doctype html><html><head><title>Quay</title></head><body><div id=root></div>";
const fence = (language: string) =>
  `# List berths\n\n\`\`\`\`${language}\n${document()}\n\`\`\`\`\n`;

type Site = Readonly<Record<string, string | ((request: IncomingMessage) => string)>>;
let site: Site = {};
const server = createServer((request, response) => {
  const page = site[request.url ?? ""];
  if (page === undefined) response.writeHead(404).end();
  else response.end(typeof page === "function" ? page(request) : page);
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const sites: readonly (readonly [string, string, Site, string])[] = [
  [
    "Mintlify: the page with .md",
    "/api/list",
    { "/api/list": shell, "/api/list.md": `${fence("yaml openapi.json GET /berths")}` },
    "/api/list.md",
  ],
  [
    "ReadMe: the page with .md, though the page names no document",
    "/reference/list-berths",
    {
      "/reference/list-berths": `${shell}<script>window.x=1</script>`,
      "/reference/list-berths.md": fence("json"),
    },
    "/reference/list-berths.md",
  ],
  [
    "Swagger UI: the document that the page names",
    "/docs/",
    {
      "/docs/": `${shell}<script>SwaggerUIBundle({url: "../v3/api-docs", dom_id: "#x"})</script>`,
      "/v3/api-docs": document("3.0.1"),
    },
    "/v3/api-docs",
  ],
  [
    "Redoc: the document that the element names",
    "/",
    { "/": `${shell}<redoc spec-url="openapi.yaml"></redoc>`, "/openapi.yaml": document() },
    "/openapi.yaml",
  ],
  [
    "GitBook: the document that the index names",
    "/api/berths",
    {
      "/api/berths": shell,
      "/llms.txt":
        "# Quay\n\n- [Berths](/api/berths.md)\n\n## Specs\n\n- [Spec](/specs/openapi.json)\n",
      "/specs/openapi.json": document(),
    },
    "/specs/openapi.json",
  ],
  [
    "all pages in one file, where nothing else is there",
    "/api/berths",
    { "/api/berths": shell, "/llms-full.txt": fence("yaml openapi.json GET /berths") },
    "/llms-full.txt",
  ],
  [
    "the page itself, where it shows rows",
    "/reference",
    { "/reference": `${shell}<h1>List</h1>` },
    "/reference",
  ],
  [
    "a server that gives Markdown to who asks for it",
    "/list",
    {
      "/list": ({ headers }) =>
        headers.accept?.includes("text/markdown") === true
          ? fence("yaml openapi.json GET /berths")
          : shell,
    },
    "/list",
  ],
  [
    "a site that gives its shell for every address",
    "/a/b",
    { "/a/b": shell, "/a/b.md": shell, "/llms.txt": shell, "/llms-full.txt": shell },
    "/a/b",
  ],
];

test.each(sites)("%s", async (_, path, pages, wanted) => {
  site = pages;
  const { url } = await findSource(origin + path);
  expect(url).toBe(origin + wanted);
});

test("what was tried and taken is told", async () => {
  site = { "/docs": `${shell}<redoc spec-url="/gone.yaml"></redoc>` };
  const { steps } = await findSource(`${origin}/docs`);
  expect(steps).toEqual([
    `${origin}/docs.md: it answers 404`,
    "the page names /gone.yaml",
    `${origin}/gone.yaml: it answers 404`,
    `${origin}/llms.txt: it answers 404`,
    `${origin}/llms-full.txt: it answers 404`,
    `took the page itself: ${origin}/docs`,
  ]);
});

test("a document that a page names elsewhere is fetched under the rules of the page's address", async () => {
  site = { "/docs": `${shell}<redoc spec-url="https://elsewhere.test/openapi.yaml"></redoc>` };
  const { url, steps } = await findSource(`${origin}/docs`);
  expect(url).toBe(`${origin}/docs`);
  expect(steps).toContain(
    "https://elsewhere.test/openapi.yaml: elsewhere.test is not this machine",
  );
});
