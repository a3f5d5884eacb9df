import type { ApiClient, BasicCredentials, ClientOptions, Provided } from "./runtime/types.js";
import type { paths } from "./types.js";

/** Client of Maxio Advanced Billing: an openapi-fetch client, which the operations take as their first argument. */
export type MaxioClient = ApiClient<paths>;

/** Options of {@link createMaxioClient}. */
export interface MaxioClientOptions extends ClientOptions {
  /**
   * Where requests go; the first of these if not given:
   * - `https://{subdomain}.chargify.com`
   */
  readonly baseUrl?: string | undefined;
  /** Variables of the server's URL. */
  readonly variables?: {
    /**
     * Name of the site.
     * Default: `subdomain`.
     */
    readonly subdomain?: string | undefined;
  };
  /** Credentials by security scheme: values, or functions that give them for each request. */
  readonly auth: {
    /**
     * HTTP authentication, scheme `basic`.
     * The API key as user name, `x` as password.
     */
    readonly basicAuth: Provided<BasicCredentials>;
  };
}

/** Makes a client of Maxio Advanced Billing. */
export declare function createMaxioClient(options: MaxioClientOptions): MaxioClient;
