export * from "./interval.js";
export * from "./logic.js";
export * from "./money.js";
export * from "./text.js";
export * from "./time.js";
export * from "./trial.js";
