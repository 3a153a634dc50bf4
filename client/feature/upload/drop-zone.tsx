import { type DragEvent, useRef, useState } from 'react'
import { type ChosenFile, chosenFiles, droppedFiles } from './dropped-files.ts'
import styles from './upload.module.css'

export interface DropZoneProps {
  readonly disabled: boolean
  /** Files of one space only: no other can be meant. */
  readonly ofOne: boolean
  readonly onFiles: (files: readonly ChosenFile[]) => void
}

/** Where files and folders are dropped, or chosen by click or key. */
export function DropZone({ disabled, ofOne, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) onFiles(await droppedFiles(event.dataTransfer))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the buttons inside do the same
    <div
      className={over ? `${styles.zone} ${styles.over}` : styles.zone}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-testid="drop-zone"
    >
      <p className={styles.zoneTitle}>把文件、文件夹或压缩包拖到这里</p>
      <p className={styles.zoneButtons}>
        <button type="button" disabled={disabled} onClick={() => files.current?.click()}>
          选择文件
        </button>
        <button type="button" disabled={disabled} onClick={() => folder.current?.click()}>
          选择文件夹
        </button>
      </p>
      <p className={styles.zoneNote}>
        支持 .csv、.xlsx 和 .zip；
        {ofOne
          ? '一次可上传多张台账'
          : '一次可上传多家空间的多张台账，按表中或文件夹名上的空间编码、名称归属'}
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="选择文件"
        data-testid="files"
        onChange={({ target }) => {
          onFiles(chosenFiles(target.files))
          target.value = ''
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        webkitdirectory=""
        aria-label="选择文件夹"
        data-testid="folder"
        onChange={({ target }) => {
          onFiles(chosenFiles(target.files))
          target.value = ''
        }}
      />
    </div>
  )
}
