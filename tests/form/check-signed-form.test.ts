import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { checkSignedForm } from '../../server/form/check-signed-form.ts'
import { aForm, aScan } from './a-pdf.ts'

const refusal = async (bytes: Uint8Array) => {
  const checked = await checkSignedForm(bytes)
  return checked.ok ? undefined : checked.problem
}

async function withDocument(change: (document: PDFDocument) => unknown, useObjectStreams = false) {
  const document = await PDFDocument.load(await aScan())
  await change(document)
  return document.save({ useObjectStreams })
}

/** A PDF with these objects beside its page. */
const withRaw = async (...objects: string[]) => {
  const whole = Buffer.from(await withDocument(() => undefined)).toString('latin1')
  const added = objects.map((object, index) => `${900 + index} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(whole.replace('\nxref', `\n${added}xref`), 'latin1')
}

describe('a signed form that is taken', () => {
  it('is the form itself, a scan, or one that was saved with packed objects', async () => {
    expect(await checkSignedForm(await aForm())).toMatchObject({ ok: true, reading: { pages: 1 } })
    expect(await checkSignedForm(await aScan())).toMatchObject({ ok: true, reading: { pages: 1, text: '' } })
    expect(await refusal(await withDocument(() => undefined, true))).toBeUndefined()
  })
})

describe('a file that is not taken', () => {
  it('says of an empty file that it is empty', async () => {
    expect(await refusal(new Uint8Array())).toBe('empty')
  })

  it('says what it is instead when it can tell, whatever its name and however it hides', async () => {
    const zip = Buffer.from('504b0304140000000800', 'hex')
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
    expect(await checkSignedForm(Buffer.concat([zip, await aForm()]))).toEqual({ ok: false, problem: 'not-pdf', isA: 'zip' }) // oxfmt-ignore
    expect(await checkSignedForm(jpeg)).toEqual({ ok: false, problem: 'not-pdf', isA: 'jpg' })
    expect(await refusal(Buffer.from('<html>%PDF-1.7 %%EOF</html>'))).toBe('not-pdf')
  })

  it('notices that the end, or the middle, is missing', async () => {
    const whole = await aForm()
    expect(await refusal(whole.subarray(0, whole.length - 2000))).toBe('cut-off')
    const halves = [whole.subarray(0, whole.length / 2), Buffer.from('\n%%EOF\n')]
    expect(await refusal(Buffer.concat(halves))).toBe('unreadable')
  })

  it.for([
    ['a script that runs on opening', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', 'active-content'],
    ['a script whose name is spelled with escapes', '<< /S /J#61vaScript /J#53 (1) >>', 'active-content'],
    ['a program to start', '<< /S /Launch /F (cmd.exe) >>', 'active-content'],
    ['a form that submits itself', '<< /S /SubmitForm /F (http://x.example) >>', 'active-content'],
    ['an embedded file', '<< /Type /EmbeddedFile /Length 0 >>', 'embedded-files'],
    [
      'a script behind a word that looks like a stream',
      '<< /A (>>stream\n) /B << /S /JavaScript >> >>',
      'active-content',
    ],
  ] as const)('refuses %s', async ([, object, problem]) => {
    expect(await refusal(await withRaw(object))).toBe(problem)
  })

  it('finds a script inside a compressed object stream', async () => {
    const packed = deflateSync('1 0 << /S /JavaScript /JS (1) >>').toString('latin1')
    const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`
    expect(await refusal(await withRaw(`${head}\nstream\n${packed}\nendstream`))).toBe('active-content')
  })

  it('does not unpack an object stream without end', async () => {
    const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1')
    const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`
    expect(await refusal(await withRaw(`${head}\nstream\n${packed}\nendstream`))).toBe('unreadable')
  })

  it('finds what a library attaches, packed or not', async () => {
    for (const isPacked of [false, true]) {
      const attached = withDocument((document) => document.attach(Buffer.from('x'), 'x.exe'), isPacked)
      expect(await refusal(await attached)).toBe('embedded-files')
      const scripted = withDocument((document) => document.addJavaScript('main', 'app.alert(1)'), isPacked)
      expect(await refusal(await scripted)).toBe('active-content')
    }
  })

  it('refuses one that needs a password', async () => {
    const document = await PDFDocument.load(await aScan())
    document.encrypt({ ownerPassword: 'a', userPassword: 'b' })
    expect(await refusal(await document.save())).toBe('encrypted')
  })
})
