import { Button } from 'antd'
import styles from './pager.module.css'

export interface PagerProps {
  /** What it leads through, for those who cannot see it: 报告 */
  readonly of: string
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** Leads through the pages of a long list; the page stands in the address. Nothing where one page holds all. */
export const Pager = ({ of, page, pages, onPage }: PagerProps) =>
  pages > 1 && (
    <nav className={styles.pager} aria-label={`${of}分页`} data-screen-only data-testid="pager">
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <span role="status">
        第 {page} 页，共 {pages} 页
      </span>
      <Button disabled={page === pages} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  )
