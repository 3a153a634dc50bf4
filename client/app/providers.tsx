import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { queryClient } from '#client/api/trpc.ts'
import { router } from './router.tsx'
import { THEME } from './theme.ts'

// antd would put its variables into the page as it runs; they stand in the stylesheet already, so what it
// writes goes to an element that is no part of the page.
const nowhere = document.createElement('div')

export function Providers() {
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider
        locale={zhCN}
        theme={{ ...THEME, zeroRuntime: true }}
        wave={{ disabled: true }}
        // 重试, not 重 试: two letters need no space between them.
        button={{ autoInsertSpace: false }}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  )
}
