import { Button, Progress } from 'antd'
import type { UploadState } from '#client/api/upload.ts'
import { formatBytes, formatNumber } from '#client/format/number.ts'
import styles from './upload.module.css'

export interface UploadProgressProps {
  readonly state: UploadState
  readonly onGiveUp: () => void
}

/** How far an upload is, by bytes, files, rows and reports as they are counted. */
export function UploadProgress({ state, onGiveUp }: UploadProgressProps) {
  const isSending = state.stage === 'sending'
  return (
    <div className={styles.sending} data-testid="sending" data-stage={state.stage}>
      {/* Each stage is read out once, not every number. */}
      <p role="status">{TITLES[state.stage]}</p>
      <Progress percent={Math.floor(shareOf(state) * 100)} status="active" aria-label="上传进度" />
      <p className={styles.told}>{detailOf(state)}</p>
      {isSending && <Button onClick={onGiveUp}>取消上传</Button>}
    </div>
  )
}

const TITLES: Readonly<Record<UploadState['stage'], string>> = {
  sending: '第 1 步，共 4 步：发送文件',
  receiving: '第 1 步，共 4 步：文件已发出，等待服务器收完',
  waiting: '文件已送达，前面还有别的上传在处理，排队中',
  reading: '第 2 步，共 4 步：逐行读取',
  checking: '第 3 步，共 4 步：核对与计算',
  storing: '第 4 步，共 4 步：保存',
}

/** Sending and reading take the longest: half of the bar, and most of the other. */
function shareOf(state: UploadState): number {
  switch (state.stage) {
    case 'sending':
      return state.total > 0 ? (0.5 * state.sent) / state.total : 0
    case 'receiving':
    case 'waiting':
      return 0.5
    case 'reading':
      return 0.5 + (0.35 * (state.file - 1)) / state.of
    case 'checking':
      return 0.85 + (0.1 * (state.report - 1)) / state.of
    case 'storing':
      return 0.95
  }
}

const STAYS = '可以离开此页：处理会继续，结果在报送记录里看。'

function detailOf(state: UploadState): string {
  switch (state.stage) {
    case 'sending':
      return state.total > 0
        ? `已发送 ${formatBytes(state.sent)}，共 ${formatBytes(state.total)}。发完之前请不要关闭此页。`
        : '发完之前请不要关闭此页。'
    case 'reading':
      return `第 ${state.file} 个文件，共 ${state.of} 个：${state.path}；已读 ${formatNumber(state.rows)} 行。${STAYS}`
    case 'checking':
      return `第 ${state.report} 份报告，共 ${state.of} 份。${STAYS}`
    default:
      return STAYS
  }
}
