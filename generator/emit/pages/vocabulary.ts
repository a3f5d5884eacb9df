/**
 * Names that the fields of lists have in APIs, without case and punctuation: `next_page_token` and
 * `nextPageToken` are one. A list is recognized when request and response both have such names.
 */

/** A name as this vocabulary has it. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Parameters that take the cursor which a page gave. */
export const cursorParameters: ReadonlySet<string> = set(
  `cursor pagecursor nextcursor startcursor aftercursor after pagetoken nextpagetoken nexttoken paginationtoken
   continuationtoken continuation marker nextmarker bookmark scrollid startkey exclusivestartkey startingtoken
   startingafter pageafter nextpage next skiptoken`,
);

/** Parameters that take the identifier of the last item that one has. */
export const lastItemParameters: ReadonlySet<string> = set(
  "startingafter after afterid startafter lastid lastseenid lastitemid startafterid marker sinceid",
);

/** Parameters that take the number of a page. */
export const pageParameters: ReadonlySet<string> = set(
  "page pagenumber pageindex pageno pagenum currentpage pagenumberindex",
);

/** Parameters that take how many items are left out. */
export const offsetParameters: ReadonlySet<string> = set(
  "offset skip start startindex startat firstresult pageoffset itemoffset",
);

/** Parameters that take how many items a page has. */
export const sizeParameters: ReadonlySet<string> = set(
  "limit pagesize perpage size count first take maxresults maxitems pagelimit top itemsperpage maxpagesize resultsperpage",
);

/** Where a response has the cursor of the next page. */
export const nextCursorFields: ReadonlySet<string> = set(
  `nextcursor nextpagetoken nexttoken nextpagecursor endcursor nextmarker continuationtoken nextcontinuationtoken
   paginationtoken nextstartingafter nextpage next after cursor bookmark nextbookmark lastevaluatedkey scrollid
   startingafter nextpagekey nextkey nextafter`,
);

/** Where a response has the URL of the next page. */
export const nextUrlFields: ReadonlySet<string> = set(
  "next nexturl nextlink nextpageurl nextpageuri nexturi odatanextlink nexthref nextpagelink nextpage",
);

/** Where a response says, by a boolean, that there are more pages. */
export const moreFields: ReadonlySet<string> = set(
  "hasmore hasnext hasnextpage hasmoreitems hasmorepages morepages hasmoreresults hasmoredata more hasadditionalresults istruncated truncated",
);

/** Where a response says, by a boolean, that there are no more pages. */
export const lastPageFlags: ReadonlySet<string> = set("islastpage lastpage islast last isend");

/** Where a response has the number of the next page. */
export const nextPageFields: ReadonlySet<string> = set("nextpage nextpagenumber");

/** Where a response says how many pages there are. */
export const totalPagesFields: ReadonlySet<string> = set(
  "totalpages pagecount pages numpages pagestotal totalpagecount lastpage lastpagenumber numberofpages",
);

/** Where a response says how many items there are. */
export const totalFields: ReadonlySet<string> = set(
  `total totalcount totalresults totalitems totalrecords totalelements totalsize recordstotal totalentries
   totalhits totalnumber`,
);

/** Objects of a response that say how a list continues. */
export const pagingObjects: ReadonlySet<string> = set(
  `pagination paging page pages pageinfo meta metadata links cursors responsemetadata listmeta pager pagemetadata
   listmetadata paginginfo paginationinfo next`,
);

/** Objects of a request that say which page is wanted. */
export const pagingRequests: ReadonlySet<string> = set(
  `page paging pagination pageable pager pageinfo pagerequest pageoptions pagingoptions paginationoptions pageparams
   pagingparams paginationparams paginationrequest paginationinput pageinput`,
);

/** Objects of a response that hold what the response is about. */
export const envelopes: ReadonlySet<string> = set("data result response payload embedded body");

/** Lists of a response that hold its items, the likeliest first. */
export const itemFields: readonly string[] =
  "data items results records values value content entries list nodes edges resources members objects elements rows hits".split(
    " ",
  );
