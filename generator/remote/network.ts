import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./address.ts";
import { isLoopbackHost, loopbackUrlProblem } from "./allowed.ts";

/** How hosts are reached: the public internet or loopback, by the URL that the user wrote. Only tests give others. */
export interface Network {
  /** All addresses of a host. */
  readonly resolve: (
    host: string,
    done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
  ) => void;
  readonly isAllowedAddress: (address: string) => boolean;
  /** Certificates to trust in place of the platform's, PEM. */
  readonly ca?: string;
  /** Says why a URL is not asked for; default: what is neither https nor public. */
  readonly problemOf?: (url: URL) => string | undefined;
}

export const publicNetwork: Network = {
  resolve: (host, done) => {
    systemLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));
  },
  isAllowedAddress: isPublicAddress,
};

/** A server on this machine, also by plain http; from there no redirect leads to elsewhere. */
const loopbackNetwork: Network = {
  resolve: publicNetwork.resolve,
  isAllowedAddress: isLoopbackAddress,
  problemOf: loopbackUrlProblem,
};

/** The network of a URL that the user has written: nothing but such a URL reaches a server on this machine. */
export function networkOf(url: URL): Network {
  return isLoopbackHost(url.hostname) ? loopbackNetwork : publicNetwork;
}

/**
 * Resolves a host name for the connection itself, so that the address that was judged is the one
 * that is connected to, whatever the name resolves to the next time. One address that is not
 * allowed is enough to refuse the host.
 */
export function judgedLookup({ resolve, isAllowedAddress }: Network): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const usable = addresses.filter(
        ({ family }) => ![4, 6].includes(Number(options.family)) || family === options.family,
      );
      const [first] = usable;
      if (error !== null || first === undefined) {
        done(error ?? new Error(`${host} has no address`), "", 0);
      } else if (!addresses.every(({ address }) => isAllowedAddress(address))) {
        done(new Error(`${host} is not at a public address`), "", 0);
      } else if (options.all === true) {
        done(null, [...usable]);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}
