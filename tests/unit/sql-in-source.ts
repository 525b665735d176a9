import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One place where SQL is put together of more than fixed text: the file and what is put in, as it is written. */
export interface SqlPart {
	file: string;
	part: string;
}

/** What takes SQL: better-sqlite3's own, and the site's kept statements (src/lib/server/database.ts). */
const takesSql = new Set(['prepare', 'statement', 'exec', 'pragma']);
const begins =
	/^\s*(select\s|insert\s+(or\s+\w+\s+)?into\s|replace\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s*(\(|as\s)|create\s+(table|index|view|trigger|virtual)|attach\s|alter\s+table|drop\s+table|pragma\s|vacuum\s)/i;

/** Every part of SQL in these sources that is not fixed text. */
export function partsOfSql(root: string): SqlPart[] {
	const files = globSync(['src/**/*.ts', 'src/**/*.svelte', 'scripts/**/*.ts'], { cwd: root })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\.(test|testing)\.ts$/.test(file));
	return files.flatMap((file) =>
		partsIn(readFileSync(join(root, file), 'utf8')).map((part) => ({ file, part }))
	);
}

/** The parts of SQL in one source that are not fixed text, each once, in order. */
export function partsIn(source: string): string[] {
	const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
	const fixed = fixedNames(tree);
	const parts = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isTemplateExpression(node) && isSql(node)) addParts(node, parts);
		if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
			if (ts.isStringLiteralLike(node.left) && begins.test(node.left.text)) parts.add(node.right.getText());
		}
		if (ts.isCallExpression(node) && isOfSql(node)) addArgument(node.arguments[0], parts);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [...parts].filter((part) => !fixed.has(part));
}

/** The constants of a file that are text or a number as written, or made of nothing but such. */
function fixedNames(tree: ts.SourceFile): Set<string> {
	const fixed = new Set<string>();
	const isFixed = (value: ts.Expression): boolean => {
		if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return true;
		if (ts.isIdentifier(value)) return fixed.has(value.text);
		return (
			ts.isTemplateExpression(value) && value.templateSpans.every(({ expression }) => isFixed(expression))
		);
	};
	for (const statement of tree.statements) {
		if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
			continue;
		for (const { name, initializer } of statement.declarationList.declarations)
			if (ts.isIdentifier(name) && initializer && isFixed(initializer)) fixed.add(name.text);
	}
	for (const name of declaredTwice(tree)) fixed.delete(name);
	return fixed;
}

/** A name that a function uses again for something of its own is not to be trusted anywhere in the file. */
function declaredTwice(tree: ts.SourceFile): string[] {
	const counts = new Map<string, number>();
	const visit = (node: ts.Node): void => {
		const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
		if (declares && ts.isIdentifier(node.name))
			counts.set(node.name.text, (counts.get(node.name.text) ?? 0) + 1);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

/** SQL begins as a statement does, or goes on from one that stands elsewhere. */
function isSql({ head, templateSpans: [first] }: ts.TemplateExpression): boolean {
	const goesOn = /^\s+(where|order by|limit|group by|inner join|left join|join|union)\s/i;
	return begins.test(head.text) || (head.text.trim() === '' && goesOn.test(first?.literal.text ?? ''));
}

/** `exec` is a method of regular expressions too; those stand in slashes or are named for a pattern. */
function isOfSql({ expression, arguments: given }: ts.CallExpression): boolean {
	const name = ts.isPropertyAccessExpression(expression)
		? expression.name.text
		: ts.isIdentifier(expression)
			? expression.text
			: '';
	if (!takesSql.has(name) || given.length === 0) return false;
	if (name !== 'exec' || !ts.isPropertyAccessExpression(expression)) return true;
	return /\bdb\b|database|atlas|copy\b|connection/i.test(expression.expression.getText());
}

function addArgument(argument: ts.Expression | undefined, parts: Set<string>): void {
	if (!argument || ts.isStringLiteralLike(argument)) return;
	if (ts.isTemplateExpression(argument)) addParts(argument, parts);
	else parts.add(argument.getText());
}

function addParts({ templateSpans }: ts.TemplateExpression, parts: Set<string>): void {
	for (const { expression } of templateSpans) parts.add(expression.getText());
}
