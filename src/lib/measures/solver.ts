import type { Highs } from 'highs';

/**
 * A mixed binary program: choose columns in [0, 1], the first `binaryCount` of them whole, within rows of
 * linear limits. Rows are stored one after another: row r holds entries rowStart[r] to rowStart[r + 1].
 */
export interface BinaryProgram {
	sense: 'minimise' | 'maximise';
	cost: Float64Array;
	binaryCount: number;
	rowStart: number[];
	column: number[];
	coefficient: number[];
	rowLower: number[];
	rowUpper: number[];
}

export interface BinarySolution {
	/** The value of each column. */
	columns: Float64Array;
	/** Proven: no better choice exists. */
	optimal: boolean;
	/** What the objective can at best be. */
	bound: number;
}

let loading: Promise<Highs> | undefined;

/** HiGHS (MIT), compiled to WebAssembly; loaded when first asked for, once. */
function loadSolver(): Promise<Highs> {
	loading ??= import('highs').then(({ default: load }) => load());
	return loading;
}

/**
 * Solves to proven optimality, or to the best found within `timeLimitSeconds`. The solver holds the thread
 * while it works. Null when no choice keeps within the rows.
 *
 * @throws Error when the time limit passes before any choice is found
 */
export async function solveBinaryProgram(
	program: BinaryProgram,
	{ timeLimitSeconds = 60 }: { timeLimitSeconds?: number } = {}
): Promise<BinarySolution | null> {
	const highs = await loadSolver();
	const { modelStatus, objectiveSense, variableType } = highs.constants;
	const numCols = program.cost.length;
	const numRows = program.rowLower.length;
	// The solver's tolerances are absolute: bring the costs to a common size first.
	const size = program.cost.reduce((sum, cost) => sum + Math.abs(cost), 0) || 1;
	const scale = 1e6 / size;
	return highs.withModel(
		{
			numCols,
			numRows,
			sense: program.sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize,
			colCost: program.cost.map((cost) => cost * scale),
			colLower: new Float64Array(numCols),
			colUpper: new Float64Array(numCols).fill(1),
			rowLower: program.rowLower,
			rowUpper: program.rowUpper,
			matrix: {
				format: 'csr',
				numRows,
				numCols,
				starts: program.rowStart,
				indices: program.column,
				values: program.coefficient
			},
			integrality: new Int32Array(numCols).fill(variableType.integer, 0, program.binaryCount)
		},
		(model) => {
			model.options.set({
				output_flag: false,
				mip_rel_gap: 0,
				// These programs have nothing to simplify: presolving London took two to eight times as long.
				presolve: 'off',
				time_limit: timeLimitSeconds
			});
			model.run();
			const status = model.getModelStatus();
			if (status === modelStatus.infeasible) return null;
			const optimal = status === modelStatus.optimal;
			const bound = Number(model.info.get('mip_dual_bound')) / scale;
			const isFeasible = Number(model.info.get('primal_solution_status')) === 2;
			if (!isFeasible) throw new Error(`the solver found no answer within ${timeLimitSeconds} seconds`);
			return { columns: model.getSolution().colValue, optimal, bound };
		}
	);
}
