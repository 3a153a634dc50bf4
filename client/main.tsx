import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'virtual:antd.css'
import './app/base.css'
import './app/print.css'
import { Providers } from './app/providers.tsx'
import { tellPrintTime } from './widget/print-foot.ts'

tellPrintTime()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
)
