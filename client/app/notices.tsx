import styles from './frame.module.css'

/** What must be known on every page about what it shows. */
export function Notices({ demo }: { readonly demo: boolean }) {
  if (!demo) return null
  return (
    <aside className={`${styles.notices} ${styles.demo}`} aria-label="系统说明">
      <div className={styles.noticesInner}>
        <p data-testid="demo-banner">
          <strong>演示城市</strong>：空间、企业、人名和数字均为虚构
        </p>
      </div>
    </aside>
  )
}
