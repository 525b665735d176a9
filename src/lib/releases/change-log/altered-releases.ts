import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedFile } from '../shared-files.ts';
import type { PublishedRelease, ReleaseKind } from '../upload-kinds.ts';

// For tests only: real releases, altered here into ones that were never published.

const texts = new Map<string, string>();

/** The lines of a real release of London: the header, then its records. */
export function releaseLines(path: string): string[] {
	let text = texts.get(path);
	if (text === undefined) {
		const { bytes } = sharedFile(path);
		const plain = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
		text = new TextDecoder().decode(plain).trimEnd().replaceAll('\r\n', '\n');
		texts.set(path, text);
	}
	return text.split('\n');
}

export const workforcePath = 'nhs/pcn-workforce-individual-2026-06-london.csv';
export const mapPath = 'nhs/gp-practice-pcn-map-2026-07-london.csv';
export const listsPath = 'nhs/gp-registered-patients-quin-age-2026-07-london.csv.gz';
export const advicePath = 'advice/debt-advice-locator-2026-04-london.csv';

export const releaseOf = (
	kind: ReleaseKind,
	period: string,
	bytes: Uint8Array | readonly string[],
	fileName = `made-up-${kind}-${period}.csv`
): PublishedRelease => ({
	...{ kind, period, fileName, published: '2026-11-21' },
	bytes: bytes instanceof Uint8Array ? bytes : new TextEncoder().encode(`${bytes.join('\n')}\n`)
});

/** One more link-worker post, in the columns of the workforce release. */
export const linkWorkerPost = (network: string, subIcb: string, board: string, fte: string) =>
	`NWRS Staff,2026,9,${network},MADE UP PCN,${subIcb},Made up,${board},Made up,Y56,London,Other Direct Patient Care staff,Social Prescribing Link Workers,Social Prescribing Link Worker,${fte},1`;

/** The June quarter dated September, in which West Merton makes no return and Blackheath and Charlton has one post more. */
export function madeUpSeptember(): string[] {
	const lines = releaseLines(workforcePath).filter((line) => !line.includes(',U00070,'));
	return [
		...lines.map((line) => line.replace(/^([^,]*),2026,6,/, '$1,2026,9,')),
		linkWorkerPost('U00254', '72Q', 'QKK', '1')
	];
}

export const englandZip = (name: string): Uint8Array =>
	readFileSync(new URL(`../../../../../shared/data/releases/${name}`, import.meta.url));
