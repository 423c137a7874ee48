/** The syntax tree of a query. `at` is the UTF-16 offset in the query where the construct begins. */
import type { Value } from '../value.ts';

export type Expression =
  | Literal
  | Parameter
  | Variable
  | PropertyAccess
  | Subscript
  | Slice
  | ListLiteral
  | MapLiteral
  | Unary
  | Binary
  | Comparison
  | NullTest
  | LabelTest
  | TypeTest
  | NormalTest
  | FunctionCall
  | CountStar
  | Case
  | ListComprehension
  | PatternComprehension
  | Quantifier
  | Reduce
  | PatternPredicate
  | ShortestPathExpression
  | Subquery
  | MapProjection;

interface Located {
  readonly at: number;
}

export interface Literal extends Located {
  readonly kind: 'literal';
  readonly value: Value;
}
export interface Parameter extends Located {
  readonly kind: 'parameter';
  readonly name: string;
}
export interface Variable extends Located {
  readonly kind: 'variable';
  readonly name: string;
}
export interface PropertyAccess extends Located {
  readonly kind: 'property';
  readonly object: Expression;
  readonly key: string;
}
export interface Subscript extends Located {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: Expression;
}
export interface Slice extends Located {
  readonly kind: 'slice';
  readonly object: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
}
export interface ListLiteral extends Located {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}
export interface MapLiteral extends Located {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}
export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}
export interface Unary extends Located {
  readonly kind: 'unary';
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: Expression;
}
export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';
export interface Binary extends Located {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
/** A chain: `a < b <= c` is `a < b AND b <= c`. */
export interface Comparison extends Located {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}
export interface NullTest extends Located {
  readonly kind: 'isNull';
  readonly operand: Expression;
  readonly negated: boolean;
}
/** `n:A&!B`, `r IS KNOWS`. */
export interface LabelTest extends Located {
  readonly kind: 'hasLabels';
  readonly operand: Expression;
  readonly labels: LabelExpression;
}
/** `x IS :: INTEGER NOT NULL`. */
export interface TypeTest extends Located {
  readonly kind: 'isType';
  readonly operand: Expression;
  readonly type: ValueType;
  readonly negated: boolean;
}
export interface NormalTest extends Located {
  readonly kind: 'isNormalized';
  readonly operand: Expression;
  readonly form: string;
  readonly negated: boolean;
}
export interface FunctionCall extends Located {
  readonly kind: 'call';
  /** As written; namespaces joined by dots. */
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}
export interface CountStar extends Located {
  readonly kind: 'countStar';
}
export interface Case extends Located {
  readonly kind: 'case';
  /** The simple form: its value is bound to a name that no query can write, and each `when` is a predicate on that. */
  readonly subject: { readonly name: string; readonly value: Expression } | undefined;
  readonly branches: readonly { readonly when: readonly Expression[]; readonly then: Expression }[];
  readonly otherwise: Expression | undefined;
}
export interface ListComprehension extends Located {
  readonly kind: 'listComprehension';
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly result: Expression | undefined;
}
export interface PatternComprehension extends Located {
  readonly kind: 'patternComprehension';
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly result: Expression;
}
export interface Quantifier extends Located {
  readonly kind: 'quantifier';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression;
}
export interface Reduce extends Located {
  readonly kind: 'reduce';
  readonly accumulator: string;
  readonly initial: Expression;
  readonly variable: string;
  readonly list: Expression;
  readonly step: Expression;
}
export interface PatternPredicate extends Located {
  readonly kind: 'patternPredicate';
  readonly pattern: PathPattern;
}
export interface ShortestPathExpression extends Located {
  readonly kind: 'shortestPath';
  readonly pattern: PathPattern;
}
/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`: the body is a query, or a pattern that became `MATCH pattern`. */
export interface Subquery extends Located {
  readonly kind: 'subquery';
  readonly form: 'exists' | 'count' | 'collect';
  readonly query: Query;
}
export type ProjectionItem =
  | { readonly kind: 'all' }
  | { readonly kind: 'property'; readonly key: string }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression };
export interface MapProjection extends Located {
  readonly kind: 'mapProjection';
  readonly subject: Expression;
  readonly items: readonly ProjectionItem[];
}

export type LabelExpression =
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly left: LabelExpression; readonly right: LabelExpression };

/** A type as `IS ::` names it. */
export interface ValueType {
  /** Alternatives of a closed dynamic union; the empty list is `ANY`. */
  readonly alternatives: readonly ValueTypeAlternative[];
}
export interface ValueTypeAlternative {
  readonly name: string;
  readonly element: ValueType | undefined;
  readonly notNull: boolean;
}

export interface PathPattern extends Located {
  readonly variable: string | undefined;
  readonly selector: PathSelector | undefined;
  /** Of `SHORTEST 1 (pattern WHERE …)`: holds before the selection, as the WHERE of the clause holds after it. */
  readonly where: Expression | undefined;
  /** Nodes and connections by turns, a node first and last. A quantified path stands where a connection stands. */
  readonly elements: readonly PatternElement[];
}
export type PatternElement = NodePattern | RelationshipPattern | QuantifiedPath;

/** How many paths between two ends are kept. */
export interface PathSelector {
  /** `function`: `shortestPath(…)` and `allShortestPaths(…)`; `any` may take any path, and we take a shortest. */
  readonly form: 'shortest' | 'all shortest' | 'shortest groups' | 'any' | 'all' | 'function one' | 'function all';
  readonly count: number;
}
export interface NodePattern extends Located {
  readonly kind: 'node';
  readonly variable: string | undefined;
  readonly labels: LabelExpression | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}
export interface RelationshipPattern extends Located {
  readonly kind: 'relationship';
  readonly variable: string | undefined;
  readonly direction: 'out' | 'in' | 'both';
  /** `<-[…]->`: both arrow heads were written. */
  readonly bothHeads: boolean;
  readonly types: LabelExpression | undefined;
  /** `*1..3`: a path of that many relationships. */
  readonly range: Range | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}
export interface QuantifiedPath extends Located {
  readonly kind: 'quantified';
  /** Begins and ends with a node. */
  readonly elements: readonly PatternElement[];
  readonly where: Expression | undefined;
  readonly range: Range;
}
export interface Range {
  readonly min: number;
  /** `Infinity` without an upper bound. */
  readonly max: number;
}

export interface Query extends Located {
  readonly mode: 'run' | 'explain' | 'profile';
  readonly parts: readonly SingleQuery[];
  /** How parts are joined; one mode for all. */
  readonly union: 'all' | 'distinct' | undefined;
}
export interface SingleQuery extends Located {
  readonly clauses: readonly Clause[];
}
export type Clause =
  | Match
  | Unwind
  | Projection
  | Create
  | Merge
  | SetClause
  | Remove
  | Delete
  | CallProcedure
  | CallSubquery
  | Foreach
  | Finish;

export interface Match extends Located {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly patterns: readonly PathPattern[];
  readonly where: Expression | undefined;
}
export interface Unwind extends Located {
  readonly kind: 'unwind';
  readonly list: Expression;
  readonly variable: string;
}
export interface ReturnItem extends Located {
  readonly expression: Expression;
  /** The column: the alias, or the text of the expression. */
  readonly name: string;
  readonly aliased: boolean;
}
export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
}
export interface Projection extends Located {
  readonly kind: 'with' | 'return';
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ReturnItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
}
export interface Create extends Located {
  readonly kind: 'create';
  readonly patterns: readonly PathPattern[];
}
export interface Merge extends Located {
  readonly kind: 'merge';
  readonly pattern: PathPattern;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}
export type SetItem =
  | { readonly kind: 'property'; readonly target: PropertyAccess | Subscript; readonly value: Expression }
  | { readonly kind: 'replace' | 'merge'; readonly target: Variable; readonly value: Expression }
  | { readonly kind: 'labels'; readonly target: Variable; readonly labels: readonly string[] };
export interface SetClause extends Located {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
}
export type RemoveItem =
  | { readonly kind: 'property'; readonly target: PropertyAccess | Subscript }
  | { readonly kind: 'labels'; readonly target: Variable; readonly labels: readonly string[] };
export interface Remove extends Located {
  readonly kind: 'remove';
  readonly items: readonly RemoveItem[];
}
export interface Delete extends Located {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly items: readonly Expression[];
}
export interface YieldItem extends Located {
  readonly field: string;
  readonly variable: string;
}
export interface CallProcedure extends Located {
  readonly kind: 'callProcedure';
  readonly optional: boolean;
  readonly name: string;
  /** Absent when no parentheses were written: arguments then come from parameters of their names. */
  readonly args: readonly Expression[] | undefined;
  readonly yields: readonly YieldItem[] | '*' | undefined;
  readonly where: Expression | undefined;
}
export interface CallSubquery extends Located {
  readonly kind: 'callSubquery';
  readonly optional: boolean;
  /** `CALL (a, b) { … }`, `CALL (*) { … }`; absent for `CALL { WITH a … }`. */
  readonly imports: readonly Variable[] | '*' | undefined;
  readonly query: Query;
}
export interface Foreach extends Located {
  readonly kind: 'foreach';
  readonly variable: string;
  readonly list: Expression;
  readonly clauses: readonly Clause[];
}
export interface Finish extends Located {
  readonly kind: 'finish';
}
