/**
 * The name of a piece of evidence or an attachment, to who may not see persons: such names tell of them, and no column
 * says where. What kind of file it is stays (workflow: Personal data).
 */
export const maskFileName = (name: string): string => `****${/\.[a-z\d]{1,5}$/i.exec(name)?.[0] ?? ''}`

/** Files with their names masked, where they are to be. */
export const withMaskedNames = <F extends { readonly name: string }>(files: readonly F[]): readonly F[] =>
  files.map((file) => ({ ...file, name: maskFileName(file.name) }))
