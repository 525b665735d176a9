import { figuresRoute } from '$lib/server/api/figures-file';
import { figuresParquet } from '$lib/server/api/figures-parquet';

export const { GET, OPTIONS, fallback } = figuresRoute('parquet', (selection) => ({
	body: figuresParquet(selection)
}));
