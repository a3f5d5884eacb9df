import type { Rule } from "../crosswalk/types.js";

export declare const rules: readonly Rule[];
