import { figuresRoute } from '$lib/server/api/figures-file';
import { figuresWorkbook } from '$lib/server/api/workbook/figures-workbook';

export const { GET, OPTIONS, fallback } = figuresRoute('xlsx', async (selection) => ({
	body: await figuresWorkbook(selection)
}));
