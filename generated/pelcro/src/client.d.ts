import type {
  ApiClient as Client,
  BasicCredentials,
  ClientOptions,
  Provided,
} from "./runtime/types.js";
import type { operations, paths } from "./types.js";

/** Client of Pelcro Core API: an openapi-fetch client, which the operations take as their first argument. */
export type PelcroClient<Defaults = Record<never, never>> = Client<paths, Defaults>;

/** Parameters that every operation has. */
export interface PelcroDefaults {
  readonly query?: {
    readonly site_id?: NonNullable<
      operations["listSubscriptions"]["parameters"]["query"]
    >["site_id"];
  };
}

/** Options of {@link createPelcroClient}. */
export type PelcroClientOptions<Defaults extends PelcroDefaults = Record<never, never>> =
  ClientOptions & {
    /**
     * Where requests go, if not to the first of these:
     * - `https://www.pelcro.com/api/v1/core`
     */
    readonly baseUrl?: string | undefined;
  } & {
    /** Credentials by security scheme: values, or functions that give them for each request. */
    readonly auth: {
      /** HTTP authentication, scheme `bearer`. */
      readonly bearerAuth: Provided<string>;
    };
    /** Parameters that are the same for every request; what is given here need not be given again. */
    readonly defaults?: Defaults;
  };

/** Makes a client of Pelcro Core API. */
export declare function createPelcroClient<
  const Defaults extends PelcroDefaults = Record<never, never>,
>(options: PelcroClientOptions<Defaults>): PelcroClient<Defaults>;
