import type { SourceId } from '../../atlas/sources.ts';
import { statement } from '../database.ts';

export interface SourceRecord {
	id: SourceId;
	title: string;
	publisher: string;
	url: string;
	licence: string;
	licence_url: string;
	vintage: string;
	/** ISO date the release stands for. */
	period: string;
	published: string;
	geography: string | null;
	note: string;
	attribution: string;
	file: string;
	sha256: string;
	bytes: number;
}

let all: Map<SourceId, SourceRecord> | undefined;

/** Every source, in the order of the registry. */
export function sources(): Map<SourceId, SourceRecord> {
	all ??= new Map(
		statement<SourceRecord>('select * from source order by position')
			.all()
			.map((row) => [row.id, row])
	);
	return all;
}

export function sourcesNamed(ids: readonly SourceId[]): SourceRecord[] {
	return ids.flatMap((id) => sources().get(id) ?? []);
}
