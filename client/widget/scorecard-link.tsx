import { Link } from '@tanstack/react-router'

/** A space's name, that leads to its scorecard. */
export const ScorecardLink = ({ space, name }: { readonly space: string; readonly name: string }) => (
  <Link to="/scorecard/$space" params={{ space }} title="查看评分卡">
    {name}
  </Link>
)
