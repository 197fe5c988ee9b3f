import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  type OnConflictNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryResult,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely'

/**
 * Adds `tenant_id` to every insert, filter, join and conflict target, and takes it out of every row, so that a store
 * neither names nor forgets it. Row-level security stands behind this as the second wall.
 */
export class TenantPlugin implements KyselyPlugin {
  readonly #transformer: TenantTransformer

  constructor(tenant: number) {
    this.#transformer = new TenantTransformer(tenant)
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const row of result.rows) delete row.tenant_id
    return result
  }
}

const tenantColumn = 'tenant_id'

class TenantTransformer extends OperationNodeTransformer {
  readonly #tenant: number

  constructor(tenant: number) {
    super()
    this.#tenant = tenant
  }

  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const inner = super.transformSelectQuery(node)
    return this.#filtered(inner, inner.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const inner = super.transformUpdateQuery(node)
    return this.#filtered(inner, [...(inner.table ? [inner.table] : []), ...(inner.from?.froms ?? [])])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    const inner = super.transformDeleteQuery(node)
    return this.#filtered(inner, inner.from.froms)
  }

  protected override transformJoin(node: JoinNode): JoinNode {
    const inner = super.transformJoin(node)
    const own = this.#ownRows([inner.table])
    if (own === undefined) return inner
    return { ...inner, on: inner.on ? OnNode.cloneWithOperation(inner.on, 'And', own) : OnNode.create(own) }
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const inner = super.transformInsertQuery(node)
    if (!inner.columns || !inner.values || !ValuesNode.is(inner.values))
      throw new Error('an insert names its values; write insert … select as SQL with its tenant')
    return {
      ...inner,
      columns: [ColumnNode.create(tenantColumn), ...inner.columns],
      values: ValuesNode.create(inner.values.values.map((list) => this.#withTenant(list))),
    }
  }

  protected override transformOnConflict(node: OnConflictNode): OnConflictNode {
    const inner = super.transformOnConflict(node)
    return inner.columns ? { ...inner, columns: [ColumnNode.create(tenantColumn), ...inner.columns] } : inner
  }

  #withTenant(list: PrimitiveValueListNode | ValueListNode): PrimitiveValueListNode | ValueListNode {
    return PrimitiveValueListNode.is(list)
      ? PrimitiveValueListNode.create([this.#tenant, ...list.values])
      : ValueListNode.create([ValueNode.create(this.#tenant), ...list.values])
  }

  #filtered<N extends SelectQueryNode | UpdateQueryNode | DeleteQueryNode>(node: N, from: readonly OperationNode[]): N {
    const own = this.#ownRows(from)
    if (own === undefined) return node
    return { ...node, where: node.where ? WhereNode.cloneWithOperation(node.where, 'And', own) : WhereNode.create(own) }
  }

  /** `a.tenant_id = 7 and b.tenant_id = 7` for every real table among the nodes. */
  #ownRows(nodes: readonly OperationNode[]): OperationNode | undefined {
    const conditions = nodes.flatMap((node) => {
      const table = tableOf(node)
      return table === undefined
        ? []
        : [
            BinaryOperationNode.create(
              ReferenceNode.create(ColumnNode.create(tenantColumn), TableNode.create(table)),
              OperatorNode.create('='),
              ValueNode.create(this.#tenant),
            ) as OperationNode,
          ]
    })
    return conditions.reduce<OperationNode | undefined>((all, one) => (all ? AndNode.create(all, one) : one), undefined)
  }
}

/** The name by which a table is known in the query; nothing for subqueries, whose own tables are filtered inside. */
const tableOf = (node: OperationNode): string | undefined => {
  if (node.kind === 'TableNode') return (node as TableNode).table.identifier.name
  if (node.kind !== 'AliasNode') return undefined
  const { node: inner, alias } = node as unknown as { node: OperationNode; alias: { kind: string; name?: string } }
  return inner.kind === 'TableNode' && alias.kind === 'IdentifierNode' ? alias.name : undefined
}
