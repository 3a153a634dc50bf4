import type { ThemeConfig } from 'antd'
import { createElement } from 'react'
import type { Plugin } from 'vite'
import { DARK_COLOURS, THEME } from '#client/app/theme.ts'
import { darkRules } from './antd-dark.ts'

const ID = 'virtual:antd.css'

/**
 * Writes the styles of the antd controls that the page uses into its stylesheet when it is built, by rendering
 * each of them once. So the browser needs no styles put in by scripts, and a strict Content-Security-Policy
 * holds. A control that is used for the first time is to be added to the list here.
 */
export function antdCss(): Plugin {
  return {
    name: 'antd-css',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? stylesheet() : null),
  }
}

/** The styles in light, and of the variables in dark those that differ. */
async function stylesheet(): Promise<string> {
  const { theme } = await import('antd')
  const light = await rendered(THEME)
  const dark = await rendered({
    ...THEME,
    algorithm: theme.darkAlgorithm,
    token: { ...THEME.token, ...DARK_COLOURS },
  })
  return light + darkRules(light, dark)
}

async function rendered(theme: ThemeConfig): Promise<string> {
  const { Alert, Button, Checkbox, ConfigProvider, Input, Popconfirm, Progress, Segmented, Select } =
    await import('antd')
  const { createCache, extractStyle, StyleProvider } = await import('@ant-design/cssinjs')
  const { renderToString } = await import('react-dom/server')
  const cache = createCache()
  const controls = [
    createElement(Alert, { key: 'alert', title: '' }),
    createElement(Button, { key: 'button' }),
    createElement(Checkbox, { key: 'checkbox' }),
    createElement(Input.Search, { key: 'input' }),
    createElement(Input.TextArea, { key: 'text-area' }),
    createElement(Popconfirm, { key: 'popconfirm', title: '' }, createElement('span')),
    createElement(Progress, { key: 'progress', percent: 1 }),
    createElement(Segmented, { key: 'segmented', options: ['一'] }),
    createElement(Select, { key: 'select' }),
  ]
  const page = createElement(ConfigProvider, { theme }, ...controls)
  renderToString(createElement(StyleProvider, { cache }, page))
  return extractStyle(cache, true)
}
