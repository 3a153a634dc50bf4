/**
 * The header of the column that this program puts last when it gives a faulty table back (错误信息). A table may be
 * handed in again with it: it is as if it were not there.
 */
export const ISSUE_COLUMN = '错误信息'
