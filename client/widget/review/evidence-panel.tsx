import { handedInFile } from '#client/api/address.ts'
import { formatBytes } from '#client/format/number.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { EvidenceAdd } from './evidence-add.tsx'
import { type Evidence, EvidenceItems } from './evidence-items.tsx'
import styles from './review.module.css'
import type { MayDo, Review } from './use-review.ts'

export interface EvidencePanelProps {
  readonly review: Review
  readonly may: MayDo
}

interface Place {
  readonly key: string
  readonly title: string
  readonly ledger: Evidence['ledger']
  readonly items: readonly Evidence[]
}

/** Evidence of the report as a whole and of its ledgers: the signed pledge, photos, sign-in sheets, the lease. */
export function EvidencePanel({ review, may }: EvidencePanelProps) {
  const { evidence, brought } = review
  const places: readonly Place[] = [
    {
      ...{ key: 'pledge', title: '承诺书（签字盖章后扫描）', ledger: 'pledge' },
      items: evidence.filter(({ ledger }) => ledger === 'pledge'),
    },
    {
      key: 'report',
      title: '整份报告',
      ledger: null,
      items: evidence.filter(({ ledger }) => ledger === null),
    },
    ...LEDGERS.map(
      ({ id, title }): Place => ({
        ...{ key: id, title, ledger: id },
        // Those of rows stand beside their rows, if the rows are still there.
        items: evidence.filter(({ ledger, row, here }) => ledger === id && (row === null || here === null)),
      }),
    ),
  ]
  return (
    <div className={styles.words} data-testid="evidence">
      <ul className={styles.places}>
        {places
          .filter(({ items }) => items.length > 0 || may.addsEvidence)
          .map(({ key, title, ledger, items }) => (
            <li key={key} data-place={key}>
              <h3>{title}</h3>
              {items.length === 0 && <small className={styles.quiet}>无</small>}
              {may.addsEvidence && <EvidenceAdd review={review} place={{ ledger }} to={title} small />}
              {items.length > 0 && (
                <EvidenceItems review={review} items={items} withdraws={may.withdraws} opens={may.opens} />
              )}
            </li>
          ))}
      </ul>
      {brought.length > 0 && (
        <details className={styles.group}>
          <summary>
            随台账上传的图片和文档 <small>{brought.length} 个</small>
          </summary>
          <ul className={styles.evidence}>
            {brought.map(({ path, bytes, sha256 }) => (
              <li key={`${sha256}${path}`}>
                {may.opens ? (
                  <a href={handedInFile(sha256)} download>
                    {path}
                  </a>
                ) : (
                  path
                )}
                <small>{formatBytes(bytes)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
