import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { auditSearch } from '#client/feature/audit/search.ts'
import { districtsSearch } from '#client/feature/city/districts-search.ts'
import { overviewSearch } from '#client/feature/city/overview-search.ts'
import { rankingSearch } from '#client/feature/city/ranking-search.ts'
import { findingsSearch } from '#client/feature/finding/search.ts'
import { marksSearch } from '#client/feature/mark/search.ts'
import { objectionsSearch } from '#client/feature/objection/search.ts'
import { publicSearch } from '#client/feature/public/search.ts'
import { registrySearch } from '#client/feature/registry/search.ts'
import { reportSearch, reportsSearch } from '#client/feature/report/search.ts'
import { queueSearch, summarySearch } from '#client/feature/review/search.ts'
import { schemeSearch } from '#client/feature/scheme/search.ts'
import { scorecardSearch } from '#client/feature/scorecard/search.ts'
import { usersSearch } from '#client/feature/user/search.ts'
import { Entry } from './entry.tsx'
import { CrashedPage, MissingPage } from './fallback.tsx'
import { frameSearch, inYear } from './search.ts'

const root = createRootRoute({
  component: Entry,
  notFoundComponent: MissingPage,
  errorComponent: CrashedPage,
  validateSearch: frameSearch,
  // Every link stays in the year, unless it names another.
  search: { middlewares: [({ search, next }) => inYear(next(search), { ...search })] },
})

const under = () => root

const overview = createRoute({
  getParentRoute: under,
  path: '/',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('#client/feature/city/home-page.tsx'), 'HomePage'),
})
const ranking = createRoute({
  getParentRoute: under,
  path: '/ranking',
  validateSearch: rankingSearch,
  component: lazyRouteComponent(() => import('#client/feature/city/ranking-page.tsx'), 'RankingPage'),
})
const districts = createRoute({
  getParentRoute: under,
  path: '/districts',
  validateSearch: districtsSearch,
  component: lazyRouteComponent(() => import('#client/feature/city/districts-page.tsx'), 'DistrictsPage'),
})
const board = createRoute({
  getParentRoute: under,
  path: '/board',
  component: lazyRouteComponent(() => import('#client/feature/board/board-page.tsx'), 'BoardPage'),
})
const scorecard = createRoute({
  getParentRoute: under,
  path: '/scorecard/$space',
  validateSearch: scorecardSearch,
  component: lazyRouteComponent(
    () => import('#client/feature/scorecard/scorecard-page.tsx'),
    'ScorecardPage',
  ),
})
const scheme = createRoute({
  getParentRoute: under,
  path: '/scheme',
  validateSearch: schemeSearch,
  component: lazyRouteComponent(() => import('#client/feature/scheme/scheme-page.tsx'), 'SchemePage'),
})
const reports = createRoute({
  getParentRoute: under,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('#client/feature/report/reports-page.tsx'), 'ReportsPage'),
})
const report = createRoute({
  getParentRoute: under,
  path: '/reports/$space',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('#client/feature/report/report-page.tsx'), 'ReportPage'),
})
const receipt = createRoute({
  getParentRoute: under,
  path: '/reports/$space/receipt',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('#client/feature/report/receipt-page.tsx'), 'ReceiptPage'),
})
const pledge = createRoute({
  getParentRoute: under,
  path: '/reports/$space/pledge',
  component: lazyRouteComponent(() => import('#client/feature/report/pledge-page.tsx'), 'PledgePage'),
})
const profile = createRoute({
  getParentRoute: under,
  path: '/reports/$space/profile',
  component: lazyRouteComponent(() => import('#client/feature/profile/profile-page.tsx'), 'ProfilePage'),
})
const reviews = createRoute({
  getParentRoute: under,
  path: '/review',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('#client/feature/review/queue-page.tsx'), 'QueuePage'),
})
const summary = createRoute({
  getParentRoute: under,
  path: '/review/summary',
  validateSearch: summarySearch,
  component: lazyRouteComponent(() => import('#client/feature/review/summary-page.tsx'), 'SummaryPage'),
})
const review = createRoute({
  getParentRoute: under,
  path: '/review/$space',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('#client/feature/review/review-page.tsx'), 'ReviewPage'),
})
const upload = createRoute({
  getParentRoute: under,
  path: '/upload',
  component: lazyRouteComponent(() => import('#client/feature/upload/upload-page.tsx'), 'UploadPage'),
})

const publicList = createRoute({
  getParentRoute: under,
  path: '/public',
  validateSearch: publicSearch,
  component: lazyRouteComponent(() => import('#client/feature/public/public-page.tsx'), 'PublicPage'),
})
const publication = createRoute({
  getParentRoute: under,
  path: '/publication',
  component: lazyRouteComponent(
    () => import('#client/feature/publication/publication-page.tsx'),
    'PublicationPage',
  ),
})

const audit = createRoute({
  getParentRoute: under,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('#client/feature/audit/audit-page.tsx'), 'AuditPage'),
})

const registry = createRoute({
  getParentRoute: under,
  path: '/registry',
  validateSearch: registrySearch,
  component: lazyRouteComponent(() => import('#client/feature/registry/registry-page.tsx'), 'RegistryPage'),
})
const users = createRoute({
  getParentRoute: under,
  path: '/users',
  validateSearch: usersSearch,
  component: lazyRouteComponent(() => import('#client/feature/user/users-page.tsx'), 'UsersPage'),
})
const account = createRoute({
  getParentRoute: under,
  path: '/account',
  component: lazyRouteComponent(() => import('#client/feature/account/account-page.tsx'), 'AccountPage'),
})
const year = createRoute({
  getParentRoute: under,
  path: '/year',
  component: lazyRouteComponent(() => import('#client/feature/year/year-page.tsx'), 'YearPage'),
})

const findings = createRoute({
  getParentRoute: under,
  path: '/findings',
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import('#client/feature/finding/findings-page.tsx'), 'FindingsPage'),
})
const finding = createRoute({
  getParentRoute: under,
  path: '/findings/$space/$id',
  component: lazyRouteComponent(() => import('#client/feature/finding/finding-page.tsx'), 'FindingPage'),
})
const objections = createRoute({
  getParentRoute: under,
  path: '/objections',
  validateSearch: objectionsSearch,
  component: lazyRouteComponent(
    () => import('#client/feature/objection/objections-page.tsx'),
    'ObjectionsPage',
  ),
})
const objection = createRoute({
  getParentRoute: under,
  path: '/objections/$space/$id',
  component: lazyRouteComponent(
    () => import('#client/feature/objection/objection-page.tsx'),
    'ObjectionPage',
  ),
})
const marks = createRoute({
  getParentRoute: under,
  path: '/marks',
  validateSearch: marksSearch,
  component: lazyRouteComponent(() => import('#client/feature/mark/marks-page.tsx'), 'MarksPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...[overview, board, ranking, districts, scorecard, scheme],
    ...[reports, report, receipt, pledge, profile, upload, reviews, summary, review],
    ...[publicList, publication, audit, registry, year],
    ...[users, account],
    ...[findings, finding, objections, objection, marks],
  ]),
  defaultErrorComponent: CrashedPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
