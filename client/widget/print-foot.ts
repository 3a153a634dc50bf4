import { useEffect } from 'react'
import { formatInstant } from '#client/format/date.ts'

/** What stands at the foot of every printed page (client/app/print.css), beside its number. */
type Part = '--print-data' | '--print-time'

/** A style sheet's string: quotes and backslashes would end it, line breaks are not allowed in it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/\s+/g, ' ')}"`

const put = (part: Part, text: string): void => document.documentElement.style.setProperty(part, quoted(text))

/** The data that a page shows: which run, by which scheme. */
export function usePrintedData(text: string): void {
  useEffect(() => {
    put('--print-data', text)
    return () => {
      document.documentElement.style.removeProperty('--print-data')
    }
  }, [text])
}

/** From now on every print says when it was made. */
export function tellPrintTime(): void {
  const tell = () => put('--print-time', `打印于 ${formatInstant(new Date().toISOString())}`)
  tell()
  window.addEventListener('beforeprint', tell)
}
