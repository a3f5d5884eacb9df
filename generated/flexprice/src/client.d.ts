import type {
  ApiClient as Client,
  BasicCredentials,
  ClientOptions,
  Provided,
} from "./runtime/types.js";
import type { paths } from "./types.js";

/** Client of Flexprice API: an openapi-fetch client, which the operations take as their first argument. */
export type FlexpriceClient = Client<paths>;

/** Options of {@link createFlexpriceClient}. */
export type FlexpriceClientOptions = ClientOptions & {
  /**
   * Where requests go, if not to the first of these:
   * - `https://api.cloud.flexprice.io/v1`
   */
  readonly baseUrl?: string | undefined;
} & {
  /** Credentials by security scheme: values, or functions that give them for each request. */
  readonly auth: {
    /**
     * API key: `x-api-key` in the `header`.
     * The API key, without any prefix.
     */
    readonly "x-api-key": Provided<string>;
  };
};

/** Makes a client of Flexprice API. */
export declare function createFlexpriceClient(options: FlexpriceClientOptions): FlexpriceClient;
