import type { ThemeConfig } from 'antd'

export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif'

/**
 * How antd's controls look. Names of classes and variables are fixed (no hash, one key), because their styles
 * are written to a file when the page is built (build/antd-css.ts): nothing is put into the page as it runs.
 */
export const THEME: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'page' },
  token: {
    colorPrimary: '#1a5aa6',
    colorInfo: '#1a5aa6',
    colorLinkHover: '#123f78',
    colorLinkActive: '#123f78',
    colorSuccess: '#1d7a4b',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorInfoBg: '#eaf1fa',
    colorInfoBorder: '#c3d7ef',
    colorSuccessBg: '#e7f4ec',
    colorSuccessBorder: '#b5dac4',
    colorWarningBg: '#fdf3e0',
    colorWarningBorder: '#ecd3a2',
    colorErrorBg: '#fcebe9',
    colorErrorBorder: '#efc3bf',
    colorText: '#1c2733',
    colorTextPlaceholder: '#667587',
    colorBorder: '#8793a2',
    borderRadius: 6,
    fontFamily: FONT,
    fontSize: 14,
    motion: false,
  },
}

/** The colours of the same controls in the dark; from them antd's dark algorithm makes the rest. */
export const DARK_COLOURS: ThemeConfig['token'] = {
  colorPrimary: '#3a7fd0',
  colorInfo: '#3a7fd0',
  colorSuccess: '#3fae78',
  colorWarning: '#d9a145',
  colorError: '#f0877f',
  colorLink: '#79b0ee',
  colorLinkHover: '#a5cbf5',
  colorLinkActive: '#a5cbf5',
  colorInfoBg: '#1b3048',
  colorInfoBorder: '#2f5179',
  colorSuccessBg: '#16322a',
  colorSuccessBorder: '#2f6248',
  colorWarningBg: '#372b17',
  colorWarningBorder: '#6b5226',
  colorErrorBg: '#3d2122',
  colorErrorBorder: '#7a3a37',
  colorBgBase: '#11181f',
  colorBgContainer: '#1a232d',
  colorBgElevated: '#222d39',
  colorText: '#e4eaf1',
  colorTextPlaceholder: '#98a6b6',
  colorBorder: '#66788c',
}
