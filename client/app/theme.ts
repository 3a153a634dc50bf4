import type { ThemeConfig } from 'antd'

export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif'

/**
 * How antd's controls look. Names of classes and variables are fixed (no hash, one key), because their styles
 * are written to a file when the page is built (antd-css.ts): nothing is put into the page as it runs.
 */
export const THEME: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'page' },
  token: {
    colorPrimary: '#1a5aa6',
    colorInfo: '#1a5aa6',
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
    colorBorder: '#c3ccd6',
    borderRadius: 6,
    fontFamily: FONT,
    fontSize: 14,
    motion: false,
  },
}
