/** Addresses of the return as a spreadsheet, besides the page itself (returnsUrl.spreadsheet). */
export const spreadsheetUrl = {
	template: (format: 'xlsx' | 'csv', period?: string) =>
		`/returns/spreadsheet/template.${format}${period ? `?quarter=${period}` : ''}`,
	upload: (id: string, saved: readonly number[] = []) =>
		`/returns/spreadsheet/${id}${saved.length > 0 ? `?saved=${saved.join('.')}` : ''}`,
	errors: (id: string) => `/returns/spreadsheet/${id}/errors.csv`
};
