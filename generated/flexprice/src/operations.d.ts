import type { FlexpriceClient } from "./client.js";
import type {
  OptionalParameters,
  RequestSettings,
  RequiredBody,
  RequiredParameters,
} from "./runtime/operation-types.js";
import type { Page, PageData, PageItem, PageOptions } from "./runtime/paged.js";
import type { OperationResult, ParseAs } from "./runtime/result-types.js";
import type { operations } from "./types.js";

/**
 * Create subscription
 *
 * `POST /subscriptions`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init: RequiredBody<operations["createSubscription"], "application/json"> & RequestSettings<As>,
): Promise<OperationResult<operations["createSubscription"], As>>;

/**
 * List subscriptions
 *
 * `GET /subscriptions`
 */
export declare function listSubscriptions<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init?: OptionalParameters<operations["listSubscriptions"]> & RequestSettings<As>,
): Promise<OperationResult<operations["listSubscriptions"], As>>;
export declare namespace listSubscriptions {
  /** The items of all pages; a page is asked for when its items are wanted. */
  function items(
    client: FlexpriceClient,
    init?: OptionalParameters<operations["listSubscriptions"]> & RequestSettings<"declared">,
    options?: PageOptions,
  ): AsyncGenerator<
    PageItem<PageData<operations["listSubscriptions"]>, ["items"]>,
    void,
    undefined
  >;
  /** The pages one by one. */
  function pages(
    client: FlexpriceClient,
    init?: OptionalParameters<operations["listSubscriptions"]> & RequestSettings<"declared">,
    options?: PageOptions,
  ): AsyncGenerator<
    Page<
      PageData<operations["listSubscriptions"]>,
      PageItem<PageData<operations["listSubscriptions"]>, ["items"]>
    >,
    void,
    undefined
  >;
}

/**
 * Get subscription
 *
 * `GET /subscriptions/{id}`
 */
export declare function getSubscription<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init: RequiredParameters<operations["getSubscription"]> & RequestSettings<As>,
): Promise<OperationResult<operations["getSubscription"], As>>;

/**
 * Cancel subscription
 *
 * `POST /subscriptions/{id}/cancel`
 */
export declare function cancelSubscription<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init: RequiredParameters<operations["cancelSubscription"]> & RequestSettings<As>,
): Promise<OperationResult<operations["cancelSubscription"], As>>;
