import type {
  ApiClient as Client,
  BasicCredentials,
  ClientOptions,
  Provided,
} from "./runtime/types.js";
import type { operations, paths } from "./types.js";

/** Client of ChatDash API Documentation: an openapi-fetch client, which the operations take as their first argument. */
export type ChatdashClient<Defaults = Record<never, never>> = Client<paths, Defaults>;

/** Parameters that every operation has. */
export interface ChatdashDefaults {
  readonly path?: {
    /** The Stripe connected account ID */
    readonly accountId?: NonNullable<
      operations["createSubscription"]["parameters"]["path"]
    >["accountId"];
  };
}

/** Options of {@link createChatdashClient}. */
export type ChatdashClientOptions<Defaults extends ChatdashDefaults = Record<never, never>> =
  ClientOptions & {
    /**
     * Where requests go, if not to the first of these:
     * - `https://api.chat-dash.com/v1/public`
     */
    readonly baseUrl?: string | undefined;
  } & {
    /** Credentials by security scheme: values, or functions that give them for each request. */
    readonly auth: {
      /**
       * API key: `Authorization` in the `header`.
       * All requests to the ChatDash API must be validated with the agency API Key found on your agency profile
       */
      readonly Authorization: Provided<string>;
    };
    /** Parameters that are the same for every request; what is given here need not be given again. */
    readonly defaults?: Defaults;
  };

/** Makes a client of ChatDash API Documentation. */
export declare function createChatdashClient<
  const Defaults extends ChatdashDefaults = Record<never, never>,
>(options: ChatdashClientOptions<Defaults>): ChatdashClient<Defaults>;
