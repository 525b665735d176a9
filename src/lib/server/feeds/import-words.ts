import type { FeedChangeLog } from '../../directory/change-log.ts';

const MOST_SHOWN = 12;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** An import in words, for the command line. */
export function importWords(
	source: string,
	{ listed, added, changed, gone, unchanged, rejected, repeated, remarks, warnings }: FeedChangeLog
): string {
	const list = (heading: string, lines: string[]) =>
		lines.length === 0
			? []
			: [
					heading,
					...lines.slice(0, MOST_SHOWN).map((line) => `  ${line}`),
					...(lines.length > MOST_SHOWN ? [`  and ${lines.length - MOST_SHOWN} more`] : [])
				];
	return [
		`Read ${counted(listed.after, 'service')} from ${source} (${listed.before} before): ${added.length} new, ${changed.length} changed, ${gone.length} no longer listed, ${unchanged} the same.`,
		...warnings.map((warning) => `Look: ${warning}`),
		...(repeated > 0
			? [`${counted(repeated, 'record')} came again under the same id; the newest was kept.`]
			: []),
		...list(
			'Not kept:',
			rejected.map(({ originalId, why }) => `${originalId ?? 'a record without an id'}: ${why}`)
		),
		...list(
			'No longer listed:',
			gone.map(({ name }) => name)
		),
		...list(
			'Put right, left out or to be looked at:',
			remarks.map(
				({ where, words, times, example }) =>
					`${where}: ${words} (${times === 1 ? example : `${times} services, such as ${example}`})`
			)
		)
	].join('\n');
}
