import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import { marker, silentMarker } from "./marker.ts";
import type { Problem } from "./case-result.ts";

/** Relative paths of all files below a folder, sorted; symbolic links are not followed. */
export function listFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    })
    .sort();
}

/**
 * Checks every file of a generated package by its kind: it parses, and nothing of the document is code in it.
 *
 * @param known - what was found in files before: most are the same in every package.
 */
export function inspectFiles(
  folder: string,
  known = new Map<string, readonly Problem[]>(),
): Problem[] {
  return listFiles(folder).flatMap((path) => {
    const file = join(folder, path);
    if (statSync(file).size > 50_000_000)
      return [{ fault: "syntax", detail: `${path}: too large` }];
    const text = readFileSync(file, "utf8");
    const key = `${path}\n${createHash("sha256").update(text).digest("hex")}`;
    const found = known.get(key) ?? inspectText(path, text);
    known.set(key, found);
    return found.map((problem) => ({ ...problem, detail: `${path}: ${problem.detail}` }));
  });
}

/** The problems of one emitted file. */
export function inspectText(path: string, text: string): Problem[] {
  if (/\.[cm]?[jt]s$/.test(path)) return inspectCode(path, text);
  if (path.endsWith(".json")) return [...inspectJson(path, text), ...hidden(text)];
  if (/\.ya?ml$/.test(path)) return inspectYaml(text);
  if (path.endsWith(".md")) return inspectMarkdown(text);
  if (path.endsWith(".html")) return inspectHtml(text);
  return [];
}

/** Characters that make text read other than it is (CVE-2021-42574), or that end lines for some parsers only. */
function hidden(text: string): Problem[] {
  const found =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.exec(
      text,
    );
  return found === null
    ? []
    : [
        {
          fault: "markup",
          detail: `raw U+${found[0].charCodeAt(0).toString(16).padStart(4, "0")} at ${found.index}`,
        },
      ];
}

function inspectCode(path: string, text: string): Problem[] {
  const declaration = /\.d\.[cm]?ts$/.test(path);
  const source = ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: ts.ModuleKind.ESNext },
    /* setParentNodes */ true,
    declaration || path.endsWith("ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS,
  );
  const { parseDiagnostics } = source as unknown as {
    parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const problems: Problem[] = parseDiagnostics.slice(0, 3).map((diagnostic) => ({
    fault: "syntax",
    detail: `${diagnostic.start}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`,
  }));
  const visit = (node: ts.Node): void => {
    if (
      (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) &&
      (node.text.includes(marker) || (node.text === silentMarker && !declaration))
    ) {
      problems.push({ fault: "execution", detail: `identifier ${node.text} at ${node.pos}` });
    }
    if (
      ts.isJsxElement(node) ||
      ts.isWithStatement(node) ||
      ts.isTaggedTemplateExpression(node) ||
      (ts.isIdentifier(node) && /^(eval|Function)$/.test(node.text) && isCalled(node))
    ) {
      problems.push({ fault: "execution", detail: `${ts.SyntaxKind[node.kind]} at ${node.pos}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Directives of comments change how a file is read: which files belong to it, which errors are shown.
  const directive = /^\s*(?:\/\/\/\s*<|\/\/[#@]\s*source|\/\/\s*@ts-)|@jsx/m.exec(text);
  if (directive !== null) problems.push({ fault: "syntax", detail: `directive ${directive[0]}` });
  return [...problems, ...hidden(text)];
}

function isCalled(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
}

function inspectJson(path: string, text: string): Problem[] {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    return [{ fault: "syntax", detail: (error as Error).message }];
  }
  if (path !== "package.json") return [];
  const problems: Problem[] = [];
  const report = (detail: string): void => {
    problems.push({ fault: "manifest", detail });
  };
  for (const key of ["scripts", "bin", "man", "overrides", "bundleDependencies", "gypfile"])
    if (key in value) report(`has ${key}`);
  const { name, version, dependencies, exports: entries } = value;
  if (!/^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(String(name)))
    report(`name ${JSON.stringify(name)}`);
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(String(version)))
    report(`version ${JSON.stringify(version)}`);
  for (const dependency of Object.keys((dependencies ?? {}) as object)) {
    if (
      !/^(zod|openapi-fetch|eventsource-parser|json-with-bigint|@[a-z0-9-]+\/[a-z0-9-]+)$/.test(
        dependency,
      )
    )
      report(dependency);
  }
  const targets = JSON.stringify(entries ?? {});
  if (/\.\.|[^\u0020-\u007e]/.test(targets)) report(`exports ${targets}`);
  return problems;
}

function inspectYaml(text: string): Problem[] {
  const problems: Problem[] = [];
  const documents = parseAllDocuments(text, { maxAliasCount: 0, uniqueKeys: false } as object);
  if (!Array.isArray(documents)) return [{ fault: "syntax", detail: "no document" }];
  if (documents.length !== 1) problems.push({ fault: "syntax", detail: "several documents" });
  for (const document of documents) {
    for (const error of document.errors.slice(0, 2))
      problems.push({ fault: "syntax", detail: error.message.slice(0, 200) });
    if (problems.length > 0) continue;
    try {
      document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      problems.push({ fault: "syntax", detail: (error as Error).message });
    }
  }
  // YAML 1.2 section 5.1 allows C1 controls and U+2028 to stand raw; readers of a diff are deceived by them all the same.
  return [...problems, ...hidden(text)];
}

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

function inspectMarkdown(text: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === "html" && !/^<!--[^]*-->$/.test(node.value ?? ""))
      problems.push({ fault: "markup", detail: `HTML ${(node.value ?? "").slice(0, 80)}` });
    if (node.url !== undefined && !/^(https?:|mailto:|#|\.{0,2}\/?[\w])/i.test(node.url))
      problems.push({ fault: "markup", detail: `link ${node.url.slice(0, 80)}` });
    if (/^\s*(javascript|data|vbscript|file):/i.test(node.url ?? ""))
      problems.push({ fault: "markup", detail: `link ${(node.url ?? "").slice(0, 80)}` });
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(text) as MarkdownNode);
  return [...problems, ...hidden(text)];
}

/** A page of ours carries document text as text: none of the payloads' elements or handlers may be there. */
function inspectHtml(text: string): Problem[] {
  const found =
    /<(script|img|svg|iframe|a|textarea|title|style)\b[^>]*(\$pwn\$|onerror|javascript:)/i.exec(
      text,
    ) ?? /<script>\$pwn\$/i.exec(text);
  return found === null ? [] : [{ fault: "execution", detail: found[0].slice(0, 80) }];
}
