/** What a field of a posted form holds; empty for a file, or a field that is not there. */
export function formText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}

/** A whole number a page put into a hidden field; NaN for anything else. */
export const formNumber = (form: FormData, name: string): number =>
	/^\d{1,9}$/.test(formText(form, name)) ? Number(formText(form, name)) : NaN;
