import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatBytes } from '#client/format/number.ts'
import { useActor } from '#client/widget/actor.ts'
import { useMay } from '#client/widget/may.ts'
import { DropZone } from './drop-zone.tsx'
import type { ChosenFile } from './dropped-files.ts'
import styles from './upload.module.css'

export interface UploadFormProps {
  readonly year: number
  readonly files: readonly ChosenFile[]
  readonly onFiles: (files: readonly ChosenFile[]) => void
  readonly onSend: (space: string | undefined, verify: boolean) => void
}

const YEARS_BACK = 10

export function UploadForm({ year, files, onFiles, onSend }: UploadFormProps) {
  const navigate = useNavigate()
  const may = useMay()
  // A space hands in for itself; only the city bureau verifies by handing in.
  const isOwn = useActor().role === 'space'
  const verifies = may('report.decide')
  const spaces = useQuery({ ...trpc.report.list.queryOptions({ year }), enabled: !isOwn })
  const [space, setSpace] = useState<string>()
  const [verify, setVerify] = useState(true)
  const thisYear = new Date().getFullYear()
  const years = new Set([year, ...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back)])
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  // A file chosen again replaces the one of the same path.
  const add = (more: readonly ChosenFile[]) =>
    onFiles([...new Map([...files, ...more].map((file) => [file.path, file])).values()])

  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor="upload-year">报送年度</label>
          <Select
            id="upload-year"
            value={year}
            options={[...years].sort((a, b) => b - a).map((value) => ({ value, label: `${value} 年度` }))}
            onChange={(next) =>
              navigate({ to: '.', search: (before) => ({ ...before, year: next }), resetScroll: false })
            }
          />
        </div>
        {!isOwn && (
          <div className={styles.field}>
            <label htmlFor="upload-space">所属空间（可不选）</label>
            <Select
              id="upload-space"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="按文件中的空间编码或名称识别"
              value={space ?? null}
              options={(spaces.data ?? []).map(({ space: value, name }) => ({
                value,
                label: `${value} ${name}`,
              }))}
              onChange={(next: string | null) => setSpace(next ?? undefined)}
            />
          </div>
        )}
      </div>
      <DropZone disabled={false} ofOne={isOwn} onFiles={add} />
      {files.length > 0 && (
        <div className={styles.chosen} data-testid="chosen">
          <p>
            <b>
              已选 {files.length} 个文件，{formatBytes(bytes)}
            </b>
            <Button type="link" size="small" onClick={() => onFiles([])}>
              全部移除
            </Button>
          </p>
          <ul>
            {files.map(({ path, file }) => (
              <li key={path}>
                <span>{path}</span>
                <small>{formatBytes(file.size)}</small>
                <Button
                  type="text"
                  size="small"
                  aria-label={`移除 ${path}`}
                  onClick={() => onFiles(files.filter((other) => other.path !== path))}
                >
                  移除
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {verifies ? (
        <Checkbox checked={verify} onChange={(event) => setVerify(event.target.checked)}>
          没有错误的报送直接提交并核验，计入指标和排名（不勾选则只存为草稿）
        </Checkbox>
      ) : (
        <p>上传后先存为草稿；检查无误后，在报送记录页提交。</p>
      )}
      <div>
        <Button
          type="primary"
          size="large"
          disabled={files.length === 0}
          onClick={() => onSend(space, verifies && verify)}
          data-testid="send"
        >
          上传并检查
        </Button>
      </div>
    </div>
  )
}
