/** Places as two columns of degrees, row by row. */
export interface Positions {
	lat: ArrayLike<number>;
	lon: ArrayLike<number>;
}

/** Every demand point and supply site near each other, as three columns of equal length. */
export interface Pairs {
	/** Rows of the demand points, ascending. */
	pairDemand: Int32Array;
	/** Rows of the sites, ascending within a demand point. */
	pairSupply: Int32Array;
	/** Great-circle metres between the two. */
	pairMetres: Float64Array;
}
