import { describe, expect, test } from 'vitest'
import { attribute, scanXml } from '#server/file/xlsx/xml.ts'

function events(pieces: Iterable<string>): string[] {
  const seen: string[] = []
  scanXml(pieces, {
    open: (name, attributes) => seen.push(`<${name}${attributes.trimEnd()}>`),
    text: (text) => {
      const last = seen.at(-1)
      if (last?.startsWith('"')) seen[seen.length - 1] = last + text
      else seen.push(`"${text}`)
    },
    close: (name) => seen.push(`/${name}`),
  })
  return seen
}

describe('going through XML', () => {
  test.each<[string, string[]]>([
    ['<a/>', ['<a>', '/a']],
    ['<x:a b="1" />', ['<a b="1">', '/a']],
    ['<a>1<b>2</b >3</a>', ['<a>', '"1', '<b>', '"2', '/b', '"3', '/a']],
    ['<?xml version="1.0"?>\n<!-- <no> --><a/>\n', ['"\n', '<a>', '/a']],
    ['<a b="x>y" c=\'"/\'/>', ['<a b="x>y" c=\'"/\'>', '/a']],
    ['<a>&lt;&amp;amp;&quot;&apos;&gt;</a>', ['<a>', '"<&amp;"\'>', '/a']],
    ['<a>&#28201;&#x5DDE;&#134071;&#x20BB7;</a>', ['<a>', '"温州𠮷𠮷', '/a']],
    ['<a>&unknown; &#x110000; &</a>', ['<a>', '"&unknown; &#x110000; &', '/a']],
    ['<a><![CDATA[<b>&amp;]]></a>', ['<a>', '"<b>&amp;', '/a']],
    ['<a>x\r\ny\rz</a>', ['<a>', '"x\ny\nz', '/a']],
  ])('%s', (xml, expected) => {
    expect(events([xml])).toEqual(expected)
    expect(events(xml).filter((event) => event !== '"\n')).toEqual(
      expected.filter((event) => event !== '"\n'),
    )
  })

  test.each([
    ['cut off', '<a><b></b>'],
    ['cut off in a tag', '<a><b c="'],
    ['cut off in a comment', '<a/><!--'],
    ['closed too often', '<a/></a>'],
    ['no XML', 'PK\x03\x04'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a tag without end', `<a ${'b'.repeat(5_000_000)}`],
  ])('%s is refused', (_, xml) => {
    expect(() => events([xml])).toThrow('损坏')
  })

  test.each<[string, string, string | null]>([
    [' r="B2" s=\'1\' t = "s"', 't', 's'],
    [' r="B2" s=\'1\' t = "s"', 's', '1'],
    [' sheetId="1" r:id="rId2"', 'id', 'rId2'],
    [' name="a id=\'3\'" r:id="rId2"', 'id', 'rId2'],
    ['\n  name="甲&amp;乙"', 'name', '甲&乙'],
    [' a="1"', 'b', null],
    ['', 'b', null],
    [' broken="', 'broken', null],
    [' broken', 'broken', null],
  ])('%s has %s', (attributes, name, value) => {
    expect(attribute(attributes, name)).toBe(value)
  })
})
