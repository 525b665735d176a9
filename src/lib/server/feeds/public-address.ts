import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FeedError } from '../../directory/read/page.ts';

export { FeedError };

/**
 * Is this an address of the public internet? Everything else (this machine, private networks, link-local, carrier and
 * translation ranges, documentation) is where a feed's address could be made to reach what is not for it.
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	return ipaddr.process(address).range() === 'unicast';
}

const refusal = (host: string) =>
	new FeedError(
		`${host} is an address inside a private network or this machine, which feeds are not read from.`
	);

/** The name as it is written in a URL: an IPv6 address stands in brackets there. */
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** Throws FeedError for an address that is no feed's: another scheme, a password in it, a private address. */
export function checkFeedAddress(url: URL, allowPrivate: boolean): void {
	if (!/^https?:$/.test(url.protocol))
		throw new FeedError(`${url.protocol} addresses are not read: a feed's starts with https or http.`);
	if (url.username || url.password)
		throw new FeedError('The address has a user name or password in it. Feeds of the standard are public.');
	const host = bare(url.hostname);
	if (!allowPrivate && ipaddr.isValid(host) && !isPublicAddress(host)) throw refusal(host);
}

/**
 * Looks a name up for a connection, and refuses it when any of its addresses is not public. The check is on the very
 * addresses that are connected to, so that a name cannot change between check and use.
 */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
	return (hostname, options, done) => {
		resolve(hostname, { ...options, all: true }, (error, addresses) => {
			if (error) return done(error, []);
			if (!allowPrivate && addresses.some(({ address }) => !isPublicAddress(address)))
				return done(refusal(hostname), []);
			const [first] = addresses;
			if (options.all) return done(null, addresses);
			if (!first) return done(new FeedError(`${hostname} has no address.`), []);
			return done(null, first.address, first.family);
		});
	};
}
