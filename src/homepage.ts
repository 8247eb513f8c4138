/** Where the documentation of rules is read; kept equal to `package.json` by a test. */
export const homepage = 'https://github.com/prd-lint/prd-lint'

/** The page of one rule: its folder, where the host shows its readme. */
export function urlOf(id: string): string {
  return `${homepage}/tree/main/rules/${id}`
}
