import type { Rule } from "../crosswalk/types.js";

export declare const createRules: readonly Rule[];
export declare const rules: Readonly<Record<string, readonly Rule[]>>;
