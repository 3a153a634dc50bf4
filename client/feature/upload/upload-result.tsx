import { Alert, Button } from 'antd'
import { useState } from 'react'
import { IssueList } from '#client/widget/issue-list.tsx'
import { MendIssue } from '#client/widget/mend/mend-issue.tsx'
import { MetricEffect } from '#client/widget/metric-effect.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { Recompute } from '#client/widget/recompute.tsx'
import { ReturnedTables } from '#client/widget/returned-tables.tsx'
import type { Sort } from '#client/widget/search.ts'
import { REPORT_STATUS } from '#client/widget/standing.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import type { ImportResult } from '#shared/reading/import-result.ts'
import { columnsText, type RecognisedTable, recognisedOf } from './recognised.ts'
import { outcomeColumns, recognisedColumns } from './result-columns.tsx'
import styles from './upload.module.css'

export interface UploadResultProps {
  readonly result: ImportResult
  readonly onAgain: () => void
}

/** Of so many spaces at most, what is asked of each by itself is shown here; of more, on their own pages. */
const MOST_AT_ONCE = 3

/** What became of an upload: per space, every issue, and what was recognised in each file. */
export function UploadResult({ result, onAgain }: UploadResultProps) {
  const { year, files, reports, issues } = result
  const [sort, setSort] = useState<Sort | null>(null)
  const recognised = recognisedOf(files)
  const counting = reports.some(
    ({ status, changed }) => changed && (status === 'verified' || status === 'accepted'),
  )
  const faulty = reports.filter(({ revision, errors, warnings }) => revision > 0 && errors + warnings > 0)
  const name = `${year} 年度上传结果`
  return (
    <>
      <Alert
        type={reports.some(({ errors }) => errors > 0) || reports.length === 0 ? 'warning' : 'success'}
        showIcon
        title={summaryOf(result)}
        data-testid="upload-summary"
        action={
          <span className={styles.actions}>
            {counting && <Recompute year={year} again />}
            <Button onClick={onAgain}>继续上传</Button>
          </span>
        }
        description={counting ? '名次不会自动变化：重新计算后，这次上传才反映在排名里。' : undefined}
      />
      <Panel
        title="各空间的结果"
        actions={<Download name={name} columns={outcomeColumns} rows={reports} sort={sort} />}
      >
        <DataTable
          caption="各空间的结果"
          columns={outcomeColumns}
          rows={reports}
          rowKey={({ space }) => space}
          rowData={({ space, status, changed }) => ({
            'data-space': space,
            'data-status': status,
            'data-changed': String(changed),
          })}
          sort={sort}
          onSort={setSort}
          tall={reports.length > 12}
          testId="outcome"
          empty={
            <Notice title="没有认出任何空间的报送" testId="no-reports">
              <p>请看下面的检查结果：文件可能没有表头，或没有写明属于哪家空间。</p>
            </Notice>
          }
        />
      </Panel>
      <Panel title="检查结果" note="按级别和问题归类；每处都写明位置、填写内容和改法">
        {reports.length > MOST_AT_ONCE && faulty.length > 0 && (
          <p>带“错误信息”列的原表，可在各空间的报送记录页下载。</p>
        )}
        {reports.length <= MOST_AT_ONCE &&
          faulty.map(({ space, revision }) => (
            <ReturnedTables key={space} year={year} space={space} revision={revision} />
          ))}
        <IssueList
          issues={issues}
          name={`${name} 检查结果`}
          ofSpaces={reports.length !== 1}
          remedy={(issue) =>
            issue.space !== null && <MendIssue year={year} space={issue.space} issue={issue} />
          }
        />
      </Panel>
      {reports.length <= MOST_AT_ONCE &&
        reports
          .filter(({ revision }) => revision > 0)
          .map(({ space, revision }) => (
            <MetricEffect
              key={space}
              year={year}
              space={space}
              revision={revision}
              ofSpace={reports.length > 1}
            />
          ))}
      <Panel
        title="识别结果"
        note="每个文件的编码、表头位置和读到的行数"
        actions={<Download name={`${name} 识别`} columns={recognisedColumns} rows={recognised} />}
      >
        <DataTable
          caption="识别结果"
          columns={recognisedColumns}
          rows={recognised}
          rowKey={({ key }) => key}
          rowData={({ path, ledger }) => ({ 'data-file': path, 'data-ledger': ledger ?? '' })}
          sort={null}
          tall={recognised.length > 20}
          testId="recognised"
          empty={<Notice title="没有收到文件" testId="no-files" />}
        />
        <Columns tables={recognised} />
      </Panel>
    </>
  )
}

/** In one sentence: how many files, how many spaces, and how they stand. */
export function summaryOf({ files, reports }: ImportResult): string {
  if (reports.length === 0) return `已读取 ${files.length} 个文件，没有形成任何空间的报送。`
  const standing = new Map<string, number>()
  for (const { changed, status, errors } of reports) {
    const word = !changed ? '没有变化' : errors > 0 ? '有错误，存为草稿' : REPORT_STATUS[status]
    standing.set(word, (standing.get(word) ?? 0) + 1)
  }
  const told = [...standing].map(([word, count]) => `${count} 家${word}`).join('；')
  return `已读取 ${files.length} 个文件，涉及 ${reports.length} 家空间：${told}。`
}

/** How the headers of each table were understood. */
function Columns({ tables }: { readonly tables: readonly RecognisedTable[] }) {
  const told = tables.filter(({ columns }) => columns.length > 0)
  if (told.length === 0) return null
  return (
    <details className={styles.columns} data-testid="columns">
      <summary>各列识别成什么</summary>
      <dl>
        {told.map(({ key, path, sheet, columns }) => (
          <div key={key}>
            <dt>{sheet === null ? path : `${path} · ${sheet}`}</dt>
            <dd>{columnsText(columns)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
