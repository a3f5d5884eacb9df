export * from "./logic.js";
export * from "./money.js";
export * from "./own.js";
export * from "./text.js";
export * from "./time.js";
