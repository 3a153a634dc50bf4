import { useEffect, useState } from 'react'
import styles from './board.module.css'

/** 全屏: the whole screen for the board, and back. */
export function FullScreen() {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  if (!document.fullscreenEnabled) return null
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => (full ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
    >
      {full ? '退出全屏' : '全屏'}
    </button>
  )
}
