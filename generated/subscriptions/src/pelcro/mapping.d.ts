import type { ProviderMapping } from "../crosswalk/types.js";

export declare const mapping: ProviderMapping;
