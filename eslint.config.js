import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import { readFileSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What this project asks of all its code. Oxlint asks it of TypeScript, in a fortieth of the time; it knows no markup. */
const { rules } = JSON.parse(readFileSync(new URL('.oxlintrc.json', import.meta.url), 'utf8'));

/** Components, and what is written for them. */
export default defineConfig(globalIgnores(['build/', '.svelte-kit/', 'var/']), {
	files: ['**/*.svelte', '**/*.svelte.ts'],
	extends: [js.configs.recommended, ts.configs.recommended, svelte.configs.recommended],
	languageOptions: {
		globals: { ...globals.browser, ...globals.node },
		parserOptions: { parser: ts.parser, svelteConfig }
	},
	rules: {
		...rules,
		// The type checker knows every name; this rule does not know types.
		'no-undef': 'off',
		// Properties of a component are taken with `let`.
		'prefer-const': 'off',
		'svelte/no-at-html-tags': 'error',
		// Addresses come from one tested link builder a page; the app is always served from the root.
		'svelte/no-navigation-without-resolve': 'off'
	}
});
