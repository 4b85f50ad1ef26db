/**
 * Styles that citation-js does not bring along, in CSL 1.0.1 (https://docs.citationstyles.org/en/v1.0.1/specification.html)
 * and written for what a record of meetings has: words spoken at an event on a day, and published on a page.
 */

function style(id: string, title: string, layout: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix=".">${layout}</layout></bibliography>
</style>`;
}

const author = `<names variable="author"><name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", "/></names>`;

/**
 * An entry of a bibliography after The Chicago Manual of Style, 17th edition: the order of a paper that was presented at a
 * meeting (14.217), with the page it stands on (14.207). Author. “Title.” Kind, event, place, date. Publisher. Remark. URL.
 */
export const chicago = style(
  'alliance-chicago',
  'The Chicago Manual of Style: words spoken at a meeting',
  `<group delimiter=". ">
    ${author}
    <text variable="title" quotes="true"/>
    <group delimiter=", ">
      <text variable="genre"/>
      <text variable="event"/>
      <text variable="event-place"/>
      <choose>
        <if variable="issued">
          <date variable="issued" form="text" date-parts="year-month-day"/>
        </if>
        <else><text term="no date" form="short"/></else>
      </choose>
    </group>
    <text variable="publisher"/>
    <text variable="note"/>
    <text variable="URL"/>
  </group>`,
);

/**
 * An entry of a list of works cited after the MLA Handbook, 9th edition: the elements of a lecture (event, date, place) and
 * those of the site it stands on, the medium as the last. Author. “Title.” Event, date, place. Site, URL. Kind, remark.
 */
export const mla = style(
  'alliance-mla',
  'MLA Handbook: words spoken at a meeting',
  `<group delimiter=". ">
    ${author}
    <text variable="title" quotes="true"/>
    <group delimiter=", ">
      <text variable="event" font-style="italic"/>
      <choose>
        <if variable="issued">
          <date variable="issued">
            <date-part name="day" suffix=" "/>
            <date-part name="month" form="short" suffix=" "/>
            <date-part name="year"/>
          </date>
        </if>
        <else><text value="n.d."/></else>
      </choose>
      <text variable="event-place"/>
    </group>
    <group delimiter=", ">
      <text variable="publisher" font-style="italic"/>
      <text variable="URL"/>
    </group>
    <text variable="genre"/>
  </group>`,
);
