/**
 * ESLint rule: text of a document gets into generated text through `generator/emit/write/` only.
 *
 * In the modules that print, it looks at every place where text that looks like code or markup is put
 * together (template literals, `+`, `concat`, `join`, `replace`, `String.raw`, ...), and at everything that
 * is handed over to be printed (`EmittedFile.text`, structures of ts-morph). Each part must be text of our
 * own sources, a number, or what a function of `write/` returns. Parts are followed through variables,
 * parameters, properties, containers and calls (text-flow.js): a function is known by its declaration, never
 * by its name.
 *
 * `generator/emit/verify.ts` and `test/hostile/` are behind it.
 */
import ts from "typescript";
import { createTextFlow } from "./text-flow.js";

/**
 * What escapes text or makes names of it: `write/`, the shim's printer, which checks what it prints, the one
 * place where identifiers are made, and the reader of the project's own templates.
 */
const write =
  /\/generator\/(emit\/write\/|emit\/types-file\/shim\/|emit\/templates\.ts$|model\/names\.ts$)/;
const printing = /\/generator\/(emit|crosswalk\/emit)\//;

/** Properties whose text is made of checked names: by the file that declares them. */
const madeNames = [
  { file: /\/generator\/model\/types\.ts$/, names: /^(exportName|parametersExport|typeName)$/ },
  { file: /\/generator\/(config|crosswalk|emit)\/types\.ts$/, names: /^packageName$/ },
  // Printed by the compiler of expressions, which lets text in as literals only.
  { file: /\/generator\/crosswalk\/types\.ts$/, names: /^code$/ },
];

/** @type {import("./text-flow.js").Trust} */
const trust = {
  escapes: (file) => write.test(file),
  follows: (file) => printing.test(file) && !write.test(file),
  declares: (file, name) => madeNames.some((made) => made.file.test(file) && made.names.test(name)),
};

/** Where messages for people are put together: `generator/diagnostics` neutralises those. */
const messageFiles = /\/generator\/diagnostics\//;

/** Text that is, or surrounds, code or markup: punctuation and words of the language. */
const codeLike =
  /[;{}()=<>"'`[\]]|\/[/*]|\*\/|\b(export|const|import|function|type|return|await|new)\b/;

/** Properties of ts-morph's structures that are no text, or that `printModule` checks. */
const checkedElsewhere = /^(kind|moduleSpecifier)$/;

/** Methods that put text together. */
const composing = /^(concat|join|replace|replaceAll|padStart|padEnd)$/;

/** @type {WeakMap<ts.Program, ReturnType<typeof createTextFlow>>} */
const flows = new WeakMap();

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: {
    type: "problem",
    docs: { description: "text of documents becomes generated text in generator/emit/write/ only" },
    schema: [],
    messages: {
      raw: "`{{text}}`{{where}} may hold text of a document: write it with a function of generator/emit/write/ (stringLiteral, identifier, propertyKey, docComment, moduleSpecifier, markdownText, ...).",
      expression:
        "An expression that is not made by the constructors of generator/emit/write/expression.ts.",
      factory:
        "The compiler's factory does not check names or escape text: use a function of generator/emit/write/.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    /** @type {ts.Program} */
    const { program } = services;
    const checker = program.getTypeChecker();
    const flow = flows.get(program) ?? createTextFlow(program, trust);
    flows.set(program, flow);
    const nodeOf = (node) => services.esTreeNodeToTSNodeMap.get(node);

    /** @param {ts.Node} call */
    const declarationOf = (call) => checker.getResolvedSignature(call)?.declaration;
    const isOfLanguage = (declared) =>
      declared !== undefined && program.isSourceFileDefaultLibrary(declared.getSourceFile());

    /** True in what is thrown, in a message for people, or in the argument of a function that escapes. */
    const isHandled = (/** @type {ts.Node} */ node) => {
      for (let at = node.parent; at !== undefined; at = at.parent) {
        if (ts.isThrowStatement(at)) return true;
        if (ts.isCallExpression(at) || ts.isNewExpression(at)) {
          const declared = declarationOf(at);
          const file = declared?.getSourceFile().fileName ?? "";
          if (write.test(file) || messageFiles.test(file) || takesCode(declared)) return true;
          if (ts.isNewExpression(at) && isOfLanguage(declared) && isError(at)) return true;
        }
        if (ts.isFunctionLike(at)) return false;
      }
      return false;
    };
    /** A function that reports a diagnostic has its code among its parameters. */
    const takesCode = (/** @type {ts.Node | undefined} */ declared) =>
      declared !== undefined &&
      ts.isFunctionLike(declared) &&
      declared.parameters.some(({ type }) => {
        if (type === undefined || !ts.isTypeReferenceNode(type)) return false;
        const found = checker.getSymbolAtLocation(type.typeName);
        const symbol =
          found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
        return symbol?.declarations?.some((one) => messageFiles.test(one.getSourceFile().fileName));
      });
    const isError = (/** @type {ts.Node} */ node) =>
      /Error$/.test(checker.getTypeAtLocation(node).getSymbol()?.name ?? "");

    /** Text that is known of an expression without running it. */
    const constantText = (/** @type {ts.Node} */ node) => {
      if (ts.isStringLiteralLike(node)) return node.text;
      if (ts.isTemplateExpression(node))
        return [
          node.head.text,
          ...node.templateSpans.flatMap((span) => [
            constantText(span.expression),
            span.literal.text,
          ]),
        ].join(" ");
      if (ts.isBinaryExpression(node))
        return `${constantText(node.left)} ${constantText(node.right)}`;
      if (ts.isParenthesizedExpression(node)) return constantText(node.expression);
      if (ts.isArrayLiteralExpression(node)) return node.elements.map(constantText).join(" ");
      if (ts.isCallExpression(node)) {
        const { expression } = node;
        const receiver = ts.isPropertyAccessExpression(expression) ? [expression.expression] : [];
        return isOfLanguage(declarationOf(node))
          ? [...receiver, ...node.arguments].map(constantText).join(" ")
          : "";
      }
      if (ts.isIdentifier(node)) {
        const declared = checker.getSymbolAtLocation(node)?.declarations?.[0];
        if (declared && ts.isVariableDeclaration(declared) && declared.initializer)
          return ts.isStringLiteralLike(declared.initializer) ||
            ts.isArrayLiteralExpression(declared.initializer)
            ? constantText(declared.initializer)
            : literalOf(node);
      }
      return literalOf(node);
    };
    const literalOf = (/** @type {ts.Node} */ node) => {
      const type = checker.getTypeAtLocation(node);
      return type.isStringLiteral() ? type.value : "";
    };

    const report = (node, /** @type {ts.Node} */ part) => {
      const file = part.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(part.getStart());
      const isHere = file.fileName === nodeOf(node).getSourceFile().fileName;
      context.report({
        node: (isHere && services.tsNodeToESTreeNodeMap.get(part)) || node,
        messageId: "raw",
        data: {
          text: part.getText().slice(0, 80),
          where: isHere
            ? ""
            : ` (${file.fileName.replace(/.*\/generator\//, "generator/")}:${line + 1})`,
        },
      });
    };
    const isComposition = (/** @type {ts.Node} */ node) =>
      ts.isTemplateExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
      (ts.isCallExpression(node) && isComposingCall(node));
    const isComposingCall = (/** @type {ts.CallExpression} */ node) =>
      ts.isPropertyAccessExpression(node.expression) &&
      composing.test(node.expression.name.text) &&
      isOfLanguage(declarationOf(node));

    const reported = new Set();
    const check = (node, /** @type {ts.Node} */ expression) => {
      const part = flow(expression);
      if (part === undefined || reported.has(part)) return;
      reported.add(part);
      report(node, part);
    };
    const checkComposition = (node) => {
      const expression = nodeOf(node);
      if (!isComposition(expression) || isHandled(expression)) return;
      const tag = ts.isTaggedTemplateExpression(expression) ? expression.template : expression;
      if (codeLike.test(constantText(tag))) check(node, expression);
    };

    /** Properties that are printed: of files, of functions, of ts-morph's structures. */
    const isPrinted = (/** @type {ts.Node} */ member, /** @type {string} */ name) => {
      const type = checker.getContextualType(/** @type {ts.Expression} */ (member.parent));
      const types = type === undefined ? [] : type.isUnion() ? type.types : [type];
      return types.some((one) =>
        one.getProperty(name)?.declarations?.some((declared) => {
          const file = declared.getSourceFile().fileName;
          return /\/ts-morph\//.test(file) || (name === "text" && /\/emit\/types\.ts$/.test(file));
        }),
      );
    };

    return {
      TemplateLiteral: checkComposition,
      TaggedTemplateExpression: checkComposition,
      BinaryExpression: checkComposition,
      CallExpression(node) {
        checkComposition(node);
        const call = nodeOf(node);
        const declared = declarationOf(call);
        const file = declared?.getSourceFile().fileName ?? "";
        if (
          /\/typescript\/lib\//.test(file) &&
          !isOfLanguage(declared) &&
          /^create(Identifier|StringLiteral|NumericLiteral|RegularExpressionLiteral|NoSubstitutionTemplateLiteral|TemplateHead|JSDocComment|RawExpression)$/.test(
            declared?.name?.getText() ?? "",
          ) &&
          !ts.isStringLiteralLike(call.arguments[0])
        )
          context.report({ node, messageId: "factory" });
      },
      AssignmentExpression(node) {
        const { right, operatorToken } = nodeOf(node);
        if (operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken) return;
        if (codeLike.test(constantText(right))) check(node.right, right);
      },
      Property(node) {
        const member = nodeOf(node);
        if (!ts.isPropertyAssignment(member) && !ts.isShorthandPropertyAssignment(member)) return;
        const name = ts.isIdentifier(member.name) ? member.name.text : "";
        if (name === "kind" && isExpression(member.parent))
          context.report({ node, messageId: "expression" });
        else if (!checkedElsewhere.test(name) && isPrinted(member, name)) check(node.value, member);
      },
    };

    /** An object literal that is used as an expression of write/expression.ts. */
    function isExpression(/** @type {ts.Expression} */ literal) {
      const type = checker.getContextualType(literal);
      const symbols = [type?.aliasSymbol, type?.getSymbol()];
      return symbols.some((symbol) =>
        symbol?.declarations?.some((declared) =>
          /\/emit\/write\/expression\.ts$/.test(declared.getSourceFile().fileName),
        ),
      );
    }
  },
};

export default { rules: { "escaping-boundary": rule } };
