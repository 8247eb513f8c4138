/** Kept equal to `package.json` by a test: reading the file would cost a system call in every run. */
export const version = '0.1.0'
