import { createEditor } from "../../json/edit.ts";
import { entryKindOf, type OpenApiKind } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { encodeFragment, joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { limits } from "../bounds.ts";
import { layer, type Origin } from "../layers.ts";
import type { SourcedDocument } from "../types.ts";
import { createComponentNames, sectionOf } from "./component-names.ts";
import { valueOf, type DocumentSet, type Location } from "./document-set.ts";
import { IN_PARAMETERS, isMappingReference } from "./read-documents.ts";
import { splitReference } from "./policy.ts";
import { impliedComponent } from "./implied-component.ts";
import { repairDangling } from "./repair-dangling.ts";

/** A value of one of the documents that becomes a part of the whole one. */
interface Piece extends Location {
  readonly kind: OpenApiKind;
}

/**
 * Makes one document of a set: what the references lead to becomes components, named after the end
 * of the pointer or the file; objects that have no component (path items) are put in place. Every
 * reference is resolved in the file that it stands in. References to parameters in a list, of which later
 * stages take items out, are replaced by the parameter.
 *
 * Redocly's bundler is not used: it does not resolve what a local reference of another file leads to.
 */
export function inlineDocuments(
  document: SourcedDocument,
  set: DocumentSet,
  diagnostics: Diagnostics,
): SourcedDocument {
  const names = createComponentNames(document.value, set);
  const origins = new Map<string, Origin>();
  /** Copies that are being put in place, one inside the other. */
  const open = new Set<string>();
  let copied = 0;
  let isTooLarge = false;
  const root = set.root;

  /** The piece with its references spelled for the whole document, and copies in their places. */
  function assemble(piece: Piece, output: string): JsonValue | undefined {
    const value = valueOf(piece);
    const entryKind = entryKindOf(piece.kind);
    if (Array.isArray(value) && entryKind !== undefined)
      return value.map((item, index) => {
        const pointer = joinPointer(piece.pointer, index);
        return assemble({ ...piece, kind: entryKind, pointer }, joinPointer(output, index)) ?? item;
      });
    if (!isObject(value)) return value;
    const copies = new Map<JsonObject, { piece: Piece; siblings: JsonObject }>();
    const rewritten = rewriteOpenApi(
      value,
      (node, kind, pointer) => rewriteNode(node, { document: piece.document, kind, pointer }),
      { start: piece },
    );
    if (copies.size === 0) return rewritten;
    const editor = createEditor(rewritten);
    const places: { pointer: string; copy: { piece: Piece; siblings: JsonObject } }[] = [];
    walkOpenApi(
      rewritten,
      ({ value: node, pointer }) => {
        const copy = isObject(node) ? copies.get(node) : undefined;
        if (copy !== undefined) places.push({ pointer, copy });
      },
      { kind: piece.kind, pointer: "" },
    );
    for (const { pointer, copy } of places)
      editor.update(pointer, () => placeCopy(copy, output + pointer));
    return editor.value;

    function rewriteNode(node: JsonObject, at: Piece): JsonObject {
      if (open.size > 0) copied++;
      const spelled = at.kind === "schema" ? withMapping(node, at) : node;
      const { $ref, ...siblings } = spelled;
      if (typeof $ref !== "string") return spelled;
      const from = { ...at, pointer: joinPointer(at.pointer, "$ref") };
      const target = resolveTarget(from, $ref);
      if (target === undefined) {
        // What leads nowhere in the document itself is reported when all stages have seen it.
        const isOwn =
          $ref.startsWith("#") || impliedComponent(document.value, $ref, at.kind) !== undefined;
        if (at.document === root && isOwn) return spelled;
        return repairDangling(spelled, $ref, at.kind, report(from));
      }
      const isCollection = entryKindOf(at.kind) !== undefined;
      if (!mustCopy(target) && !isCollection)
        return isByIdentifier(from, $ref) ? spelled : withReference(spelled, target.pointer);
      const isHome = at.document === root && names.homeOf(target) === at.pointer;
      const isParameter = at.kind === "parameter" && target.document === root;
      if (!isHome && !isParameter && sectionOf(at.kind, document.value) !== undefined)
        return withReference(spelled, names.assign({ ...target, kind: at.kind }));
      // As a reference it is found again where a map or list stands.
      const placeholder: JsonObject = isCollection ? { $ref } : {};
      copies.set(placeholder, { piece: { ...target, kind: at.kind }, siblings });
      return placeholder;
    }
  }

  function placeCopy(
    { piece, siblings }: { piece: Piece; siblings: JsonObject },
    output: string,
  ): JsonValue {
    const key = `${piece.document.file}#${piece.pointer}`;
    if (open.has(key)) {
      const message = `\`${key}\` contains itself`;
      diagnostics.report({
        code: "ref-circular",
        severity: "error",
        message,
        location: locationOf(piece),
      });
      return siblings;
    }
    if (copied > limits.copiedObjects) {
      if (!isTooLarge)
        diagnostics.report({
          code: "document-too-large",
          message: `references copy more than ${limits.copiedObjects} objects`,
          location: locationOf(piece),
        });
      isTooLarge = true;
      return siblings;
    }
    open.add(key);
    origins.set(output, { locate: piece.document.locate, pointer: piece.pointer });
    const value = assemble(piece, output);
    open.delete(key);
    return isObject(value) ? { ...value, ...siblings } : (value ?? siblings);
  }

  /** Follows objects of other files that are nothing but a reference. */
  function resolveTarget(from: Location, reference: string): Location | undefined {
    const seen = new Set<string>();
    let target = set.resolve(from, reference);
    while (target !== undefined && mustCopy(target)) {
      const value = valueOf(target);
      const key = `${target.document.file}#${target.pointer}`;
      if (!isObject(value) || typeof value["$ref"] !== "string") return target;
      if (Object.keys(value).length > 1) return target;
      if (seen.has(key)) {
        const message = `\`${reference}\` leads back to \`${key}\` through references only`;
        diagnostics.report({
          code: "ref-circular",
          severity: "error",
          message,
          location: locationOf(from),
        });
        return undefined;
      }
      seen.add(key);
      target = set.resolve(
        { ...target, pointer: joinPointer(target.pointer, "$ref") },
        value["$ref"],
      );
    }
    return target;
  }

  /** References by `$id` and within one are spelled anew by `resolveIdentifiers`. */
  function isByIdentifier(from: Location, reference: string): boolean {
    const { uri } = splitReference(reference);
    return from.document === root && (set.absolute(from, uri) !== undefined || URL.canParse(uri));
  }

  function mustCopy(target: Location): boolean {
    return target.document !== root || IN_PARAMETERS.test(target.pointer);
  }

  function withMapping(schema: JsonObject, at: Piece): JsonObject {
    const { discriminator } = schema;
    if (!isObject(discriminator)) return schema;
    const spell = (target: JsonValue): JsonValue => {
      const found = mappingTarget(target, at);
      if (found === undefined) return target;
      const pointer = mustCopy(found) ? names.assign({ ...found, kind: "schema" }) : found.pointer;
      return `#${encodeFragment(pointer)}`;
    };
    const { mapping, defaultMapping } = discriminator;
    return {
      ...schema,
      discriminator: {
        ...discriminator,
        ...(isObject(mapping)
          ? {
              mapping: Object.fromEntries(
                Object.entries(mapping).map(([name, target]) => [name, spell(target)]),
              ),
            }
          : {}),
        ...(defaultMapping === undefined ? {} : { defaultMapping: spell(defaultMapping) }),
      },
    };
  }

  /** Where a mapping leads; a name stays, unless only the file that it stands in has a component of that name. */
  function mappingTarget(target: JsonValue, at: Piece): Location | undefined {
    if (isMappingReference(target)) return resolveTarget(at, target);
    if (typeof target !== "string" || at.document === root) return undefined;
    const pointer = joinPointer("/components/schemas", target);
    if (valueAt(document.value, pointer) !== undefined) return undefined;
    return set.resolve({ ...at, pointer: "" }, `#${encodeFragment(pointer)}`);
  }

  function report(at: Location): (code: DiagnosticReport["code"], message: string) => void {
    return (code, message) => {
      diagnostics.report({ code, message, pointer: at.pointer, location: locationOf(at) });
    };
  }

  const whole = assemble({ document: root, pointer: "", kind: "document" }, "");
  const editor = createEditor(whole as JsonObject);
  // Components refer to further ones.
  for (let next = names.next(); next !== undefined; next = names.next()) {
    const { piece, pointer } = next;
    origins.set(pointer, { locate: piece.document.locate, pointer: piece.pointer });
    const value = assemble(piece, pointer) ?? {};
    for (const parent of parentsOf(pointer))
      if (valueAt(editor.value, parent) === undefined) editor.update(parent, () => ({}));
    editor.update(pointer, () => value);
  }
  return {
    file: document.file,
    value: editor.value as JsonObject,
    locate: layer(document.locate, origins),
  };
}

function locationOf({ document, pointer }: Location): ReturnType<SourcedDocument["locate"]> {
  return document.locate(pointer);
}

function withReference(node: JsonObject, pointer: string): JsonObject {
  const $ref = `#${encodeFragment(pointer)}`;
  return node["$ref"] === $ref ? node : { ...node, $ref };
}

function parentsOf(pointer: string): string[] {
  const tokens = parsePointer(pointer).slice(0, -1);
  return tokens.map((_, index) => joinPointer("", ...tokens.slice(0, index + 1)));
}
