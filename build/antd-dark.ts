interface Rule {
  readonly selector: string
  readonly declarations: readonly string[]
}

/**
 * The rules that make antd's styles dark: both stylesheets hold the same rules, and what differs between them are
 * values of variables. On screens only, as in base.css.
 * @throws where anything else differs: it would be dropped unseen
 */
export function darkRules(light: string, dark: string): string {
  const before = rulesOf(light)
  const rules = rulesOf(dark).flatMap(({ selector, declarations }, index) => {
    const other = before[index]
    if (other?.selector !== selector) throw new Error(`antd's rules differ in the dark: ${selector}`)
    const known = new Set(other.declarations)
    const changed = declarations.filter((one) => !known.has(one))
    const plain = changed.find((one) => !one.startsWith('--'))
    if (plain !== undefined) throw new Error(`antd writes ${plain} into ${selector} only in the dark`)
    return changed.length === 0 ? [] : `${inDark(selector)}{${changed.join(';')}}`
  })
  return `@media screen{${rules.join('')}}`
}

const rulesOf = (css: string): Rule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.trim(),
    declarations: body!.split(';').filter(Boolean),
  }))

const inDark = (selector: string): string =>
  selector
    .split(',')
    .map((one) => `[data-theme="dark"] ${one}`)
    .join(',')
