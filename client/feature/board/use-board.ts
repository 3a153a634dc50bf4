import { useEffect } from 'react'

/** As long as it is shown: the page is dark, and everything on it grows with the screen (client/app/base.css). */
export function useBoard(): void {
  useEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-board', '')
    window.dispatchEvent(new Event('appearance'))
    return () => {
      root.removeAttribute('data-board')
      window.dispatchEvent(new Event('appearance'))
    }
  }, [])
}
