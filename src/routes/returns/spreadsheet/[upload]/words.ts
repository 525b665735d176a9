import { listInWords } from '../../../../lib/atlas/format.ts';

/** As much of what a file would do as its heading speaks of. */
export interface FileOutcome {
	saves: { kind: 'changes' | 'carried' }[];
	wrongRows: number;
	errorCount: number;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The page's heading: what the file would do, and what is wrong with it. `saved`: rows of it saved a moment ago. */
export function outcomeTitle({ saves, wrongRows, errorCount }: FileOutcome, saved = 0): string {
	const changed = saves.filter(({ kind }) => kind === 'changes').length;
	if (saved > 0 && changed === 0 && wrongRows === 0) {
		return counted(saved, 'draft saved', 'drafts saved');
	}
	const changes =
		changed > 0 ? `${counted(changed, 'return', 'returns')} would change` : 'No return would change';
	if (wrongRows === 0) return changes;
	const wrong = `${counted(errorCount, 'error', 'errors')} in ${counted(wrongRows, 'row', 'rows')}`;
	return changed > 0 ? `${changes}; ${wrong}` : `${wrong}`;
}

/** Names in a sentence, the rest counted. */
export function namesInWords(names: readonly string[], most = 6): string {
	const more = names.length - most;
	return listInWords(more > 0 ? [...names.slice(0, most), `${more} more`] : [...names]);
}
