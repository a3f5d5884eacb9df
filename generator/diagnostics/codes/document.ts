import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/document. */
export const documentDiagnostics = declareDiagnostics({
  "document-name-too-long": {
    severity: "error",
    title: "The names in the document are too long",
    cause:
      "Everything below a name is found by a pointer that repeats it, in every tool that reads the document; with a name of thousands of characters and thousands of values below it that does not come to an end.",
    fix: "Shorten the name, or leave that part out of the document.",
  },
  "document-syntax": {
    severity: "error",
    title: "The file is not valid YAML or JSON",
    cause: "The parser met something that the syntax does not allow.",
    fix: "Correct the text at this place.",
  },
  "document-too-large": {
    severity: "error",
    title: "The document is too large",
    cause: "With its aliases written out the document has more values than the limit allows.",
    fix: "Remove aliases that repeat aliases, or split the document.",
  },
  "document-cyclic": {
    severity: "error",
    title: "An alias contains itself",
    cause: "A YAML alias stands inside the value that its anchor names.",
    fix: "Use `$ref` for recursive schemas.",
  },
  "document-number-too-large": {
    severity: "error",
    title: "A number is out of range",
    cause: "The number is infinite, or too large for the double precision that JSON readers use.",
    fix: "Write a finite number below 1.8e308, or leave the bound out.",
  },
  "version-unknown": {
    severity: "error",
    title: "The document's version is not known",
    cause: "Only OpenAPI (Swagger) 2.0, 3.0, 3.1 and 3.2 can be read.",
    fix: "Set `openapi` (or `swagger`) to the version that the document is written in.",
  },
  "not-expressible": {
    severity: "warning",
    title: "A part of the document is left out",
    cause:
      "The document says something that OpenAPI 3.1, which packages are made from, has no form for.",
    fix: "Nothing is needed if the part is not used; otherwise describe it in a form that 3.1 knows.",
  },
  "documents-disagree": {
    severity: "warning",
    title: "Two documents disagree",
    cause:
      "Two documents of one provider state different facts; the one that is listed first wins.",
    fix: "Ask the vendor which is right. If it is the lower-ranked one, correct the fact in the overlay.",
  },
  "documents-differ": {
    severity: "info",
    title: "Two documents do not say the same",
    cause:
      "One document of a provider has what another lacks, or states what the other leaves to be inferred. The stated fact is used.",
    fix: "Nothing is needed; look here when the documents should be equal.",
  },
  "document-not-bundled": {
    severity: "error",
    title: "The document's files cannot be put together",
    cause: "The bundler takes for granted that objects have the shape that OpenAPI gives them.",
    fix: "Correct the object that the message speaks of, in the document or the file that it refers to.",
  },
  "overlay-invalid": {
    severity: "error",
    title: "The overlay is not valid",
    cause: "The file is not an OpenAPI Overlay 1.0 or 1.1 at this place.",
    fix: "Correct the overlay; the specification is at https://spec.openapis.org/overlay/v1.1.0.html.",
  },
  "overlay-target-unmatched": {
    severity: "error",
    adjustable: true,
    title: "An overlay's target matches nothing",
    cause: "The document does not have what the action corrects; the vendor may have changed it.",
    fix: "Correct the target, or remove the action if the vendor mended the document.",
  },
  "overlay-action-without-effect": {
    severity: "warning",
    title: "An overlay's action changes nothing",
    cause:
      "The document already has what the action sets, or the action does not say what to change.",
    fix: "Remove the action; the vendor may have corrected the document.",
  },
  "overlay-extends-other": {
    severity: "warning",
    title: "An overlay was written for another document",
    cause: "`extends` says which document an overlay is for. It is compared, never opened.",
    fix: "Correct `extends`, or move the overlay to the provider that it is for.",
  },
  "overlay-kind-mismatch": {
    severity: "error",
    adjustable: true,
    title: "An overlay's value does not fit its target",
    cause:
      "Objects merge into objects, primitives replace primitives, anything is appended to arrays.",
    fix: "Give a value of the target's kind, or remove the target in an action before.",
  },
  "overlay-hole-open": {
    severity: "warning",
    title: "A drafted overlay is not filled in",
    cause: "An action with `x-crosswalk-hole` has a null in it, so that it is not applied.",
    fix: "Replace the nulls by the values, and say in `x-crosswalk-evidence` where they are from; or remove the action.",
  },
  "overlay-evidence-missing": {
    severity: "warning",
    title: "An overlay's action has no evidence",
    cause: "The action does not say how the correction is known.",
    fix: "Add `x-crosswalk-evidence` with a `url`, `file` or `note`, and the date in `on`.",
  },
  "overlay-action-uncertain": {
    severity: "warning",
    title: "An overlay's action is too uncertain to be applied",
    cause: "Its `x-crosswalk-confidence` is below 0.9.",
    fix: "Find better evidence and raise the confidence.",
  },
  "names-mismatch": {
    severity: "error",
    adjustable: true,
    title: "An overlay's names do not fit the page's rows",
    cause:
      "Names are given by a row's position; the page has other rows than the names were written for.",
    fix: "Compare the page with the overlay's `x-crosswalk-names` row by row.",
  },
  "field-unnamed": {
    severity: "warning",
    title: "A field without a name",
    cause:
      "The page lost the field's name, and no sure name (confidence 0.9 or more) is known. It is left out of the types.",
    fix: "Confirm the name with the vendor and give it in the overlay's `x-crosswalk-names`.",
  },
  "operation-unplaced": {
    severity: "error",
    adjustable: true,
    title: "An operation without method or path",
    cause: "The page does not say where the operation is called.",
    fix: "Give `x-crosswalk-method` and `x-crosswalk-path` on it in the overlay.",
  },
  "operation-unplaced-kept": {
    severity: "warning",
    title: "An operation without method or path",
    cause: "The page does not say where the operation is called. Only its schemas are generated.",
    fix: "Give `x-crosswalk-method` and `x-crosswalk-path` on it in an overlay.",
  },
  "operation-placed-twice": {
    severity: "error",
    title: "Two operations at one place",
    cause: "The overlay places an operation at a method and path that has one.",
    fix: "Correct the method or the path.",
  },
  "operation-id-duplicate": {
    severity: "error",
    title: "Two operations with one id",
    cause: "An `operationId` must be unique in the API: functions are named after it.",
    fix: "Give one of them another `operationId` in the overlay.",
  },
  "operation-id-dropped": {
    severity: "warning",
    title: "Two operations with one id; the later one is named after its method and path",
    cause: "An `operationId` must be unique in the API: functions are named after it.",
    fix: "Tell the vendor; in a configured project an overlay can give it another `operationId`.",
  },
  "ref-not-allowed": {
    severity: "error",
    title: "A reference leads to where the configuration does not allow",
    cause:
      "References may reach files in the folder of the document, and the files and https URLs that the provider's `allowReferences` names; a remote document's only such URLs.",
    fix: "Copy what it refers to into the folder, or name exactly this place under `allowReferences`.",
  },
  "ref-not-pinned": {
    severity: "error",
    title: "A remote reference has no reviewed content",
    cause:
      "The configuration allows the place, but nothing is fetched here: its content has to lie next to the document, with its hash in references.lock.json.",
    fix: "Run `crosswalk fetch`, review what it writes, and commit it.",
  },
  "ref-content-missing": {
    severity: "error",
    title: "The content of a remote reference is missing",
    cause: "references.lock.json has its hash, but the file with the content is not there.",
    fix: "Restore the file from version control, or run `crosswalk fetch`.",
  },
  "ref-content-changed": {
    severity: "error",
    title: "The content of a remote reference is not what was pinned",
    cause: "The file and its hash in references.lock.json were not changed together.",
    fix: "Restore both from version control, or run `crosswalk fetch` and review the difference. Corrections belong in an overlay.",
  },
  "ref-lock-invalid": {
    severity: "error",
    title: "The lock of remote references is not valid",
    cause: "The file is not as `crosswalk fetch` writes it.",
    fix: "Restore it from version control, or delete it and run `crosswalk fetch`.",
  },
  "ref-fetch-failed": {
    severity: "error",
    title: "A remote reference cannot be fetched",
    cause:
      "Only https with a valid certificate is used, to public addresses, within limits of size and time.",
    fix: "Correct the reference, try again later, or keep a copy in the provider's folder.",
  },
  "ref-remote-limit": {
    severity: "error",
    title: "Remote references lead too far",
    cause: "There are limits to how many remote documents there are and lead to one another.",
    fix: "Keep a bundled copy in the provider's folder.",
  },
  "ref-file-missing": {
    severity: "error",
    title: "A referenced file does not exist",
    cause: "The reference names a file that is not there.",
    fix: "Add the file or correct the reference.",
  },
  "ref-not-readable": {
    severity: "error",
    title: "A referenced file cannot be read",
    cause: "Only YAML and JSON files can be referred to.",
    fix: "Correct the file, or refer to another one.",
  },
  "authorization-parameter-lifted": {
    severity: "info",
    title: "A header parameter `Authorization` was made a security scheme",
    cause:
      "OpenAPI ignores header parameters named `Authorization` (Parameter Object, `name`); credentials are described by security schemes.",
    fix: "Nothing to do; an overlay can refine the scheme.",
  },
  "header-parameter-dropped": {
    severity: "info",
    title: "A header parameter that OpenAPI ignores was dropped",
    cause:
      "OpenAPI ignores header parameters named `Accept`, `Content-Type` and `Authorization`: media types and security schemes describe them.",
    fix: "Nothing to do.",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    title: "A path parameter is not declared",
    cause: "The path has a placeholder for which no parameter is described.",
    fix: "Declare the parameter in an overlay.",
  },
  "ref-unresolved": {
    severity: "error",
    title: "A reference leads nowhere",
    cause: "The document has nothing at the place that the reference names.",
    fix: "Correct the reference, or add its target in the overlay.",
  },
  "schema-ref-unresolved": {
    severity: "warning",
    title: "A schema's reference leads nowhere",
    cause:
      "The document has no schema at the place that the reference names; any value is accepted in its place.",
    fix: "Add the schema in the overlay, or correct the reference.",
  },
  "ref-escape-malformed": {
    severity: "warning",
    title: "A reference has a `%` that escapes nothing",
    cause:
      "A reference is a URI, where `%` begins an escape of two hexadecimal digits (RFC 3986 section 2.1); this one is read as the character itself.",
    fix: "Write `%25`.",
  },
  "operation-left-out": {
    severity: "warning",
    title: "An operation cannot be read, and is left out",
    cause: "Something that it cannot do without is missing in the document; the rest is used.",
    fix: "Correct it in an overlay. `--strict`, or `diagnostics: {operation-left-out: {severity: error}}` in the configuration, stops generation instead.",
  },
  "ref-circular": {
    severity: "warning",
    title: "References that only lead to one another",
    cause: "Following the reference never arrives at a schema; any value is accepted in its place.",
    fix: "Let one of them be the schema itself.",
  },
  "ref-chain-too-long": {
    severity: "error",
    title: "A chain of references is too long",
    cause: "A reference leads to a reference, and so on, beyond the limit.",
    fix: "Refer to the last schema directly.",
  },
  "schema-applies-itself": {
    severity: "warning",
    title: "A schema applies itself to the same value",
    cause:
      "Checking a value against the schema needs checking it against the schema first, without end; the part that leads back accepts any value.",
    fix: "Break the cycle: a member of `oneOf` must not contain the schema with the `oneOf` in its `allOf`.",
  },
  "servers-empty": {
    severity: "warning",
    title: "An empty list of servers",
    cause: "`servers: []` names no server.",
    fix: "Add a server, or give the base URL when the client is made.",
  },
  "path-parameter-optional": {
    severity: "warning",
    title: "A path parameter that is not required",
    cause: "A path cannot be written without it: OpenAPI wants `required: true`.",
    fix: "Set `required: true`.",
  },
  lint: {
    severity: "error",
    adjustable: true,
    title: "The document breaks a rule of OpenAPI",
    cause: "Redocly's linter found a structural mistake; its rule is in parentheses.",
    fix: "Correct it in the overlay, or change the rule in redocly.yaml.",
  },
  "lint-advice": {
    severity: "warning",
    title: "The document departs from OpenAPI",
    cause:
      "Redocly's linter found something that does generation no harm; its rule is in parentheses.",
    fix: "Correct it in the overlay, or turn the rule off in redocly.yaml.",
  },
  "lint-config-invalid": {
    severity: "error",
    title: "The linter's configuration cannot be read",
    cause: "redocly.yaml, or what it extends, is not as Redocly expects it.",
    fix: "Correct it there; `npx @redocly/cli check-config` says more.",
  },
  "lint-too-deep": {
    severity: "warning",
    title: "The document is too entangled for the linter",
    cause:
      "The linter follows references one inside the other, and they lead too deep. Generation goes on without it.",
    fix: "Nothing is needed; shorten the chain of schemas to have the document linted.",
  },
  "discriminator-selects": {
    severity: "info",
    title: "A discriminator selects the schema",
    cause:
      "To the letter a discriminator decides nothing, and a value that matches two branches of `oneOf` is invalid; authors mean that its value says which branch applies (OpenAPI 3.1.1 section 4.8.25).",
    fix: "Fix the property in each branch by `const` to say so in the document.",
  },
  "choice-unmatched": {
    severity: "error",
    adjustable: true,
    title: "A choice of operations names none",
    cause:
      "`operations` of the provider names a tag, a path or an id that no operation of the document has: a typo, or the vendor took the operation out.",
    fix: "Correct the name, or take it out of the configuration.",
  },
});
