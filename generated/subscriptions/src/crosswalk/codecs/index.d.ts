// Crosswalk's run time. SPDX-License-Identifier: MIT-0
export * from "./logic.js";
export * from "./money.js";
export * from "./own.js";
export * from "./text.js";
export * from "./time.js";
