import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** Made anew with each start of the site, and kept nowhere: what is counted cannot be traced to an address. */
const secret = randomBytes(32);

/** As much of an IPv6 address as one household or office is given; the rest is theirs to change at will. */
const NETWORK_BYTES = 8;

/** What one visitor is: an IPv4 address, however it is written, or the network of an IPv6 one. */
function network(address: string): string {
	if (!ipaddr.isValid(address)) return 'unknown';
	const read = ipaddr.process(address);
	return read.kind() === 'ipv4' ? read.toString() : read.toByteArray().slice(0, NETWORK_BYTES).join(':');
}

/**
 * A mark for where a request comes from, the same until the site starts again and meaningless without its secret.
 * Addresses that are none share one mark.
 */
export const visitorKey = (address: string): string =>
	createHmac('sha256', secret).update(network(address)).digest('base64url');
