import { figuresCsv } from '$lib/server/api/figures-csv';
import { csvwAddress } from '$lib/server/api/figures-csvw';
import { figuresRoute } from '$lib/server/api/figures-file';

export const { GET, OPTIONS, fallback } = figuresRoute('csv', (selection) => ({
	body: figuresCsv(selection),
	headers: { link: `<${csvwAddress(selection)}>; rel="describedby"; type="application/csvm+json"` }
}));
