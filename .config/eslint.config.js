import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      'no-console': ['error', { allow: ['error', 'log'] }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A component's props are read by the type check of its callers.
    files: ['**/*.astro'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }] },
  },
  {
    // The declaration of a global needs `var`.
    files: ['**/*.d.ts'],
    rules: { 'no-var': 'off' },
  },
);
