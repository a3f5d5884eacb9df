import { declareDiagnostics } from "../declare.ts";

const FIX =
  "Nothing is needed. `reading: literal` in the configuration, or `--reading literal`, reads documents to the letter; single rules can be given there, too.";

/** Diagnostics of generator/document/reading: one note per rule and document. */
export const readingDiagnostics = declareDiagnostics({
  "read-nullable": {
    severity: "info",
    title: "`nullable` is read as its author means it",
    cause:
      "By the letter it says nothing without a `type` in the same object, next to `$ref`, where `enum` does not list null, and in OpenAPI 3.1 (OAS 3.0.4 section 4.7.24); null in `enum` says nothing where `type` does not allow it.",
    fix: FIX,
  },
  "read-required-directions": {
    severity: "info",
    title: "A required property is read as required in its direction",
    cause:
      "OpenAPI 3.0 says that `readOnly` properties are not sent in requests, required or not; 3.1 leaves it to the reader (JSON Schema validation section 9.4).",
    fix: FIX,
  },
  "read-overlapping-primitives": {
    severity: "info",
    title: "A list of primitive types is read as any of them",
    cause:
      "By the letter `oneOf` rejects a value that two branches accept: 10 is an integer and a number, and null is in each nullable branch (JSON Schema core section 10.2.1.3).",
    fix: FIX,
  },
  "read-base-one-of": {
    severity: "info",
    title: "A base schema that lists its own subtypes is read without the list in them",
    cause:
      "Each subtype extends the base, and the base is one of its subtypes: by the letter that has no end (JSON Schema core section 9.4.1).",
    fix: FIX,
  },
  "read-boolean-exclusive": {
    severity: "info",
    title: "A boolean exclusive bound is read as in OpenAPI 3.0",
    cause: "In OpenAPI 3.1 it is a number (JSON Schema validation section 6.2.3).",
    fix: FIX,
  },
  "read-pattern-literal": {
    severity: "info",
    title: "A pattern is read without the slashes around it",
    cause:
      "A pattern is a regular expression without delimiters (JSON Schema validation section 6.3.3); with them it matches nothing that is meant.",
    fix: FIX,
  },
  "read-numeric-version": {
    severity: "info",
    title: "The document's version is read as text",
    cause:
      "`info.version` is a string (OAS 3.1 section 4.8.2); without quotes YAML makes 1.0 a number.",
    fix: FIX,
  },
  "read-type-name": {
    severity: "info",
    title: "A type has another name than OpenAPI's",
    cause:
      "OpenAPI has seven types (JSON Schema validation section 6.1.1); `Boolean`, `int32` or `date` are none of them.",
    fix: FIX,
  },
  "read-reference": {
    severity: "info",
    title: "A reference leads to a component that it does not spell",
    cause:
      "A reference is a JSON Pointer: every character counts (RFC 6901 section 4). By the letter this one leads nowhere.",
    fix: FIX,
  },
  "read-parameter-schema": {
    severity: "info",
    title: "A parameter's type stands next to its name",
    cause: "In OpenAPI 3 it is in the parameter's `schema` (OAS 3.1 section 4.8.12.2).",
    fix: FIX,
  },
  "read-path-slash": {
    severity: "info",
    title: "A path does not begin with a slash",
    cause:
      "Paths are appended to the server's URL, and begin with a slash (OAS 3.1 section 4.8.8).",
    fix: FIX,
  },
  "read-colon-parameter": {
    severity: "info",
    title: "A path parameter is written with a colon",
    cause: "Paths have their parameters in braces (OAS 3.1 section 4.8.8.2).",
    fix: FIX,
  },
  "path-colon-text": {
    severity: "info",
    title: "A path has a colon that is sent as it is",
    cause:
      "Routers of servers write parameters as `:name`; OpenAPI writes `{name}`, and nothing in the document declares one.",
    fix: "If it is a parameter, give the path braces and declare the parameter in an overlay.",
  },
  "read-path-query": {
    severity: "info",
    title: "A path has a query string",
    cause: "The query is no part of a path (OAS 3.1 section 4.8.8).",
    fix: "Nothing is needed; an overlay can declare the values as parameters.",
  },
  "read-unused-path-parameter": {
    severity: "info",
    title: "A path parameter is not in its path",
    cause:
      "Every path parameter stands in the path in braces (OAS 3.1 section 4.8.12.1); this one could be sent nowhere.",
    fix: FIX,
  },
  "read-required-default": {
    severity: "info",
    title: "A required parameter, or property of a request, has a default",
    cause:
      "A default is what holds when the value is left out, so that it can be left out (OAS 3.0.4 section 4.7.24.1).",
    fix: FIX,
  },
  "read-component-name": {
    severity: "info",
    title: "A component's name has characters that OpenAPI does not allow",
    cause: "Names of components match `^[a-zA-Z0-9._-]+$` (OAS 3.1 section 4.8.7.1).",
    fix: FIX,
  },
  "read-refined-object": {
    severity: "info",
    title: "A field that is declared as any object has another type in what extends it",
    cause:
      "What all branches of `allOf` declare holds together (JSON Schema 2020-12 core section 10.2.1.1): nothing is an object and, say, a boolean.",
    fix: FIX,
  },
  "read-redeclared-property": {
    severity: "info",
    title:
      "A property that a base declares for one direction is declared anew by what extends the base",
    cause:
      "By the letter a property that any branch of `allOf` declares `readOnly` or `writeOnly` goes one way (JSON Schema validation section 9.4): what the extension requires could not be sent.",
    fix: FIX,
  },
  "read-reference-siblings": {
    severity: "info",
    title: "`readOnly` or `writeOnly` next to a reference is read as its author means it",
    cause:
      "OpenAPI 2.0 and 3.0 ignore what stands next to `$ref` (OAS 3.0.4 section 4.7.23), so that a property would be asked for in requests that is only sent in responses.",
    fix: FIX,
  },
  "read-keyword-value": {
    severity: "info",
    title: "A keyword's value of another type is read as its author means it",
    cause:
      "`maxLength` is a number and `required` a list of names (JSON Schema validation sections 6.3 and 6.5.3); a text, or `required: true` in a property, says nothing by the letter.",
    fix: FIX,
  },
  "read-older-keyword": {
    severity: "info",
    title: "A keyword of an earlier JSON Schema is read under its present name",
    cause:
      "A list in `items` is `prefixItems` now, `dependencies` is `dependentRequired` or `dependentSchemas` (JSON Schema 2020-12 core section 10.3.1, validation section 6.5.4); by the letter they say nothing.",
    fix: FIX,
  },
  "read-pattern-syntax": {
    severity: "info",
    title: "A regular expression of another language is read as JavaScript writes it",
    cause:
      "`pattern` is a regular expression of ECMA-262 (JSON Schema core section 6.4), where `\\A` is the letter A, and `(?i)` is an error.",
    fix: FIX,
  },
  "read-closed-parts": {
    severity: "info",
    title: "Parts of an `allOf` without further properties are read as one object without any",
    cause:
      "`additionalProperties: false` rejects what the other parts of the `allOf` declare (JSON Schema 2020-12 core section 10.3.2.3): by the letter no value could have the properties of both.",
    fix: FIX,
  },
  "schema-dialect-unknown": {
    severity: "warning",
    title: "A schema names a dialect that is not known",
    cause:
      "`$schema` and `jsonSchemaDialect` name what the keywords of schemas mean (JSON Schema 2020-12 core section 8.1.1, OpenAPI 3.1 section 4.8.24.5). Dialects of JSON Schema and of OpenAPI are known; schemas of any other are read as JSON Schema 2020-12, whose keywords may say more than the dialect's.",
    fix: "Compare the dialect with JSON Schema 2020-12; an overlay that removes its name says that the schemas are read right.",
  },
  "type-unknown": {
    severity: "warning",
    title: "A type is none of OpenAPI's",
    cause:
      "OpenAPI has seven types (JSON Schema validation section 6.1.1), and this name resembles none of them; any value is accepted in its place.",
    fix: "Give the type in the provider's overlay.",
  },
  "read-json-media-types": {
    severity: "info",
    title: "Several media types stand for one JSON body",
    cause:
      "Frameworks list every formatter they have; the schema is that of the JSON body, and an object is no plain text.",
    fix: FIX,
  },
});
