import { found } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import type { TableRows } from '../../atlas/tables.ts';
import type { AdviceList } from '../compile/overlay-read.ts';
import { sharedMailbox } from '../compile/provision.ts';

/** What a list of debt-advice services has that the atlas does not. */
export function adviceFindings(
	services: AdviceList['services'],
	{ adviceSites, postcodes }: Pick<TableRows, 'adviceSites' | 'postcodes'>
): Finding[] {
	const placed = new Set(adviceSites.map(({ id }) => id));
	const outward = (postcode: string) => postcode.split(' ')[0] ?? '';
	const london = new Set(postcodes.map(({ postcode }) => outward(postcode)));
	const left = services.filter(({ id }) => !placed.has(id));
	const lost = left.filter(({ postcode }) => london.has(outward(postcode)));
	const personal = services.filter(
		({ id, email }) => placed.has(id) && email !== null && sharedMailbox(email) === null
	);
	return [
		found('advice-elsewhere', [], services.length, left.length - lost.length),
		found('advice-lost', lost.map(({ name, postcode }) => `${name}, ${postcode}`).sort(), services.length),
		found('advice-mailboxes', personal.map(({ name }) => name).sort(), adviceSites.length)
	];
}
