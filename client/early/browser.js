// Whoever comes with a browser that the page can't run in is told so, in a page that needs nothing. Names in
// capitals between underscores are filled in when the page is built (build/early-scripts.ts).
;(function () {
  // Chrome 87 has all three, and what is older lacks one.
  var able =
    'noModule' in document.createElement('script') &&
    String.prototype.replaceAll &&
    window.CSS &&
    window.CSS.supports('inset', '0')
  if (!able) {
    window.location.replace('__TOO_OLD__')
    return
  }
  // What has come since is lent to those who lack it: written into the page here, it runs before the page's code.
  if (__MISSING__) document.write('<script src="__LENT__"></' + 'script>')
})()
