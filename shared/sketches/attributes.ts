/** What tells what an element is or is called; nothing that runs or loads. */
export const SKETCHED_ATTRIBUTES = /^(?:role|type|name|id|for|title|alt|placeholder|value|checked|disabled|selected|open|href|colspan|rowspan|scope|tabindex|label|lang|hidden|multiple|aria-[a-z]+|data-tooltip)$/ // oxfmt-ignore
