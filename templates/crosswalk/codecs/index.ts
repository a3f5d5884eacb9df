export * from "./interval.ts";
export * from "./logic.ts";
export * from "./money.ts";
export * from "./text.ts";
export * from "./time.ts";
export * from "./trial.ts";
