import { Input } from 'antd'
import { memo, useEffect, useRef, useState } from 'react'
import { ClearMark } from './clear-mark.tsx'

export interface SearchBoxProps {
  readonly label: string
  readonly value: string | undefined
  readonly onSearch: (words: string | undefined) => void
}

// Long enough that typing Chinese does not change the address with every letter.
const PAUSE = 250

/** Words to look for. Keeps what is being typed to itself until there is a pause. */
export const SearchBox = memo(function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value ?? '')
  const said = useRef(value ?? '')
  const search = useRef(onSearch)
  search.current = onSearch

  useEffect(() => {
    if (typed === said.current) return
    const timer = setTimeout(() => {
      said.current = typed
      search.current(typed.trim() === '' ? undefined : typed)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed])

  // The address was changed from elsewhere (a link, the way back).
  useEffect(() => {
    if ((value ?? '') === said.current) return
    said.current = value ?? ''
    setTyped(value ?? '')
  }, [value])

  return (
    <Input
      type="search"
      allowClear={{ clearIcon: <ClearMark title={`清空“${label}”`} /> }}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
})
