// Where the text of an expression comes from, by the types and symbols of TypeScript.
import ts from "typescript";

/**
 * @typedef {object} Trust
 * @property {(file: string) => boolean} escapes - files whose functions return escaped text.
 * @property {(file: string) => boolean} follows - files whose functions and variables are looked into.
 * @property {(file: string, property: string) => boolean} declares - properties that hold names of our own making.
 */

/** Methods of strings, arrays, sets and maps that return (a part of) their receiver's text. */
const receiverMethods =
  /^(trim|trimStart|trimEnd|slice|substring|at|charAt|normalize|to(Lower|Upper)Case|toString|valueOf|repeat|split|filter|reverse|sort|flat|toSorted|toReversed|find|findLast|pop|shift|values|keys|entries|get|next|then|splice|matchAll|match|exec|join|concat|replace|replaceAll|padStart|padEnd|with)$/;

/** Methods that add the text of their arguments to that of their receiver. */
const addingMethods = /^(concat|join|replace|replaceAll|padStart|padEnd|with|splice)$/;

/** @param {string} name @param {readonly ts.Expression[]} given */
function addedArguments(name, given) {
  if (!addingMethods.test(name)) return [];
  // What is replaced or the length that is padded to adds nothing.
  return /^(replace|pad)/.test(name) ? given.slice(1) : given;
}

/** Methods that return what their callback returns. */
const mappingMethods = /^(map|flatMap|reduce|reduceRight|then)$/;

/** Functions of the language that return what they are given. */
const passingFunctions =
  /^(String|from|of|keys|values|entries|fromEntries|assign|freeze|all|resolve|raw|unescape|encodeURI|decodeURI|decodeURIComponent|structuredClone)$/;

/** Methods by which text gets into a container. */
const writingMethods = /^(push|unshift|add|set|splice|fill|append|write|writeLine)$/;

/**
 * Makes a function that finds the part of an expression's text that may be text of a document.
 *
 * @param {ts.Program} program
 * @param {Trust} trust
 * @returns {(expression: ts.Node) => ts.Node | undefined} the first such part; undefined when all text is our own.
 */
export function createTextFlow(program, trust) {
  const checker = program.getTypeChecker();
  const names = indexNames(program, trust);
  /** @type {Map<ts.Node, ts.Node | undefined>} */
  const known = new Map();

  /** @param {ts.Node | undefined} node */
  const flow = (node) => {
    if (node === undefined) return undefined;
    if (known.has(node)) return known.get(node);
    // What leads back to itself adds nothing.
    known.set(node, undefined);
    const found = find(node);
    known.set(node, found);
    return found;
  };
  /** @param {readonly (ts.Node | undefined)[]} nodes */
  const first = (nodes) => {
    for (const node of nodes) {
      const found = flow(node);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const fileOf = (/** @type {ts.Node} */ node) => node.getSourceFile().fileName;
  const isOfLanguage = (/** @type {ts.Node | undefined} */ node) =>
    node !== undefined && program.isSourceFileDefaultLibrary(node.getSourceFile());

  /** A leaf is harmless where its type has no text but that of our own sources. */
  const leaf = (/** @type {ts.Node} */ node) =>
    isHarmless(checker.getTypeAtLocation(node)) ? undefined : node;

  /** @param {ts.Type} type */
  const isHarmless = (type) => {
    const bounded = type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type;
    if (bounded.isUnion()) return bounded.types.every(isHarmless);
    const harmless =
      ts.TypeFlags.NumberLike |
      ts.TypeFlags.BooleanLike |
      ts.TypeFlags.BigIntLike |
      ts.TypeFlags.StringLiteral |
      ts.TypeFlags.Null |
      ts.TypeFlags.Undefined |
      ts.TypeFlags.Void |
      ts.TypeFlags.Never |
      ts.TypeFlags.ESSymbolLike;
    if ((bounded.flags & harmless) !== 0) return true;
    const symbol = bounded.aliasSymbol ?? bounded.getSymbol();
    return symbol?.declarations?.some((declared) => trust.escapes(fileOf(declared))) === true;
  };

  /** @param {ts.Node} node */
  const find = (node) => {
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node)
    )
      return flow(node.expression);
    if (ts.isSatisfiesExpression(node) || ts.isAwaitExpression(node) || ts.isSpreadElement(node))
      return flow(node.expression);
    if (ts.isSpreadAssignment(node) || ts.isComputedPropertyName(node))
      return flow(node.expression);
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return undefined;
    if (ts.isRegularExpressionLiteral(node) || ts.isOmittedExpression(node)) return undefined;
    if (ts.isTemplateExpression(node))
      return first(node.templateSpans.map((span) => span.expression));
    if (ts.isBinaryExpression(node)) return binary(node);
    if (ts.isConditionalExpression(node)) return first([node.whenTrue, node.whenFalse]);
    if (ts.isArrayLiteralExpression(node)) return first(node.elements);
    if (ts.isObjectLiteralExpression(node)) return first(node.properties);
    if (ts.isPropertyAssignment(node)) return first([computedKey(node.name), node.initializer]);
    if (ts.isShorthandPropertyAssignment(node))
      return symbolFlow(checker.getShorthandAssignmentValueSymbol(node), node);
    if (ts.isFunctionLike(node)) return returned(node);
    if (ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node))
      return binding(node, undefined, node);
    if (ts.isNewExpression(node)) return first(node.arguments ?? []);
    if (ts.isTaggedTemplateExpression(node)) return tagged(node);
    if (ts.isCallExpression(node)) return called(node);
    if (ts.isPropertyAccessExpression(node)) return property(node, node.name);
    if (ts.isElementAccessExpression(node)) return element(node);
    if (ts.isIdentifier(node)) return symbolFlow(checker.getSymbolAtLocation(node), node);
    return leaf(node);
  };

  const computedKey = (/** @type {ts.PropertyName} */ name) =>
    ts.isComputedPropertyName(name) ? name : undefined;

  /** @param {ts.BinaryExpression} node */
  const binary = (node) => {
    const { kind } = node.operatorToken;
    const both = [
      ts.SyntaxKind.PlusToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ];
    if (both.includes(kind)) return first([node.left, node.right]);
    const right = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.CommaToken];
    if (right.includes(kind) || isAssignment(node)) return flow(node.right);
    return leaf(node);
  };

  /** @param {ts.TaggedTemplateExpression} node */
  const tagged = (node) => {
    const declared = checker.getResolvedSignature(node)?.declaration;
    if (declared !== undefined && trust.escapes(fileOf(declared))) return undefined;
    const parts = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
    return first(parts.map((span) => span.expression));
  };

  /** What a function returns. */
  const returned = (/** @type {ts.SignatureDeclaration} */ declared) => {
    const body =
      "body" in declared ? /** @type {ts.Node | undefined} */ (declared.body) : undefined;
    if (body === undefined) return undefined;
    if (!ts.isBlock(body)) return flow(body);
    /** @type {ts.Node[]} */
    const values = [];
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isReturnStatement(node) && node.expression) values.push(node.expression);
      if (ts.isYieldExpression(node) && node.expression) values.push(node.expression);
      ts.forEachChild(node, visit);
    };
    visit(body);
    return first(values);
  };

  /** @param {ts.CallExpression} node */
  const called = (node) => {
    const declared = checker.getResolvedSignature(node)?.declaration;
    if (declared === undefined || ts.isJSDocSignature(declared)) return leaf(node);
    if (trust.escapes(fileOf(declared))) return undefined;
    if (isOfLanguage(declared)) return calledOfLanguage(node);
    if (!trust.follows(fileOf(declared))) return leaf(node);
    if ("body" in declared && declared.body !== undefined) return flow(declared);
    // A function of which only the type is known: what it is called by has it as a value.
    if (ts.isPropertyAccessExpression(node.expression)) return flow(node.expression);
    return ts.isIdentifier(node.expression) ? flow(node.expression) : leaf(node);
  };

  /** @param {ts.CallExpression} node */
  const calledOfLanguage = (node) => {
    const callee = node.expression;
    const receiver = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
    const name = ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : ts.isIdentifier(callee)
        ? callee.text
        : "";
    if (isHarmless(checker.getTypeAtLocation(node))) return undefined;
    if (mappingMethods.test(name)) return first(node.arguments);
    if (receiver !== undefined && receiverMethods.test(name))
      return first([receiver, ...addedArguments(name, node.arguments)]);
    if (passingFunctions.test(name)) return first(node.arguments);
    return leaf(node);
  };

  /** @param {ts.PropertyAccessExpression} node @param {ts.Node} name */
  const property = (node, name) => {
    if (isHarmless(checker.getTypeAtLocation(node)) && !ts.isAsExpression(node)) return undefined;
    return propertyFlow(checker.getSymbolAtLocation(name), node, node.expression);
  };

  /** An element of a list or a table: what is in it. */
  const element = (/** @type {ts.ElementAccessExpression} */ node) => {
    if (isHarmless(checker.getTypeAtLocation(node))) return undefined;
    const { argumentExpression: key } = node;
    const symbol = ts.isStringLiteralLike(key)
      ? checker.getTypeAtLocation(node.expression).getProperty(key.text)
      : undefined;
    return symbol === undefined
      ? flow(node.expression)
      : propertyFlow(symbol, node, node.expression);
  };

  /** @param {ts.Symbol | undefined} symbol @param {ts.Node} node @param {ts.Node} [owner] */
  const propertyFlow = (symbol, node, owner) => {
    const declarations = symbol?.declarations ?? [];
    if (declarations.length === 0)
      return owner === undefined ? leaf(node) : flow(owner) && leaf(node);
    for (const declared of declarations) {
      const file = fileOf(declared);
      const name = symbol?.name ?? "";
      if (trust.escapes(file) || trust.declares(file, name)) continue;
      if (isOfLanguage(declared)) {
        const found = owner === undefined ? leaf(node) : flow(owner);
        if (found !== undefined) return found;
        continue;
      }
      if (!trust.follows(file)) return leaf(node);
      if (ts.isPropertyAssignment(declared) || ts.isShorthandPropertyAssignment(declared)) {
        const found = flow(declared);
        if (found !== undefined) return found;
      }
      const written = [...writesOf(name, declared), ...additionsTo(symbol)];
      if (written.length === 0 && !ts.isPropertyAssignment(declared)) {
        if (ts.isFunctionLike(declared)) continue;
        if (!ts.isShorthandPropertyAssignment(declared)) return leaf(node);
      }
      const found = first(written);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  /** The values that are written to a property. */
  const writesOf = (/** @type {string} */ name, /** @type {ts.Node} */ declared) =>
    (names.members.get(name) ?? []).flatMap((member) => {
      if (ts.isBinaryExpression(member)) {
        const { left } = member;
        const symbol = checker.getSymbolAtLocation(
          ts.isPropertyAccessExpression(left) ? left.name : left,
        );
        return symbol?.declarations?.includes(declared) ? [member.right] : [];
      }
      const literal = /** @type {ts.ObjectLiteralExpression} */ (member.parent);
      const type = checker.getContextualType(literal);
      const types = type === undefined ? [] : type.isUnion() ? type.types : [type];
      const isIt = types.some((one) => one.getProperty(name)?.declarations?.includes(declared));
      return isIt ? [member] : [];
    });

  /** @param {ts.Symbol | undefined} found @param {ts.Node} node */
  const symbolFlow = (found, node) => {
    if (found === undefined) return leaf(node);
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    const [declared] = symbol.declarations ?? [];
    if (declared === undefined) return leaf(node);
    if (trust.escapes(fileOf(declared))) return undefined;
    if (!trust.follows(fileOf(declared))) return leaf(node);
    if (known.has(declared)) return known.get(declared) && node;
    known.set(declared, undefined);
    const unsafe = binding(declared, symbol, node);
    known.set(declared, unsafe);
    return unsafe;
  };

  /** @param {ts.Declaration} declared @param {ts.Symbol | undefined} symbol @param {ts.Node} node */
  const binding = (declared, symbol, node) => {
    if (ts.isVariableDeclaration(declared)) {
      const { parent } = declared.parent;
      const source = ts.isForOfStatement(parent) ? parent.expression : declared.initializer;
      return first([source, ...additionsTo(symbol)]);
    }
    if (ts.isBindingElement(declared)) return destructured(declared) ?? first(additionsTo(symbol));
    if (ts.isParameter(declared)) return parameter(declared, node) ?? first(additionsTo(symbol));
    if (ts.isFunctionLike(declared) || ts.isPropertyAssignment(declared)) return flow(declared);
    if (ts.isEnumMember(declared)) return undefined;
    return leaf(node);
  };

  /** @param {ts.BindingElement} declared */
  const destructured = (declared) => {
    const pattern = declared.parent;
    if (ts.isObjectBindingPattern(pattern) && declared.dotDotDotToken === undefined) {
      const key = declared.propertyName ?? declared.name;
      const name = ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : "";
      const type = checker.getTypeAtLocation(pattern);
      const isSafe = isHarmless(checker.getTypeAtLocation(declared));
      if (isSafe) return undefined;
      const found = propertyFlow(type.getProperty(name), declared, patternSource(pattern));
      return found ?? flow(declared.initializer);
    }
    return first([patternSource(pattern), declared.initializer]);
  };

  /** What a pattern takes apart. */
  const patternSource = (/** @type {ts.BindingPattern} */ pattern) => pattern.parent;

  /** @param {ts.ParameterDeclaration} declared @param {ts.Node} node */
  const parameter = (declared, node) => {
    const owner = declared.parent;
    if (isHarmless(checker.getTypeAtLocation(declared))) return undefined;
    const index = owner.parameters.indexOf(declared);
    const given = argumentsFor(owner, index, declared.dotDotDotToken !== undefined);
    if (given === undefined) return leaf(ts.isIdentifier(node) ? node : declared);
    return first([...given, declared.initializer]);
  };

  /**
   * What a function is called with; undefined when that is not known.
   *
   * @param {ts.SignatureDeclaration} owner @param {number} index @param {boolean} isRest
   */
  const argumentsFor = (owner, index, isRest) => {
    const own = ts.isArrowFunction(owner) || ts.isFunctionExpression(owner);
    const uses = own ? usesOfExpression(owner) : usesOfDeclaration(owner);
    if (uses === undefined || uses.length === 0) return undefined;
    /** @type {ts.Node[]} */
    const given = [];
    for (const use of uses) {
      const call = use.parent;
      if (!ts.isCallExpression(call)) return undefined;
      if (call.expression === use) {
        given.push(
          ...(isRest ? call.arguments.slice(index) : call.arguments.slice(index, index + 1)),
        );
        continue;
      }
      const passed = passedTo(call, use, index);
      if (passed === undefined) return undefined;
      given.push(...passed);
    }
    return given;
  };

  /**
   * What a callback gets from the function that it is passed to.
   *
   * @param {ts.CallExpression} call @param {ts.Node} callback @param {number} index
   */
  const passedTo = (call, callback, index) => {
    const declared = checker.getResolvedSignature(call)?.declaration;
    const position = call.arguments.findIndex((argument) => argument === callback);
    if (isOfLanguage(declared)) {
      if (!ts.isPropertyAccessExpression(call.expression))
        return [...call.arguments].slice(0, position);
      // `replace` gives matches of its receiver; `reduce` its start value besides.
      return [call.expression.expression, ...call.arguments.slice(position + 1)];
    }
    if (declared === undefined || !trust.follows(fileOf(declared))) return undefined;
    const parameterOf = declared.parameters[position];
    if (parameterOf === undefined || !ts.isIdentifier(parameterOf.name)) return undefined;
    return referencesTo(parameterOf.name).flatMap((reference) =>
      ts.isCallExpression(reference.parent) && reference.parent.expression === reference
        ? reference.parent.arguments.slice(index, index + 1)
        : [],
    );
  };

  /** Where a function expression is used: as an argument, or by the name of its variable or member. */
  const usesOfExpression = (/** @type {ts.Expression} */ owner) => {
    const { parent } = owner;
    if (ts.isCallExpression(parent)) return [owner];
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
      return referencesTo(parent.name).filter((one) => one !== parent.name);
    if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) {
      const type = checker.getContextualType(/** @type {ts.Expression} */ (parent.parent));
      const declared = type?.getProperty(parent.name.text)?.declarations?.[0] ?? parent;
      return (names.identifiers.get(parent.name.text) ?? [])
        .filter((one) => checker.getSymbolAtLocation(one)?.declarations?.includes(declared))
        .filter((one) => one.parent !== declared && one.parent !== parent)
        .map((one) => (ts.isPropertyAccessExpression(one.parent) ? one.parent : one));
    }
    return undefined;
  };

  const usesOfDeclaration = (/** @type {ts.SignatureDeclaration} */ owner) =>
    owner.name !== undefined && ts.isIdentifier(owner.name)
      ? referencesTo(owner.name).filter(
          (one) =>
            one !== owner.name &&
            !ts.isImportSpecifier(one.parent) &&
            !ts.isExportSpecifier(one.parent),
        )
      : undefined;

  /** Identifiers that stand for the same thing as a declared name. */
  const referencesTo = (/** @type {ts.Identifier} */ name) => {
    const symbol = checker.getSymbolAtLocation(name);
    return (names.identifiers.get(name.text) ?? []).filter((one) => {
      const other = checker.getSymbolAtLocation(one);
      if (other === undefined) return false;
      return (
        (other.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(other) : other) === symbol
      );
    });
  };

  /** What is assigned to a variable, or put into the container that it holds. */
  const additionsTo = (/** @type {ts.Symbol | undefined} */ symbol) => {
    const name = symbol?.declarations?.[0] && ts.getNameOfDeclaration(symbol.declarations[0]);
    if (name === undefined || !ts.isIdentifier(name)) return [];
    return referencesTo(name).flatMap((identifier) => {
      const isMember =
        ts.isPropertyAccessExpression(identifier.parent) && identifier.parent.name === identifier;
      const reference = isMember ? identifier.parent : identifier;
      const { parent } = reference;
      if (ts.isBinaryExpression(parent) && parent.left === reference && isAssignment(parent))
        return [parent.right];
      if (ts.isElementAccessExpression(parent) && ts.isBinaryExpression(parent.parent))
        return parent.parent.left === parent && isAssignment(parent.parent)
          ? [parent.parent.right]
          : [];
      if (!ts.isPropertyAccessExpression(parent) || parent.expression !== reference) return [];
      const call = parent.parent;
      if (!ts.isCallExpression(call) || !writingMethods.test(parent.name.text)) return [];
      return [...call.arguments];
    });
  };

  return flow;
}

/** @param {ts.BinaryExpression} node */
function isAssignment(node) {
  return (
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken ||
    node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken
  );
}

/**
 * Identifiers, and members that are written, of the files that are looked into, by their text.
 *
 * @param {ts.Program} program
 * @param {Trust} trust
 */
function indexNames(program, trust) {
  /** @type {Map<string, ts.Identifier[]>} */
  const identifiers = new Map();
  /** @type {Map<string, (ts.ObjectLiteralElementLike | ts.BinaryExpression)[]>} */
  const members = new Map();
  const add = (
    /** @type {Map<string, any[]>} */ map,
    /** @type {string} */ key,
    /** @type {ts.Node} */ node,
  ) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [node]);
    else list.push(node);
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) add(identifiers, node.text, node);
    if (
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name))
    )
      add(members, node.name.text, node);
    if (
      ts.isBinaryExpression(node) &&
      isAssignment(node) &&
      ts.isPropertyAccessExpression(node.left)
    )
      add(members, node.left.name.text, node);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (trust.follows(file.fileName)) visit(file);
  return { identifiers, members };
}
