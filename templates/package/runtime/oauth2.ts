import * as oauth from "oauth4webapi";
import { unlessAborted } from "./abort.ts";
import type { CredentialRequest, Layer } from "./types.ts";

/** What tokens are asked for with. */
export interface TokenOptions {
  /** Absolute URL of the token endpoint. */
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Without one the client is public. */
  readonly clientSecret?: string;
  /** How the client identifies itself. Default `basic`: its secret in the `Authorization` header. */
  readonly clientAuthentication?: "basic" | "post";
  readonly scopes?: readonly string[];
  /** Further parameters of the request, e.g. `audience`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Milliseconds before its end that a token is renewed, for clocks that differ. Default 60,000. */
  readonly renewBefore?: number;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Allows a token endpoint without TLS, for tests. */
  readonly allowInsecureRequests?: boolean;
}

/** What tokens of a client of its own are asked for with. */
export interface ClientCredentialsOptions extends Omit<TokenOptions, "scopes"> {
  /** Those of all tokens; or those of each operation by method and path, where each set of them has its own token. */
  readonly scopes?: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

/** Gives tokens: a credential of the client's `auth`. */
export interface TokenSource {
  (about?: CredentialRequest): Promise<string>;
  /**
   * Layer that renews the token after a response 401, and sends the request once more; one renewal serves all
   * requests that were sent with the old token.
   */
  readonly renewOn401: Layer;
}

/** The token that a source holds. */
interface Held {
  readonly token: string;
  /** Milliseconds since 1970 from which on it is renewed. */
  readonly until: number;
  readonly refreshToken: string | undefined;
}

/** Access tokens by the client credentials grant. Source: RFC 6749 section 4.4. */
export function clientCredentials({ scopes, ...options }: ClientCredentialsOptions): TokenSource {
  const scopesOf = (about?: CredentialRequest): readonly string[] =>
    isList(scopes)
      ? scopes
      : scopes && about && Object.hasOwn(scopes, about.operation)
        ? (scopes[about.operation] ?? [])
        : [];
  const holders = new Map<string, Holder>();
  return tokenSource((about) => {
    const wanted = scopesOf(about);
    const key = [...wanted].sort().join(" ");
    let holder = holders.get(key);
    if (holder === undefined) {
      const request = requestWith({ ...options, scopes: wanted });
      holder = holderOf(options, () =>
        request((server, client, authentication, parameters, http) =>
          oauth
            .clientCredentialsGrantRequest(server, client, authentication, parameters, http)
            .then((response) => oauth.processClientCredentialsResponse(server, client, response)),
        ),
      );
      holders.set(key, holder);
    }
    return holder;
  });
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** Refresh tokens may be given once: the server may give a new one with each access token. */
export interface RefreshOptions extends TokenOptions {
  readonly refreshToken: string;
  /** Called with a refresh token that replaces the one before, to be kept. */
  readonly onRefreshToken?: (refreshToken: string) => void | Promise<void>;
}

/** Access tokens by a refresh token. Source: RFC 6749 section 6. */
export function refreshing(options: RefreshOptions): TokenSource {
  const request = requestWith(options);
  const holder = holderOf(options, async (held) => {
    const given = held?.refreshToken ?? options.refreshToken;
    const result = await request((server, client, authentication, parameters, http) =>
      oauth
        .refreshTokenGrantRequest(server, client, authentication, given, {
          ...http,
          additionalParameters: parameters,
        })
        .then((response) => oauth.processRefreshTokenResponse(server, client, response)),
    );
    const next = result.refresh_token ?? given;
    if (next !== given) await options.onRefreshToken?.(next);
    return { ...result, refresh_token: next };
  });
  return tokenSource(() => holder);
}

type Grant = (
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  authentication: oauth.ClientAuth,
  parameters: URLSearchParams,
  http: oauth.ClientCredentialsGrantRequestOptions,
) => Promise<oauth.TokenEndpointResponse>;

function requestWith(
  options: TokenOptions,
): (grant: Grant) => Promise<oauth.TokenEndpointResponse> {
  const { tokenUrl, clientId, clientSecret, clientAuthentication, scopes = [] } = options;
  // Nothing but the token endpoint of this server is asked for anything.
  const server = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
  const authentication =
    clientSecret === undefined
      ? oauth.None()
      : clientAuthentication === "post"
        ? oauth.ClientSecretPost(clientSecret)
        : oauth.ClientSecretBasic(clientSecret);
  const parameters = new URLSearchParams(options.parameters);
  if (scopes.length > 0) parameters.set("scope", scopes.join(" "));
  const http = {
    ...(options.fetch !== undefined && { [oauth.customFetch]: options.fetch }),
    ...(options.allowInsecureRequests === true && { [oauth.allowInsecureRequests]: true }),
  } as oauth.ClientCredentialsGrantRequestOptions;
  return (grant) => grant(server, { client_id: clientId }, authentication, parameters, http);
}

/** Lifetime of a token of which the server does not say it, in seconds. */
const UNKNOWN_LIFETIME_SECONDS = 300;

/** Holds a token until it ends; all who want another one wait for one renewal. */
interface Holder {
  held(): Held | undefined;
  current(): Promise<Held>;
  renewed(): Promise<Held>;
}

function holderOf(
  { renewBefore = 60_000 }: Pick<TokenOptions, "renewBefore">,
  renew: (held: Held | undefined) => Promise<oauth.TokenEndpointResponse>,
): Holder {
  let held: Held | undefined;
  let renewal: Promise<Held> | undefined;
  const renewed = (): Promise<Held> => {
    renewal ??= renew(held)
      .then((response) => {
        const lifetime = (response.expires_in ?? UNKNOWN_LIFETIME_SECONDS) * 1000;
        // A token that ends sooner than it would be renewed is used for half of its life.
        const usable = Math.max(lifetime - renewBefore, lifetime / 2);
        const { access_token: token, refresh_token: refreshToken } = response;
        return (held = { token, until: Date.now() + usable, refreshToken });
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };
  return {
    held: () => held,
    current: async () => (held !== undefined && Date.now() < held.until ? held : renewed()),
    renewed,
  };
}

/** @param holderFor - who holds the token for an operation. */
function tokenSource(holderFor: (about?: CredentialRequest) => Holder): TokenSource {
  const current = async (about?: CredentialRequest): Promise<string> =>
    (await holderFor(about).current()).token;
  const renewOn401: Layer = (next) => async (request, call) => {
    const again = request.clone();
    const response = await next(request, call);
    const sent = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (response.status !== 401 || sent === undefined) return response;
    const operation = call?.operation && `${call.operation.method} ${call.operation.path}`;
    const holder = holderFor(operation === undefined ? undefined : { operation });
    const held = holder.held();
    // A straggler that was sent with the token before takes the one that there is now.
    const { token } =
      held !== undefined && sent !== held.token
        ? held
        : await unlessAborted(request.signal, holder.renewed());
    await response.body?.cancel();
    again.headers.set("authorization", `Bearer ${token}`);
    return next(again, call);
  };
  return Object.assign(current, { renewOn401 });
}
