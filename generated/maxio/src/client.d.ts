import type {
  ApiClient as Client,
  BasicCredentials,
  ClientOptions,
  Provided,
} from "./runtime/types.js";
import type { paths } from "./types.js";

/** Client of Maxio Advanced Billing: an openapi-fetch client, which the operations take as their first argument. */
export type MaxioClient = Client<paths>;

/** Options of {@link createMaxioClient}. */
export type MaxioClientOptions = ClientOptions &
  (
    | {
        /**
         * Where requests go, if not to the first of these:
         * - `https://{subdomain}.chargify.com`
         */
        readonly baseUrl?: undefined;
        /** Variables of the server's URL. */
        readonly variables: {
          /** Name of the site. */
          readonly subdomain: string;
        };
      }
    | {
        /**
         * Where requests go, if not to the first of these:
         * - `https://{subdomain}.chargify.com`
         */
        readonly baseUrl: string;
        readonly variables?: undefined;
      }
  ) & {
    /** Credentials by security scheme: values, or functions that give them for each request. */
    readonly auth: {
      /**
       * HTTP authentication, scheme `basic`.
       * The API key as user name, `x` as password.
       */
      readonly basicAuth: Provided<BasicCredentials>;
    };
  };

/** Makes a client of Maxio Advanced Billing. */
export declare function createMaxioClient(options: MaxioClientOptions): MaxioClient;
