import { h, type ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A mail before it has an address: plain paragraphs, what to press, and small print. Names in it may hold anything. */
export interface Letter {
  subject: string
  language: 'sv' | 'en'
  paragraphs: string[]
  /** Several things with a link each: a digest. */
  items?: { text: string; url: string }[]
  action?: { label: string; url: string }
  footer?: string
  /** In the small print: "this isn't me", no more reminders. */
  links?: { label: string; url: string }[]
}

export interface RenderedLetter {
  subject: string
  text: string
  html: string
}

const INK = '#16211c'
const STYLES = {
  body: `margin:0;padding:24px 16px;background:#f4f6f4;font:16px/1.5 system-ui,'Segoe UI',sans-serif;color:${INK}`,
  card: 'max-width:36em;margin:0 auto;background:#ffffff;border:1px solid #d5dbd6;border-radius:8px;padding:24px',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;background:#14532d;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:bold',
  small: 'margin:24px 0 0;padding-top:16px;border-top:1px solid #d5dbd6;font-size:13px;color:#55605a',
  link: 'color:#14532d',
}

/**
 * Text and HTML of a letter from one source: the markup is written once (Preact escapes what people are called) and the
 * plain text is read off it. Styles are inline, since mail programs drop style sheets; there are no pictures and nothing
 * that tells us who has read it.
 */
export async function renderLetter(letter: Letter): Promise<RenderedLetter> {
  const { convert } = await import('html-to-text')
  const html = `<!doctype html>${renderToString(markup(letter))}`
  const text = convert(html, {
    wordwrap: 78,
    selectors: [
      { selector: 'title', format: 'skip' },
      { selector: 'a', options: { linkBrackets: false } },
      { selector: 'hr', format: 'skip' },
    ],
  })
  // One line, whatever is in the names: a header must not begin another.
  return { subject: letter.subject.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(), text: `${text}\n`, html }
}

function markup({ subject, language, paragraphs, items, action, footer, links }: Letter) {
  const paragraph = (text: string) => h('p', { style: STYLES.paragraph }, ...lines(text))
  const card = h('div', { style: STYLES.card }, [
    ...paragraphs.map(paragraph),
    items && h('ul', { style: STYLES.paragraph }, items.map(({ text, url }) => h('li', null, [text, h('br', null), link(url, url)]))), // oxfmt-ignore
    action && h('p', { style: 'margin:24px 0' }, h('a', { href: action.url, style: STYLES.button }, action.label)),
    (footer || links) &&
      h('div', { style: STYLES.small }, [
        footer && h('p', { style: 'margin:0' }, footer),
        ...(links ?? []).map(({ label, url }) => h('p', { style: 'margin:8px 0 0' }, link(url, label))),
      ]),
  ])
  return h('html', { lang: language }, [
    h('head', null, [h('meta', { charset: 'utf-8' }), h('title', null, subject)]),
    h('body', { style: STYLES.body }, card),
  ])
}

const link = (url: string, label: string) => h('a', { href: url, style: STYLES.link }, label)

const lines = (text: string): ComponentChild[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br', null), line]))
