/** A file of the demo city, by its path with `/` between folders: `2025/鹿城区/WZ-LC-001/活动台账.csv`. */
export interface DemoFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export const inFolder = (folder: string, files: readonly DemoFile[]): DemoFile[] =>
  files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }))
