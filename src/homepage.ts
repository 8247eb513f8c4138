/** Where the documentation of rules is read; kept equal to `package.json` by a test. */
export const homepage = 'https://github.com/prd-lint/prd-lint'
