import styles from './frame.module.css'

/** What must be known on every page about what it shows. */
export function Notices({ demo }: { readonly demo: boolean }) {
  return (
    <aside className={demo ? `${styles.notices} ${styles.demo}` : styles.notices} aria-label="系统说明">
      <div className={styles.noticesInner}>
        {demo && (
          <p data-testid="demo-banner">
            <strong>演示城市</strong>：空间、企业、人名和数字均为虚构
          </p>
        )}
        <p data-testid="local-notice">尚未启用账号，仅限本机访问</p>
      </div>
    </aside>
  )
}
