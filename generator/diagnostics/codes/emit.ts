import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/emit. */
export const emitDiagnostics = declareDiagnostics({
  "example-invalid": {
    severity: "warning",
    title: "A documented example does not match its schema",
    cause:
      "The example and the schema next to it contradict each other: one of them is not what the API does.",
    fix: "Find out which is right, and correct the other in an overlay.",
  },
  "one-of-overlap": {
    severity: "info",
    title: "A value that two branches of a `oneOf` accept is rejected",
    cause:
      "`oneOf` accepts what exactly one branch accepts (JSON Schema 2020-12 core section 10.2.1.3), and nothing in the document says which of the two is meant.",
    fix: "Write `anyOf`, add a `discriminator`, or tell the branches apart by a required property, in the provider's overlay.",
  },
  "values-rejected": {
    severity: "warning",
    title: "A schema rejects each value that it lists",
    cause:
      "`enum` or `const` and the keywords next to it contradict each other: no value is valid.",
    fix: "Correct the type, or the values, in the provider's overlay.",
  },
  "schema-unsatisfiable": {
    severity: "warning",
    title: "No value is valid for a schema",
    cause:
      "Keywords that hold together, often of several branches of `allOf`, contradict each other: a call with such a body is rejected, whatever it has.",
    fix: "Correct the keyword that is wrong in the provider's overlay.",
  },
  "default-invalid": {
    severity: "info",
    title: "A default does not match its own schema",
    cause: "`default` is what the server takes if nothing is sent: it or the schema is wrong.",
    fix: "Find out which is right, and correct the other in an overlay.",
  },
  "server-relative": {
    severity: "info",
    title: "The server's address is relative",
    cause:
      "The address is relative to where the document was published (OAS 3.1 section 4.8.5), which a package does not know: its client asks for `baseUrl`.",
    fix: "Give the whole address in the provider's overlay, and `baseUrl` becomes optional.",
  },
  "parameter-form-undescribed": {
    severity: "info",
    title: "A parameter's style has no form for the structure of its values",
    cause:
      "OpenAPI's styles describe lists and objects of plain values (OAS 3.1, Style Examples). Deeper ones are written with brackets (`items[0][sku]=…`), as most servers that take any read them.",
    fix: "Give the parameter `style: deepObject` or `content: application/json` in the provider's overlay, whichever the server reads.",
  },
  "webhook-not-read": {
    severity: "info",
    title: "A webhook gets no function",
    cause:
      "Functions of webhooks check a payload of JSON or of a form. The document gives this webhook none, or another media type.",
    fix: "Where the vendor sends JSON or a form, add the body in the provider's overlay; otherwise read the request yourself.",
  },
  "parameter-not-written": {
    severity: "warning",
    title: "A parameter is not written as the document says",
    cause:
      "The style does not exist for this kind of parameter (OAS 3.1 section 4.8.12.2), or its `content` has a media type that the client cannot write: JSON and forms are written.",
    fix: "Correct the parameter in the provider's overlay, or give its value as the text that the server reads.",
  },
  "encoding-not-used": {
    severity: "info",
    title: "An `encoding` does not say how a body is written",
    cause:
      "`encoding` is about properties of forms and multipart bodies (OAS 3.1 section 4.8.14): this entry names none, or says what no form has.",
    fix: "Correct the entry, or the schema that it is about, in the provider's overlay.",
  },
  "schema-reference-unresolved": {
    severity: "warning",
    title: "A reference leads to no schema",
    cause:
      "A `$ref` names a schema that the document does not have; its validator accepts anything.",
    fix: "Correct the reference, or add the schema in an overlay.",
  },
  "schema-contains-itself": {
    severity: "warning",
    title: "A schema applies itself to the same value",
    cause:
      "A branch of `anyOf` or `oneOf` leads back to the schema around it without going into the value, which no validator can decide; the branch is left out.",
    fix: "Remove the branch, or put it below `properties` or `items`.",
  },
  "validators-too-large": {
    severity: "error",
    title: "The validators would be too large",
    cause:
      "A schema with `unevaluatedProperties`, or with a `$dynamicRef` that several anchors answer, is checked by an evaluator that carries every schema it refers to. Here hundreds of them carry hundreds each.",
    fix: "Leave out `unevaluatedProperties` or all but one of the anchors in an overlay, or split the document.",
  },
  "pattern-invalid": {
    severity: "warning",
    title: "A pattern is no regular expression",
    cause:
      "`pattern` is a regular expression of ECMA-262; this one does not compile, or is longer than 20,000 characters, and is not checked.",
    fix: "Correct the pattern in an overlay; other languages' syntax, such as `(?i)`, has no meaning here.",
  },
  "pattern-stalls": {
    severity: "warning",
    title: "A pattern can stall whoever checks it",
    cause:
      "The regular expression repeats what repeats itself, so that the time for some texts doubles with each character (CWE-1333). A validator that meets such a text stands still.",
    fix: "Write the pattern without nested repetition in an overlay, or bound the text by `maxLength`.",
  },
  "patterns-not-tried": {
    severity: "warning",
    title: "Patterns were not tried",
    cause:
      "Each regular expression that repeats what repeats itself is tried with texts that could stall it. So many of this document's are slow that the time for trying them was up; examples are not checked against the others.",
    fix: "Write the patterns that are reported without nested repetition in an overlay; the others are then tried.",
  },
  "example-not-checked": {
    severity: "warning",
    title: "A documented example was not checked",
    cause:
      "Checking the example took longer than the limit, most likely because of a pattern, or its schemas refer to one another in too long a chain.",
    fix: "Correct the pattern that is reported with it, or extend fewer schemas one after the other.",
  },
  "pattern-not-unicode": {
    severity: "info",
    title: "A pattern does not compile with the `u` flag",
    cause:
      "JSON Schema wants patterns compiled for Unicode; this one only compiles without, mostly because of a superfluous backslash, and is used like that.",
    fix: "Remove superfluous escapes from the pattern in an overlay.",
  },
  "object-type-inferred": {
    severity: "info",
    title: "`type: object` was inferred",
    cause:
      "A schema with `properties` and no `type` accepts numbers and strings, too; authors mean an object.",
    fix: "Add `type: object` in an overlay, or switch `validators.inferObjectType` off to validate to the letter.",
  },
  "pages-applied": {
    severity: "info",
    title: "An operation's list can be read page by page",
    cause:
      "Request and response show together how the list continues, so its function has `.items` and `.pages`.",
    fix: "Nothing has to be done. If it is no such list, set `client.pages.<operationId>: false` for the provider.",
  },
  "mock-not-made": {
    severity: "info",
    title: "A component has no mock",
    cause:
      "None of the values that were made for the component is accepted by its validator: its schema accepts few values, or none.",
    fix: "Give the component an `examples` entry in an overlay, or each call of its factory a value as `with`.",
  },
  "pages-not-shown": {
    severity: "info",
    title: "A list may have pages",
    cause:
      "The request has a parameter for pages, but the response names neither a next page nor a last one; guessing would skip or repeat items.",
    fix: "Describe the response's fields in an overlay, or give a rule in `client.pages.<operationId>` of the provider.",
  },
  "pages-rule": {
    severity: "error",
    title: "A rule for pages does not fit the document",
    cause: "The rule names an operation, a parameter or a field of the response that is not there.",
    fix: "Correct the rule in `client.pages` of the provider, or the document in an overlay.",
  },
});
