import { splitRecords } from '../../releases/records.ts';
import { releaseKinds } from '../../releases/upload-kinds.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';

/** Columns that a release of one kind has and no other. */
const tellingColumns: Record<ReleaseKind, readonly string[]> = {
	workforce: ['census_month', 'staff_role'],
	'practice-map': ['practice_name', 'practice_postcode', 'pcn_code'],
	'list-sizes': ['age_group_5', 'number_of_patients'],
	'advice-list': ['provides_face_to_face', 'address_postcode']
};

/** Which kind of release a table's header row is of; undefined for any other table. */
export function recogniseRelease(text: string): ReleaseKind | undefined {
	const [firstLine = ''] = text.slice(0, 20_000).split('\n', 1);
	const headers = new Set(headerCells(firstLine).map((cell) => cell.trim().toLowerCase()));
	return releaseKinds.find((kind) => tellingColumns[kind].every((column) => headers.has(column)));
}

function headerCells(line: string): string[] {
	try {
		const [cells = []] = splitRecords(line, 'header');
		return cells;
	} catch {
		return [];
	}
}
