/** The header that makes a download of bytes, with a name in the form that browsers read Chinese from. */
export const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
