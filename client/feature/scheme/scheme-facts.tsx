import { formatInstant } from '#client/format/date.ts'
import { Tag } from '#client/widget/tag.tsx'
import styles from './scheme.module.css'
import { type SchemeItem, STATES } from './scheme-item.ts'

const TONES = { template: 'plain', draft: 'warn', kept: 'good' } as const

/** What a version is, and which years rest on it. */
export function SchemeFacts({ scheme }: { readonly scheme: SchemeItem }) {
  const { id, version, state, template, sha256, createdAt, usedByRuns, currentIn } = scheme
  return (
    <dl className={styles.facts} data-scheme={`${id}@${version}`}>
      <div>
        <dt>状态</dt>
        <dd>
          <Tag tone={TONES[state]}>{STATES[state]}</Tag>
          {template && state !== 'template' && ' 随系统提供'}
        </dd>
      </div>
      <div>
        <dt>编号与版本</dt>
        <dd>
          {id}，第 {version} 版
        </dd>
      </div>
      <div>
        <dt>现行于</dt>
        <dd>{currentIn.length > 0 ? `${currentIn.join('、')} 年度` : '未采用'}</dd>
      </div>
      <div>
        <dt>使用</dt>
        <dd>{usedByRuns.length > 0 ? `${usedByRuns.length} 次计算` : '没有'}</dd>
      </div>
      <div>
        <dt>{state === 'draft' ? '保存' : '首次使用'}</dt>
        <dd>{formatInstant(createdAt)}</dd>
      </div>
      <div>
        <dt>校验码</dt>
        <dd>
          <code title={sha256}>{sha256.slice(0, 12)}</code>
        </dd>
      </div>
    </dl>
  )
}
