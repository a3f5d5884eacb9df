import type { MaxioClient } from "./client.js";
import type {
  OptionalBody,
  OptionalParameters,
  RequestSettings,
  RequiredBody,
  RequiredParameters,
} from "./runtime/operation-types.js";
import type { OperationResult, ParseAs } from "./runtime/result-types.js";
import type { operations } from "./types.js";

/**
 * Create subscription
 *
 * `POST /subscriptions.json`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredBody<operations["createSubscription"], "application/json"> & RequestSettings<As>,
): Promise<OperationResult<operations["createSubscription"], As>>;

/**
 * List subscriptions
 *
 * `GET /subscriptions.json`
 */
export declare function listSubscriptions<As extends ParseAs = "declared">(
  client: MaxioClient,
  init?: OptionalParameters<operations["listSubscriptions"]> & RequestSettings<As>,
): Promise<OperationResult<operations["listSubscriptions"], As>>;

/**
 * Read subscription
 *
 * `GET /subscriptions/{subscription_id}.json`
 */
export declare function readSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredParameters<operations["readSubscription"]> & RequestSettings<As>,
): Promise<OperationResult<operations["readSubscription"], As>>;

/**
 * Update subscription
 *
 * `PUT /subscriptions/{subscription_id}.json`
 */
export declare function updateSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredParameters<operations["updateSubscription"]> &
    RequiredBody<operations["updateSubscription"], "application/json"> &
    RequestSettings<As>,
): Promise<OperationResult<operations["updateSubscription"], As>>;

/**
 * Cancel subscription
 *
 * `DELETE /subscriptions/{subscription_id}.json`
 */
export declare function cancelSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredParameters<operations["cancelSubscription"]> &
    OptionalBody<operations["cancelSubscription"], "application/json"> &
    RequestSettings<As>,
): Promise<OperationResult<operations["cancelSubscription"], As>>;

/**
 * Initiate delayed cancellation
 *
 * `POST /subscriptions/{subscription_id}/delayed_cancel.json`
 */
export declare function initiateDelayedCancellation<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredParameters<operations["initiateDelayedCancellation"]> &
    OptionalBody<operations["initiateDelayedCancellation"], "application/json"> &
    RequestSettings<As>,
): Promise<OperationResult<operations["initiateDelayedCancellation"], As>>;
