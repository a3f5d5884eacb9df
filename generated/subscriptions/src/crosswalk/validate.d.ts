import * as z from "zod";
import type { Issue, ProviderMapping, ProviderRequest } from "./types.js";
/**
 * Validator of a provider's request body: the provider package's own, and the rules of kind schema
 * that its document does not say. Rules of severity warning do not reject.
 */
export declare function requestValidator(mapping: ProviderMapping): z.ZodType;
/** What the provider's own validator says about a request, in terms of the canonical fields. */
export declare function requestIssues(mapping: ProviderMapping, request: ProviderRequest): Issue[];
