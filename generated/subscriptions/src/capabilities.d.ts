import type { FieldCapabilities } from "./crosswalk/capability.js";

export declare const capabilities: readonly FieldCapabilities[];
