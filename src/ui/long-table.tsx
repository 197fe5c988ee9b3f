import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from './button.tsx'
import { Table, type TableProps } from './table.tsx'
import { beyondText, showMoreText } from './text.ts'

const step = 100

/** A list that came whole, a hundred rows at a time, so that the page stays short and says what it leaves out. */
export const LongTable = <Row,>({ rows, ...table }: TableProps<Row>) => {
  const t = useText()
  const [shown, setShown] = useState(step)
  const beyond = rows.length - shown
  return (
    <>
      <Table {...table} rows={rows.slice(0, shown)} />
      {beyond > 0 && (
        <p className="row t13 faint">
          {t(beyondText, { n: beyond })}
          <Button size="small" tone="quiet" onPress={() => setShown(shown + step)}>
            {t(showMoreText)}
          </Button>
        </p>
      )}
    </>
  )
}
