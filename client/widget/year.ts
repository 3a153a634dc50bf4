import { createContext, useContext } from 'react'

/** The year that the page is about; the frame takes it from the address, or else the newest there is. */
export const YearContext = createContext<number>(Number.NaN)

export const useYear = (): number => useContext(YearContext)
