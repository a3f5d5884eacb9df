export * from "./logic.ts";
export * from "./money.ts";
export * from "./own.ts";
export * from "./text.ts";
export * from "./time.ts";
