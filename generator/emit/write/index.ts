export { commentLines, docComment, lineComment, tagLines } from "./comment.ts";
export { dataPage, htmlText } from "./data-page.ts";
export { docText } from "./doc-text.ts";
export * as js from "./expression.ts";
export type { Expression, ObjectMember } from "./expression.ts";
export { identifier, identifierName, isAsciiIdentifierName, isIdentifier } from "./identifier.ts";
export { jsonLiteral, jsonText } from "./json.ts";
export { numberLiteral, stringLiteral } from "./literal.ts";
export { codeBlock, codeSpan, markdownText } from "./markdown.ts";
export {
  laidOut,
  printFunctionsModule,
  printModule,
  type FunctionText,
  type Statement,
} from "./module.ts";
export { moduleSpecifier } from "./module-specifier.ts";
export { printExpression } from "./print.ts";
export { propertyKey, typeKey } from "./property-key.ts";
export { regexLiteral, type RegexLiteral } from "./regex.ts";
export { yamlText } from "./yaml.ts";
