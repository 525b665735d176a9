import { listInWords } from '../../../../lib/atlas/format.ts';

/** As much of what a file would do as its heading speaks of. */
export interface FileOutcome {
	saves: { kind: 'changes' | 'carried' }[];
	wrongRows: number;
	errors: unknown[];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The page's heading: what the file would do, and what is wrong with it. */
export function outcomeTitle({ saves, wrongRows, errors }: FileOutcome): string {
	const changed = saves.filter(({ kind }) => kind === 'changes').length;
	const changes =
		changed > 0 ? `${counted(changed, 'return', 'returns')} would change` : 'No return would change';
	if (wrongRows === 0) return changes;
	const wrong = `${counted(errors.length, 'error', 'errors')} in ${counted(wrongRows, 'row', 'rows')}`;
	return changed > 0 ? `${changes}; ${wrong}` : `${wrong}`;
}

/** Names in a sentence, the rest counted. */
export function namesInWords(names: readonly string[], most = 6): string {
	const more = names.length - most;
	return listInWords(more > 0 ? [...names.slice(0, most), `${more} more`] : [...names]);
}
