/** For tests: boroughs, answers and files, all made up but for the boroughs' codes and names. */
import fc from 'fast-check';
import { questionOf } from '../../atlas/returns/answer-words.ts';
import { readAnswers } from '../../atlas/returns/read-answers.ts';
import type { RawAnswers } from '../../atlas/returns/read-answers.ts';
import { questionIds } from '../../atlas/returns/questions.ts';
import type { Answers, QuestionId } from '../../atlas/returns/questions.ts';
import { strToU8, zipSync } from 'fflate';
import type { Borough } from './boroughs.ts';

export const TODAY = '2026-11-21';
export const PERIOD = '2026-09-30';
export const hackney: Borough = { code: 'E09000012', name: 'Hackney' };
export const brent: Borough = { code: 'E09000005', name: 'Brent' };
export const kensington: Borough = { code: 'E09000020', name: 'Kensington and Chelsea' };

/** Texts that go wrong in spreadsheets. */
const awkward = [
	'=1+1',
	"'=1+1",
	"''-x",
	'+44 20 7946 0000',
	'-3 sessions',
	'@team',
	'007',
	'1,234',
	'2026-01-02',
	'1/2',
	'TRUE',
	'#N/A is what we got',
	'#N/A',
	'constructor',
	'__proto__',
	'_x0041_ and _x005F_',
	'a\nb\n\nc',
	'say "no", or; not',
	'café – “naïve” £5 €6',
	'ŵ 漢字 🙂',
	'\uFFFD\uFFFE and \u{1FFFE}'
];

const text = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...awkward) },
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc
		.array(
			fc.constantFrom('_x0041_', "'", '=', '"', ',', ';', '\r\n', '\n', '\t', ' ', '<b>', '&amp;', 'é'),
			{
				maxLength: 12
			}
		)
		.map((parts) => parts.join(''))
);

function rawAnswer(id: QuestionId): fc.Arbitrary<string | string[]> {
	const question = questionOf(id);
	switch (question.kind) {
		case 'choice':
			return fc.constantFrom(...question.choices.map((choice) => choice.id));
		case 'choices':
			return fc.subarray(question.choices.map((choice) => choice.id).filter((each) => each !== 'none'));
		case 'count':
			return fc.integer({ min: 0, max: question.max }).map(String);
		case 'posts':
			return fc.integer({ min: 0, max: question.max * 100 }).map((hundredths) => String(hundredths / 100));
		case 'text':
			return text;
		case 'link':
			return fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' });
	}
}

/** Answers as the form's own law leaves them. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
	.record(Object.fromEntries(questionIds.map((id) => [id, rawAnswer(id)])), { requiredKeys: [] })
	.map((raw) => readAnswers(raw as RawAnswers).answers);

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A workbook of one sheet from its XML, for cells no writer would write. */
export function rawWorkbook(sheetData: string, parts: Record<string, string> = {}): Uint8Array {
	const files: Record<string, string> = {
		'[Content_Types].xml': CONTENT_TYPES,
		'xl/workbook.xml':
			'<workbook xmlns:r="r"><sheets><sheet name="Mine" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			'<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
		'xl/worksheets/sheet1.xml': `<worksheet>${sheetData}</worksheet>`,
		...parts
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Cells of one row as inline text, from column A. */
export const inlineRow = (row: number, texts: readonly string[]): string =>
	`<row r="${row}">${texts
		.map(
			(each, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${each}</t></is></c>`
		)
		.join('')}</row>`;
