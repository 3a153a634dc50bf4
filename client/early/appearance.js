// Runs before the page is drawn (no flash of the other colours), as old JavaScript by itself: the strict content
// policy allows no inline script. The page itself only keeps a choice and says so (client/widget/appearance.ts).
;(function () {
  var root = document.documentElement
  var dark = window.matchMedia ? window.matchMedia('(prefers-color-scheme: dark)') : null

  function kept(key) {
    try {
      return window.localStorage.getItem(key)
    } catch (_) {
      // Storage may be forbidden: then the device's own setting holds.
      return null
    }
  }

  function apply() {
    var theme = kept('appearance.theme')
    // The wall board is dark, whoever looks.
    var isDark =
      root.hasAttribute('data-board') ||
      theme === 'dark' ||
      (theme !== 'light' && dark !== null && dark.matches)
    root.setAttribute('data-theme', isDark ? 'dark' : 'light')
    root.setAttribute('data-size', kept('appearance.size') === 'large' ? 'large' : 'normal')
  }

  apply()
  if (dark && dark.addListener) dark.addListener(apply)
  // Chosen here, and chosen in another tab.
  window.addEventListener('appearance', apply)
  window.addEventListener('storage', apply)
})()
