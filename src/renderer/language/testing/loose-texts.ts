import { parseSync } from 'vite';

/** Attributes, properties and parameters whose text a person reads or hears. */
const READ_BY_PEOPLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'hint',
  'keys',
  'label',
  'placeholder',
  'problem',
  'text',
  'title',
  'what',
]);
/** Functions whose first argument a person reads or hears. */
const TELL_PEOPLE = new Set(['announce', 'tell', 'describe']);
/** What is the same in every language. */
const UNITS = /\b(?:ms|s|kbit\/s)\b/g;
const KEY_CAP = /^(?:[A-Z]|F\d+)$/;

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

/**
 * The texts of a source file that a person would read, and that no catalogue has: in JSX, in attributes such as
 * `aria-label`, in properties such as `label`, and in what is announced. What is only an identifier, such as a class
 * or the kind of something, is none.
 */
export function looseTexts(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  visit(program as unknown as Node, (node) => found.push(...readIn(node)));
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(hasWords);
}

function readIn(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)];
    case 'JSXElement':
    case 'JSXFragment':
      return nodes(node.children).flatMap((child) =>
        child.type === 'JSXExpressionContainer' ? spoken(child.expression) : [],
      );
    case 'JSXAttribute':
      return READ_BY_PEOPLE.has(nameOf(node.name)) ? spoken(node.value) : [];
    case 'Property':
      return READ_BY_PEOPLE.has(nameOf(node.key)) ? spoken(node.value) : [];
    case 'CallExpression':
      return TELL_PEOPLE.has(calleeOf(node)) ? spoken(nodes(node.arguments)[0]) : [];
    default:
      return [];
  }
}

/** The texts that an expression can come to. */
function spoken(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return [
        nodes(value.quasis)
          .map((quasi) => (quasi.value as { raw: string }).raw)
          .join(' '),
        ...nodes(value.expressions).flatMap(spoken),
      ];
    case 'ConditionalExpression':
      return [...spoken(value.consequent), ...spoken(value.alternate)];
    case 'LogicalExpression':
      return [...spoken(value.left), ...spoken(value.right)];
    case 'BinaryExpression':
      return value.operator === '+' ? [...spoken(value.left), ...spoken(value.right)] : [];
    case 'ArrowFunctionExpression':
      return spoken(value.body);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return spoken(value.expression);
    default:
      return [];
  }
}

function hasWords(text: string): boolean {
  return !KEY_CAP.test(text) && /\p{L}/u.test(text.replace(UNITS, ''));
}

function nameOf(name: unknown): string {
  if (!isNode(name)) return '';
  return String(name.name ?? name.value);
}

function calleeOf({ callee }: Node): string {
  if (!isNode(callee)) return '';
  return nameOf(callee.type === 'MemberExpression' ? callee.property : callee);
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
