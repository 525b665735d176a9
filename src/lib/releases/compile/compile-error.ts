import type { SourceId } from '../../atlas/sources.ts';

/** Releases that are each well formed, and yet do not fit together. Names the release that has to be looked at. */
export class CompileError extends Error {
	readonly source: SourceId;
	/** A clause, without the source. */
	readonly problem: string;

	constructor(source: SourceId, problem: string) {
		super(`${source}: ${problem}.`);
		this.name = 'CompileError';
		this.source = source;
		this.problem = problem;
	}
}
