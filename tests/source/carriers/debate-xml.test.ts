import { describe, expect, it } from 'vitest';
import { blocksOf, read, speechesOf } from '../read.js';

describe('a day of parlparse', () => {
  const day = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE publicwhip [
<!ENTITY pound "&#163;">
]>
<publicwhip>
<oral-heading id="uk.org.publicwhip/debate/2003-06-11.655.1" nospeaker="true" url="http://www.example.org/d">Oral Answers &#8212; Defence</oral-heading>
<speech id="a" speakerid="unknown" speakername="Mr Speaker"><p>Order. It costs &pound;5 &mdash; yes &unknown;.</p></speech>
<speech id="b" speakerid="uk.org.publicwhip/member/1" person_id="uk.org.publicwhip/person/10" speakername="Jane Doe" type="Start Question"><p>Will <phrase class="honfriend" name="Somebody">my hon. Friend</phrase> go?</p><p class="indent">"Quoted."</p></speech>
<speech id="c" nospeaker="true"><p><i>[Interruption.]</i></p></speech>
<division id="d" divnumber="5"><divisioncount ayes="1" noes="2"/><mplist vote="aye"><mpname vote="aye">Abbott, Ms</mpname></mplist></division>
<minor-heading id="e" nospeaker="true">Next &amp; last</minor-heading>
<gidredirect oldgid="a" newgid="b" matchtype="changes"/>
</publicwhip>`;

  it('has its headings and speeches as text, and names that stand in the markup alone are none of it', async () => {
    const page = await read('debates.xml', day);
    expect(blocksOf(page)).toEqual([
      'Oral Answers — Defence',
      'Order. It costs £5 — yes &unknown;.',
      'Will my hon. Friend go?',
      '"Quoted."',
      '[Interruption.]',
      'Next & last',
    ]);
    expect(speechesOf(page)).toEqual([
      ['Mr Speaker', null, 'Order. It costs £5 — yes &unknown;.'],
      ['Jane Doe', null, 'Will my hon. Friend go?\n\n"Quoted."'],
      [null, null, '[Interruption.]'],
    ]);
    expect(page.speeches?.map(({ key, does }) => [key, does])).toEqual([
      [null, 'speech'],
      ['uk.org.publicwhip/person/10', 'question'],
      [null, 'procedure'],
    ]);
    expect(page.notices).toEqual([{ notice: 'votes', characters: 9 }]);
    expect(page.facts).toMatchObject({
      title: { value: 'Oral Answers — Defence' },
      date: { value: '2003-06-11' },
    });
  });
});

describe('a debate of Akoma Ntoso', () => {
  const debate = (prefix: string) =>
    `<?xml version="1.0"?><P:akomaNtoso xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><P:debate name="hansard"><P:meta><P:identification source="#x"><P:FRBRWork><P:FRBRdate date="2024-07-28" name="sitting"/></P:FRBRWork><P:FRBRExpression><P:FRBRlanguage language="eng"/></P:FRBRExpression></P:identification>
<P:references source="#x"><P:TLCPerson eId="doe" href="/p/doe" showAs="Jane &quot;J&quot; Doe"/><P:TLCPerson eId="min" href="/p/min" showAs="John Minister"/><P:TLCRole eId="mod" href="/r" showAs="Minister of Defence"/></P:references></P:meta>
<P:preface><P:p><P:docTitle>Official Report</P:docTitle></P:p></P:preface>
<P:debateBody><P:debateSection name="oralQuestions"><P:heading>Questions to the Minister</P:heading>
<P:questions><P:question by="#doe" to="#min"><P:from>Ms DOE <P:i>(North)</P:i> -</P:from><P:p>Will the Minister act?</P:p></P:question>
<P:answer by="#min" as="#mod"><P:from>The MINISTER:</P:from><P:p>Yes.</P:p><P:p>I <P:b>will</P:b> act.<P:eol/>Now.</P:p></P:answer></P:questions>
<P:speechGroup by="#doe"><P:speech by="#doe"><P:p>No label here:</P:p><P:blockList><P:item><P:num>(a)</P:num> <P:p>one</P:p></P:item></P:blockList></P:speech></P:speechGroup>
<P:narrative>The House rose at <P:recordedTime time="2024-07-28T18:00:00">6 pm</P:recordedTime>.</P:narrative></P:debateSection></P:debateBody></P:debate></P:akomaNtoso>`.replaceAll(
      'P:',
      prefix,
    );

  it.each([
    ['without', ''],
    ['with', 'akn:'],
  ])('%s a prefix names people and roles by reference, and each speech once', async (_, prefix) => {
    const page = await read('debate.xml', debate(prefix));
    expect(speechesOf(page)).toEqual([
      ['Jane "J" Doe', 'Ms DOE (North) -', 'Will the Minister act?'],
      ['John Minister', 'The MINISTER:', 'Yes.\n\nI will act.\nNow.'],
      ['Jane "J" Doe', null, 'No label here:\n\n(a)\n\none'],
      [null, null, 'The House rose at 6 pm.'],
    ]);
    expect(page.speeches?.map(({ does, office }) => [does, office])).toEqual([
      ['question', null],
      ['answer', 'Minister of Defence'],
      ['speech', null],
      ['procedure', null],
    ]);
    expect(blocksOf(page).slice(0, 2)).toEqual(['Official Report', 'Questions to the Minister']);
    expect(page.looks.map(({ look, start, end }) => [look, page.text.slice(start, end)])).toEqual([
      ['italic', '(North)'],
      ['bold', 'will'],
    ]);
    expect(page.facts).toMatchObject({
      title: { value: 'Official Report' },
      date: { value: '2024-07-28' },
      language: { value: 'en' },
    });
  });
});

describe('other XML', () => {
  it('gives the words of its elements, with their line ends, and no names of elements', async () => {
    const page = await read(
      'a.xml',
      '<?xml version="1.0"?>\n<data><count>1</count><record><speaker>架空太郎</speaker><speech>○架空国務大臣　お答えいたします。\n　続きます。</speech></record></data>',
    );
    expect(blocksOf(page)).toEqual(['1', '架空太郎', '○架空国務大臣　お答えいたします。\n続きます。']);
    expect(page.speeches).toBeNull();
  });
});
