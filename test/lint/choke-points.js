/**
 * ESLint rule: text of a document gets into emitted text through `generator/emit/write/` only.
 *
 * In the rooms that print, it looks at every place where text is put together - template
 * literals and `+` with a string - and at the functions by which one could escape or build code
 * by hand. An interpolated property must be one that holds a name of our own making (`madeNames`);
 * any other (`schema.description`, `parameter.name`, ...) has to be the argument of a choke point.
 * Local constants and destructured names are followed to the property that they come from.
 *
 * The rule sees direct flows. `generator/emit/verify.ts` and `test/hostile/` are behind it.
 */

/** Properties that never hold text of a document: identifiers made in generator/model/names.ts, our own tables, our own options. */
const madeNames = new Set([
  ...["exportName", "parametersExport", "typeName", "client", "create", "options", "defaults"],
  ...["length", "index", "size", "packageName", "packageVersion", "fileName", "indentation"],
  ...["key", "text", "code", "callee", "body"],
]);

/** Where messages for people are put together; `generator/diagnostics` neutralises those. */
const messages = new Set(["report", "Error", "TypeError", "RangeError"]);

/** The choke points, and functions that hand their text to one. */
const chokePoints =
  /^(identifier|stringLiteral|numberLiteral|jsonLiteral|propertyKey|typeKey|regexLiteral|moduleSpecifier|docComment|docText|lineComment|commentLines|markdownText|codeSpan|codeBlock|yamlText|jsonText|string|json|call|method|name|get|has|set|add)$/;

/** Text that is, or surrounds, code or markup: punctuation and words of the language. */
const codeLike =
  /[;{}()=<>"'`[\]]|\/[/*]|\*\/|\b(export|const|import|function|type|return|await|new)\b/;

/** Ways to print or to run text that do without the choke points. */
const byHand = {
  stringify: "JSON.stringify leaves U+2028, `</script>` and directives as they are",
};

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: {
    type: "problem",
    docs: { description: "document text becomes source text in generator/emit/write/ only" },
    schema: [],
    messages: {
      raw: "`{{text}}` may hold text of a document: write it with a function of generator/emit/write/ (stringLiteral, identifier, propertyKey, docComment, moduleSpecifier, markdownText, ...).",
      byHand: "{{why}}: use a function of generator/emit/write/.",
      atom: "An expression that is not made of the constructors of generator/emit/write/expression.ts.",
      factory:
        "The compiler's factory does not check names or escape text: use a function of generator/emit/write/.",
    },
  },
  create(context) {
    const { sourceCode } = context;

    /** True inside the argument of a choke point, the message of a diagnostic or an error. */
    const isSafePlace = (node) => {
      for (let at = node.parent; at; at = at.parent) {
        if (at.type === "CallExpression" || at.type === "NewExpression") {
          const { callee } = at;
          const name = callee.type === "MemberExpression" ? callee.property.name : callee.name;
          if (messages.has(name) || chokePoints.test(name ?? "")) return true;
        }
        if (at.type === "ThrowStatement") return true;
        if (/Function|Program/.test(at.type)) return false;
      }
      return false;
    };

    /** True inside a template literal or a `+`. */
    const isPutTogether = (node) => {
      for (let at = node.parent; at && !/Function|Statement|Program/.test(at.type); at = at.parent)
        if (at.type === "TemplateLiteral" || at.type === "BinaryExpression") {
          if (at.type === "TemplateLiteral" || at.operator === "+") return true;
        }
      return false;
    };

    /** The property that a name comes from, where it is a local constant or destructured. */
    const propertyOf = (identifier) => {
      for (let scope = sourceCode.getScope(identifier); scope; scope = scope.upper) {
        const variable = scope.set.get(identifier.name);
        if (variable === undefined) continue;
        const [definition] = variable.defs;
        const name = definition?.name;
        const holder = name?.parent;
        const pattern = holder?.type === "AssignmentPattern" ? holder.parent : holder;
        if (pattern?.type === "Property" && pattern.parent.type === "ObjectPattern")
          return pattern.key.name ?? String(pattern.key.value);
        if (holder?.type === "VariableDeclarator" && holder.init !== null)
          return rawProperty(holder.init);
        return undefined;
      }
      return undefined;
    };

    /** The property whose value the expression passes on unchanged; undefined when there is none. */
    const rawProperty = (node) => {
      switch (node.type) {
        case "MemberExpression":
          return node.computed
            ? node.property.type === "Literal"
              ? String(node.property.value)
              : undefined
            : node.property.name;
        case "Identifier":
          return propertyOf(node);
        case "ChainExpression":
        case "TSNonNullExpression":
        case "TSAsExpression":
          return rawProperty(node.expression);
        case "LogicalExpression":
          return [node.left, node.right].map(rawProperty).find(isSuspect);
        case "ConditionalExpression":
          return [node.consequent, node.alternate].map(rawProperty).find(isSuspect);
        case "CallExpression": {
          // Methods that give the text back, more or less.
          const { callee, arguments: given } = node;
          if (callee.type === "Identifier" && callee.name === "String" && given[0])
            return rawProperty(given[0]);
          if (
            callee.type === "MemberExpression" &&
            /^(trim|trimEnd|trimStart|slice|toUpperCase|toLowerCase|toString|replace|replaceAll|concat|padEnd|padStart|normalize)$/.test(
              callee.property.name,
            )
          )
            return rawProperty(callee.object);
          return undefined;
        }
        default:
          return undefined;
      }
    };
    const isSuspect = (property) => property !== undefined && !madeNames.has(property);

    const check = (node) => {
      if (isSuspect(rawProperty(node)) && !isSafePlace(node))
        context.report({ node, messageId: "raw", data: { text: sourceCode.getText(node) } });
    };
    const isText = (node) =>
      node.type === "TemplateLiteral" ||
      (node.type === "Literal" && typeof node.value === "string" && codeLike.test(node.value));

    return {
      TemplateLiteral(node) {
        if (!codeLike.test(node.quasis.map((quasi) => quasi.value.raw).join(" "))) return;
        for (const expression of node.expressions) check(expression);
      },
      BinaryExpression(node) {
        if (node.operator !== "+") return;
        if (isText(node.left)) check(node.right);
        if (isText(node.right)) check(node.left);
      },
      "CallExpression > MemberExpression.callee"(node) {
        const why = node.object.name === "JSON" ? byHand[node.property.name] : undefined;
        if (why !== undefined && isPutTogether(node.parent) && !isSafePlace(node.parent))
          context.report({ node, messageId: "byHand", data: { why } });
        if (
          node.object.type === "MemberExpression"
            ? node.object.property.name === "factory"
            : node.object.name === "factory"
        ) {
          const [argument] = node.parent.arguments;
          if (
            /^create(Identifier|StringLiteral|NumericLiteral|RegularExpressionLiteral|NoSubstitutionTemplateLiteral|TemplateHead|JSDocComment|RawExpression)$/.test(
              node.property.name,
            ) &&
            argument?.type !== "Literal"
          )
            context.report({ node, messageId: "factory" });
        }
      },
      "Property[key.name='kind'][value.value='atom']"(node) {
        context.report({ node, messageId: "atom" });
      },
    };
  },
};

export default { rules: { "choke-points": rule } };
