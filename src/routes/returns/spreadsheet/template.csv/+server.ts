import { templateAnswer } from '$lib/server/returns-spreadsheet/template-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => templateAnswer(event, 'csv');
