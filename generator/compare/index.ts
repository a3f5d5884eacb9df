export { compareDocuments } from "./document.ts";
export { rules, ruleTable, type NoMirror, type Rule } from "./rules/index.ts";
export type {
  Basis,
  Change,
  ChangeClass,
  ChangeReport,
  ComparedDocument,
  CompareOptions,
  Direction,
  ExportLookup,
  MappingTouch,
  SurfaceEffect,
} from "./types.ts";
