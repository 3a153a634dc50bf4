import { Button } from 'antd'
import { useState } from 'react'
import { handedInFile } from '#client/api/address.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { SEVERITIES } from '../issue-list.tsx'
import { MendRow } from '../mend/mend-row.tsx'
import { Person } from '../person.tsx'
import { rawValue } from '../raw-value.ts'
import { cellText, type DataColumn } from '../table/column.ts'
import { Tag } from '../tag.tsx'
import { EvidenceAdd } from './evidence-add.tsx'
import { EvidenceItems } from './evidence-items.tsx'
import { fileNameOf, type MarkedLine } from './marked-lines.ts'
import { RaiseAtRow } from './raise-at-row.tsx'
import styles from './review.module.css'
import { TextField } from './text-field.tsx'
import type { MayDo, Review } from './use-review.ts'

/** What can be done beside a row. */
export interface RowTools {
  readonly review: Review
  readonly may: MayDo
  /** Whether rows are mended here. */
  readonly mends?: boolean
  readonly remarks?: {
    readonly of: (ledger: LedgerId, line: Pick<MarkedLine, 'key'>) => string
    readonly write: (ledger: LedgerId, line: MarkedLine, text: string) => void
  }
}

export interface MarkedRowProps {
  readonly line: MarkedLine
  readonly ledger: LedgerId
  /** The row's number and what stands beside it come first. */
  readonly columns: readonly DataColumn<MarkedLine>[]
  /** Columns of which something is said in this row, by id. */
  readonly said: ReadonlySet<string>
  readonly tools: RowTools
}

/** One row of a ledger: its cells, those that something is said of marked, and what belongs to it. */
export function MarkedRow({ line, ledger, columns: [, , ...columns], said, tools }: MarkedRowProps) {
  const place = { ledger, file: line.file, sheet: line.sheet, row: line.row }
  const where = `${ledgerOf(ledger).title}第 ${line.row} 行`
  return (
    <tr data-row={line.row} data-marked={line.issues.length > 0}>
      <th scope="row" data-col="row" data-value={line.row}>
        {line.row}
      </th>
      <td data-col="marks">
        <div className={styles.beside}>
          {line.issues.map((issue) => (
            <p key={`${issue.code}${issue.column}`}>
              <Tag tone={SEVERITIES[issue.severity].tone}>{SEVERITIES[issue.severity].title}</Tag>{' '}
              {issue.message}
            </p>
          ))}
          {line.words.map((word) => (
            <p key={word} className={styles.word}>
              <b>空间说明</b>　{word}
            </p>
          ))}
          {line.remarks.map(({ id, text, by, revision }) => (
            <p key={id} className={styles.reason} data-remark={id}>
              <b>审核意见</b>　{text}{' '}
              <small>
                <Person login={by} />
                ，第 {revision} 次
              </small>
            </p>
          ))}
          {line.brought.map(({ path, sha256 }) => (
            <p key={sha256}>
              {tools.may.opens ? (
                <a href={handedInFile(sha256)} download>
                  {fileNameOf(path)}
                </a>
              ) : (
                fileNameOf(path)
              )}
            </p>
          ))}
          <EvidenceItems
            review={tools.review}
            items={line.evidence}
            withdraws={tools.may.withdraws}
            opens={tools.may.opens}
          />
          <span className={styles.tools} data-screen-only>
            {tools.may.mends && tools.mends && (
              <MendRow
                year={tools.review.year}
                space={tools.review.space}
                place={{ file: line.file, sheet: line.sheet, row: line.row }}
              />
            )}
            {tools.may.addsEvidence && <EvidenceAdd review={tools.review} place={place} to={where} small />}
            {tools.may.raises && (
              <RaiseAtRow review={tools.review} row={place} where={where} what={tools.may.raises} />
            )}
            {tools.remarks && <Remark line={line} ledger={ledger} where={where} remarks={tools.remarks} />}
          </span>
        </div>
      </td>
      {columns.map((column) => (
        <td
          key={column.id}
          data-col={column.id}
          data-value={rawValue(column.value(line))}
          className={classOf(column, said.has(column.id))}
        >
          {column.cell ? column.cell(line) : cellText(column, line)}
        </td>
      ))}
    </tr>
  )
}

/** The classes of a cell, or of its column's heading. */
export const classOf = ({ align }: Pick<DataColumn<MarkedLine>, 'align'>, said = false): string =>
  [said && styles.marked, align === 'end' && styles.number].filter(Boolean).join(' ')

interface RemarkProps {
  readonly line: MarkedLine
  readonly ledger: LedgerId
  readonly where: string
  readonly remarks: NonNullable<RowTools['remarks']>
}

function Remark({ line, ledger, where, remarks }: RemarkProps) {
  const text = remarks.of(ledger, line)
  const [open, setOpen] = useState(text !== '')
  if (!open)
    return (
      <Button size="small" type="link" aria-label={`写意见：${where}`} onClick={() => setOpen(true)}>
        写意见
      </Button>
    )
  return (
    <TextField
      label={`对${where}的意见`}
      value={text}
      onChange={(next) => remarks.write(ledger, line, next)}
      hint="随核验或退回一并发给空间"
    />
  )
}
