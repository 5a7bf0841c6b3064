import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Cloud services that answer on an address that looks public: Azure's wire server. */
const SERVICE_ADDRESSES = new Set(['168.63.129.16']);

/**
 * True for an address on the public internet. Private, loopback, link-local, carrier, documentation and metadata
 * addresses are not, nor IPv6 addresses that carry an IPv4 address inside (NAT64, 6to4, Teredo), nor this machine's own.
 *
 * Ranges: IANA special-purpose registries as ipaddr.js names them; of IPv6 only 2000::/3 is global unicast (RFC 4291).
 *
 * @param address IPv4 or IPv6 in any spelling; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // IPv4-mapped IPv6 addresses are judged as what they reach.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  const plain = parsed.toString();
  if (SERVICE_ADDRESSES.has(plain)) return false;
  if (parsed.kind() === 'ipv6' && ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 !== 1) return false;
  return !ownAddresses().has(plain);
}

function ownAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return new Set(all.map(({ address }) => ipaddr.process(address.replace(/%.*$/u, '')).toString()));
}
