import { figuresRoute } from '$lib/server/api/figures-file';
import { figuresWorkbook } from '$lib/server/api/figures-workbook/workbook';

export const { GET, OPTIONS, fallback } = figuresRoute('xlsx', async (selection) => ({
	body: await figuresWorkbook(selection)
}));
