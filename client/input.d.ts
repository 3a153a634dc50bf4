import 'react'

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Lets a whole folder be chosen; known to all browsers, but to no standard. */
    webkitdirectory?: string
  }
}
