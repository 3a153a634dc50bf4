import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { putRegistry } from '#client/api/put-registry.ts'
import { FileButton, TABLES } from '#client/widget/file-button.tsx'
import { IssueList } from '#client/widget/issue-list.tsx'
import { Panel } from '#client/widget/panel.tsx'
import styles from './registry.module.css'

/** Takes tables of districts and spaces over: what is sound at once, what is not as a list. */
export function RegistryImport() {
  const queries = useQueryClient()
  const put = useMutation({ mutationFn: putRegistry, onSuccess: () => queries.invalidateQueries() })
  return (
    <Panel
      title="导入"
      note="区县名录：区划代码、名称、类型；空间名录：空间编码、空间名称、所属区县、备案日期等。已有的空间按新内容更新，原来的内容留存"
      actions={
        <FileButton
          title="选择文件导入"
          accept={TABLES}
          type="primary"
          loading={put.isPending}
          onChosen={put.mutate}
          fieldId="registry-files"
        />
      }
    >
      {put.isError && <Alert type="error" showIcon title="没有导入" description={put.error.message} />}
      {put.data && (
        <div className={styles.taken}>
          <Alert
            type={put.data.issues.length > 0 ? 'warning' : 'success'}
            showIcon
            data-testid="registry-taken"
            title={`已导入区县 ${put.data.districts} 个、空间 ${put.data.spaces} 家${put.data.issues.length > 0 ? '；有错误的行没有导入，见下' : ''}`}
          />
          {put.data.issues.length > 0 && <IssueList issues={put.data.issues} name="名录导入检查结果" />}
        </div>
      )}
    </Panel>
  )
}
