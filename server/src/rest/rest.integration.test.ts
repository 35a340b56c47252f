import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readAll } from "../rosters/reading/testing/read-all.ts";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";
import {
  censusAnswer,
  errorAnswer,
  figuresAnswer,
  healthAnswer,
  peopleAnswer,
  personAnswer,
  sourcesAnswer,
} from "./answers.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

async function json(path: string): Promise<unknown> {
  const response = await world.get(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function csv(path: string): Promise<string> {
  const response = await world.get(`/api/v1${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="paradero-[\w-]+\.csv"$/);
  return response.text();
}

async function refs(query: string): Promise<string[]> {
  return peopleAnswer.parse(await json(`/people${query}`)).rows.map(({ ref }) => ref);
}

const [ANA, BETO, CARLA] = ["aaaaa2", "bbbbb2", "ccccc2"];

describe("people", () => {
  test("says that the store is ready", async () => {
    expect(healthAnswer.parse(await json("/health")).status).toBe("ok");
  });

  test("are listed with how they stand today, since when, and how we know", async () => {
    const page = peopleAnswer.parse(await json("/people"));
    expect(page).toMatchObject({ on: TODAY, asKnown: TODAY, filters: {}, total: 3, offset: 0, limit: 50 });
    expect(page.rows).toEqual([
      {
        ref: ANA,
        name: "Ana Ñáñez",
        otherNames: ["Anita"],
        sex: "female",
        sector: "civilian",
        state: "Miranda",
        facility: { ref: "r2d3f4", name: "El Rodeo I" },
        nationalities: ["VE", "ES"],
        affiliation: { es: null, en: null },
        status: "house_arrest",
        possible: ["house_arrest"],
        claimed: null,
        sure: true,
        since: { edtf: "2026-03-20", earliest: "2026-03-20", latest: "2026-03-20", surelyFrom: null },
        confirmed: "2026-03-20",
        sources: 2,
      },
      {
        ref: BETO,
        name: "Beto Núñez",
        otherNames: [],
        sex: "male",
        sector: "military",
        state: "Zulia",
        facility: null,
        nationalities: ["VE"],
        affiliation: { es: null, en: null },
        status: "detained",
        possible: ["detained"],
        claimed: null,
        sure: true,
        since: { edtf: "../2026-03-01", earliest: null, latest: "2026-03-01", surelyFrom: null },
        confirmed: "2026-03-01",
        sources: 1,
      },
      {
        ref: CARLA,
        name: "Carla Nuñoz",
        otherNames: [],
        sex: null,
        sector: null,
        state: null,
        facility: null,
        nationalities: [],
        affiliation: { es: null, en: null },
        status: "bailed",
        possible: ["bailed"],
        claimed: null,
        sure: true,
        since: { edtf: "2026-04-01", earliest: "2026-04-01", latest: "2026-04-01", surelyFrom: null },
        // Freshness is that of custody, and she is out.
        confirmed: null,
        sources: 2,
      },
    ]);
  });

  test("of a day when a month was all that is known are not sure", async () => {
    const page = peopleAnswer.parse(await json("/people?on=2026-02-10&q=carla"));
    expect(page.rows[0]).toMatchObject({ status: "detained", possible: ["detained"], sure: false });
  });

  test.each([
    ["?status=bailed", [CARLA]],
    ["?status=!bailed", [ANA, BETO]],
    ["?status=detained,house_arrest", [ANA, BETO]],
    ["?status=detained&on=2026-03-02", [ANA, BETO, CARLA]],
    ["?asKnown=2026-03-05&status=detained", [ANA, BETO, CARLA]],
    ["?asKnown=2026-03-01", []],
    ["?sex=unknown", [CARLA]],
    ["?sector=military", [BETO]],
    ["?state=Zulia,unknown", [BETO, CARLA]],
    ["?nationality=ES", [ANA]],
    ["?freshness=within_30_days", [ANA]],
    ["?q=nunoz", [BETO, CARLA]],
    ["?q=%C3%91a%C3%B1ez%20ana", [ANA]],
    ["?q=anita", [ANA]],
    ["?q=bteo", [BETO]],
    ["?q=nobody", []],
    ["?direction=desc", [CARLA, BETO, ANA]],
    ["?sort=confirmed", [BETO, ANA, CARLA]],
    ["?sort=confirmed&direction=desc&limit=1&offset=1", [BETO]],
    ["?offset=2", [CARLA]],
    ["?offset=9", []],
  ])("%s finds %j", async (query, expected) => {
    expect(await refs(query)).toEqual(expected);
  });

  test("come as a workbook with the very cells of the CSV", async () => {
    const response = await world.get("/api/v1/people.xlsx?sort=name");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="paradero-people-2026-04-07-known-2026-04-07.xlsx"',
    );
    const workbook = await readAll(new Uint8Array(await response.arrayBuffer()), "paradero-people.xlsx");
    const text = await readAll(await csv("/people.csv?sort=name"));
    expect(workbook.columns).toEqual(text.columns);
    expect(workbook.cells).toEqual(text.cells);
    expect(workbook.cells).toHaveLength(3);
  });

  test("come as CSV, all of them, with the same numbers", async () => {
    expect(await csv("/people.csv?sort=name")).toBe(
      [
        "ref,name,other_names,sex,sector,state,nationalities,status,possible,sure,since,since_earliest,since_latest,confirmed,sources,affiliation_es,affiliation_en,surely_from,as_at,as_known,filters,newest_change,certainty,rule,rule_version",
        'aaaaa2,"Ana Ñáñez",Anita,female,civilian,Miranda,"VE; ES",house_arrest,house_arrest,true,2026-03-20,2026-03-20,2026-03-20,2026-03-20,2,,,,2026-04-07,2026-04-07,,2026-04-06T16:00:00.000Z,,,',
        'bbbbb2,"Beto Núñez",,male,military,Zulia,VE,detained,detained,true,../2026-03-01,,2026-03-01,2026-03-01,1,,,,2026-04-07,2026-04-07,,2026-04-06T16:00:00.000Z,,,',
        'ccccc2,"Carla Nuñoz",,,,,,bailed,bailed,true,2026-04-01,2026-04-01,2026-04-01,,2,,,,2026-04-07,2026-04-07,,2026-04-06T16:00:00.000Z,,,',
        "",
      ].join("\n"),
    );
  });

  test("have a page each, with every record and what it rests on", async () => {
    const ana = personAnswer.parse(await json(`/people/${ANA}`));
    expect(ana).toMatchObject({
      name: "Ana Ñáñez",
      names: [
        { name: "Ana Ñáñez", kind: "main" },
        { name: "Anita", kind: "nickname" },
      ],
      birth: "1980",
      occupation: { en: "Teacher", es: "Maestra" },
      minor: false,
      status: "house_arrest",
      replaced: [],
    });
    expect(ana.records.map(({ status, date, facility }) => [status, date, facility])).toEqual([
      ["detained", "2026-01-10", "El Rodeo I"],
      ["house_arrest", "2026-03-20", null],
    ]);
    expect(ana.records[0]?.recordedAt).toBe("2026-03-02T16:00:00.000Z");
    expect(ana.records[1]?.citations).toEqual([
      {
        source: {
          ref: "bulletin-april",
          title: '=HYPERLINK("x")',
          publisher: "Foro Penal",
          url: "https://example.org/april",
          published: "2026-04-06",
          language: "es",
        },
        says: { en: "Says so.", es: "Así lo dice." },
        locator: null,
        asOf: null,
      },
    ]);
    expect(ana.milestones.map(({ kind, date }) => [kind, date])).toEqual([["charged", "2026-01-12"]]);
    expect(ana.stretches).toEqual([
      { from: null, until: "2026-01-10", possible: [], nothing: true, count: null },
      { from: "2026-01-10", until: "2026-03-20", possible: ["detained"], nothing: false, count: "detained" },
      { from: "2026-03-20", until: null, possible: ["house_arrest"], nothing: false, count: "house_arrest" },
    ]);
  });

  test("have a page as it was known on a day", async () => {
    const ana = personAnswer.parse(await json(`/people/${ANA}?asKnown=2026-04-05`));
    expect(ana.records.map(({ status }) => status)).toEqual(["detained"]);
    expect(ana).toMatchObject({ status: "detained", confirmed: "2026-01-12", sources: 1 });
  });
});

const SAID_HEADER = "rule,rule_version,as_known,filters,step,newest_change,newest_confirmation,overlapping";
const NEWEST = "2026-04-06T16:00:00.000Z";

describe("the census", () => {
  test("is one line a day: certainly, counted, possibly; and says what it is", async () => {
    const said = `deprived-of-liberty,1,2026-04-07,,day,${NEWEST}`;
    expect(await csv("/census.csv?rule=deprived-of-liberty&from=2026-04-06&to=2026-04-06")).toBe(
      `date,low,count,high,${SAID_HEADER}\n2026-04-06,2,2,2,${said},2026-03-20,false\n`,
    );
    expect(await csv("/census.csv?from=2026-02-10&to=2026-02-10")).toBe(
      `date,low,count,high,${SAID_HEADER}\n2026-02-10,1,2,3,${said},2026-01-12,false\n`,
    );
  });

  test.each([
    ["rule=in-custody", "2026-04-06,1,1,1,in-custody,1,2026-04-07,"],
    ["rule=any-restriction", "2026-04-06,3,3,3,any-restriction,1,2026-04-07,"],
    ["rule=restricted-not-jailed", "2026-04-06,2,2,2,restricted-not-jailed,1,2026-04-07,"],
    ["asOf=2026-03-05", "2026-04-06,3,3,3,deprived-of-liberty,1,2026-03-05,"],
    ["asKnown=2026-03-05", "2026-04-06,3,3,3,deprived-of-liberty,1,2026-03-05,"],
    ["asOf=2026-03-01", "2026-04-06,0,0,0,deprived-of-liberty,1,2026-03-01,"],
    ["sex=female", "2026-04-06,1,1,1,deprived-of-liberty,1,2026-04-07,sex=female,"],
    ["q=beto", "2026-04-06,1,1,1,deprived-of-liberty,1,2026-04-07,q=beto,"],
    ["status=detained&state=zulia", "2026-04-06,1,1,1,deprived-of-liberty,1,2026-04-07,status=detained&state=Zulia,"],
  ])("with %s begins with %s", async (parameter, line) => {
    const [, first] = (await csv(`/census.csv?from=2026-04-06&to=2026-04-06&${parameter}`)).split("\n");
    expect(first?.startsWith(line), first).toBe(true);
  });

  test("by an attribute has one line a value, in a column of its name", async () => {
    const byStatus = (await csv("/census.csv?from=2026-04-06&to=2026-04-06&by=status")).split("\n");
    expect(byStatus.map((line) => line.split(",").slice(0, 5).join())).toEqual([
      "date,status,low,count,high",
      "2026-04-06,detained,1,1,1",
      "2026-04-06,disappeared,0,0,0",
      "2026-04-06,house_arrest,1,1,1",
      "",
    ]);
    expect(await csv("/census.csv?from=2026-04-06&to=2026-04-06&by=sex&asOf=2026-03-05")).toContain(
      "2026-04-06,unknown,1,1,1,",
    );
  });

  test("says its rule, the version of the rule, its days, and the last day of each step", async () => {
    const held = censusAnswer.parse(await json("/census?from=2026-01-01&to=2026-02-10&step=month&sex=!unknown"));
    expect(held).toEqual({
      rule: "deprived-of-liberty",
      ruleVersion: 1,
      from: "2026-01-01",
      to: "2026-02-10",
      step: "month",
      by: null,
      asKnown: TODAY,
      filters: { sex: "!unknown" },
      newestChange: NEWEST,
      overlapping: false,
      days: ["2026-01-31", "2026-02-10"],
      series: [{ value: null, low: [1, 1], count: [1, 1], high: [2, 2] }],
      newestConfirmation: "2026-01-12",
      unnamedAtLeast: null,
    });
  });
});

describe("an answer says its D and its K", () => {
  test("which are today where none is asked for, and the day of K where only that is", async () => {
    expect(await json("/census")).toMatchObject({ from: TODAY, to: TODAY, asKnown: TODAY, newestChange: NEWEST });
    expect(await json("/census?asOf=2026-04-05")).toMatchObject({
      from: "2026-04-05",
      to: "2026-04-05",
      asKnown: "2026-04-05",
      newestChange: "2026-03-02T16:00:00.000Z",
    });
    expect(await json("/people")).toMatchObject({ on: TODAY, asKnown: TODAY, newestChange: NEWEST });
    const past = peopleAnswer.parse(await json("/people?asKnown=2026-03-15"));
    expect(past).toMatchObject({ on: "2026-03-15", asKnown: "2026-03-15", newestChange: "2026-03-02T16:00:00.000Z" });
    expect(past.rows.map(({ ref, status }) => [ref, status])).toEqual([
      [ANA, "detained"],
      [BETO, "detained"],
      [CARLA, "detained"],
    ]);
    // Ana; and Beto, who is on a list of March: that he was held already is possible.
    expect(await json("/people?asKnown=2026-03-15&on=2026-01-12")).toMatchObject({ on: "2026-01-12", total: 2 });
  });

  test("in its table and in the name of its file, without the name that was searched for", async () => {
    const named = async (path: string) => (await world.get(`/api/v1${path}`)).headers.get("content-disposition");
    expect(
      await named("/census.csv?from=2026-01-01&to=2026-04-06&step=week&by=sex&rule=in-custody&state=Zulia&q=beto"),
    ).toBe(
      'attachment; filename="paradero-census-in-custody-2026-01-01-2026-04-06-week-by-sex-known-2026-04-07-state-Zulia-by-name.csv"',
    );
    expect(await named("/people.csv?asKnown=2026-04-06&status=!bailed")).toBe(
      'attachment; filename="paradero-people-2026-04-06-known-2026-04-06-status-not-bailed.csv"',
    );
    expect(await named("/figures.csv")).toBe('attachment; filename="paradero-figures-known-2026-04-07.csv"');
    expect(await named("/sources.csv")).toBe('attachment; filename="paradero-sources-known-2026-04-07.csv"');
  });

  test.each([
    "/census",
    "/census.csv?by=state",
    "/people?asKnown=2026-04-07",
    "/people.csv",
    "/figures.csv",
    "/sources",
  ])("%s is the same to the byte however often it is asked for", async (path) => {
    const [one, other] = [await world.get(`/api/v1${path}`), await world.get(`/api/v1${path}`)];
    expect(await one.text()).toBe(await other.text());
    expect(one.headers.get("etag")).toBe(other.headers.get("etag"));
  });

  test("today asked for by its day is what is answered without a day", async () => {
    const text = async (path: string) => (await world.get(`/api/v1${path}`)).text();
    expect(await text(`/census.csv?from=2026-01-01&to=${TODAY}&asOf=${TODAY}`)).toBe(
      await text("/census.csv?from=2026-01-01"),
    );
    expect(await text(`/people?on=${TODAY}&asKnown=${TODAY}`)).toBe(await text("/people"));
  });
});

describe("each of the three numbers", () => {
  const NUMBERS = { certain: "low", counted: "count", possible: "high" } as const;

  test.each([
    ["2026-02-10", ""],
    ["2026-02-10", "&rule=in-custody"],
    ["2026-03-10", "&asKnown=2026-03-15"],
    ["2026-04-06", "&rule=any-restriction"],
    ["2026-04-06", "&sex=female"],
    ["2026-04-06", "&rule=restricted-not-jailed&state=!Zulia"],
  ])("of %s%s opens as names", async (day, more) => {
    const [series] = censusAnswer.parse(await json(`/census?from=${day}&to=${day}${more}`)).series;
    for (const [certainty, line] of Object.entries(NUMBERS)) {
      const page = peopleAnswer.parse(await json(`/people?on=${day}&certainty=${certainty}${more}`));
      expect([certainty, page.total, page.rows.length]).toEqual([certainty, series?.[line][0], page.total]);
    }
  });

  test("says whose it is, and under which rule", async () => {
    expect(await json("/people?rule=in-custody")).toMatchObject({
      certainty: "counted",
      rule: "in-custody",
      ruleVersion: 1,
    });
    expect(await json("/people?certainty=certain")).toMatchObject({
      certainty: "certain",
      rule: "deprived-of-liberty",
    });
    expect(await json("/people")).toMatchObject({ certainty: null, rule: null, ruleVersion: null });
    const response = await world.get("/api/v1/people.csv?certainty=possible");
    expect(response.headers.get("content-disposition")).toContain(
      "paradero-people-possible-deprived-of-liberty-2026-04-07",
    );
  });
});

describe("parts that overlap", () => {
  test("say so: somebody of two nationalities is counted under each", async () => {
    const held = censusAnswer.parse(await json("/census?from=2026-04-06&to=2026-04-06&by=nationality"));
    expect(held.overlapping).toBe(true);
    expect(held.series.map(({ value, count }) => [value, count[0]])).toEqual([
      ["ES", 1],
      ["VE", 2],
    ]);
    const lines = (await csv("/census.csv?from=2026-04-06&to=2026-04-06&by=nationality")).trimEnd().split("\n");
    expect(lines.map((line) => line.split(",").at(-1))).toEqual(["overlapping", "true", "true"]);
  });

  test("say nothing where nobody of the two nationalities is counted", async () => {
    const held = await json("/census?from=2026-04-06&to=2026-04-06&by=nationality&sex=male");
    expect(held).toMatchObject({ overlapping: false });
  });
});

describe("a word of a filter is understood however it is written", () => {
  test.each([
    ["?state=ZULIA,Unknown", { state: "Zulia,unknown" }, [BETO, CARLA]],
    ["?state=!miránda", { state: "!Miranda" }, [BETO, CARLA]],
    ["?nationality=es", { nationality: "ES" }, [ANA]],
    ["?nationality=Española", { nationality: "ES" }, [ANA]],
    ["?nationality=FR", { nationality: "FR" }, []],
    ["?status=House%20arrest", { status: "house_arrest" }, [ANA]],
    ["?freshness=Within-30-days", { freshness: "within_30_days" }, [ANA]],
    ["?q=123", { q: "123" }, []],
  ])("%s means %j", async (query, filters, expected) => {
    const page = peopleAnswer.parse(await json(`/people${query}`));
    expect([page.filters, page.rows.map(({ ref }) => ref)]).toEqual([filters, expected]);
  });
});

describe("figures and sources", () => {
  test("stand side by side where they conflict, the chosen one first, each with its source", async () => {
    const { total, rows } = figuresAnswer.parse(await json("/figures"));
    expect(total).toBe(5);
    const sameDay = rows.filter(({ asOf }) => asOf === "2026-04-06");
    expect(sameDay.map(({ value, chosen, conflicts }) => [value, chosen, conflicts])).toEqual([
      [485, true, true],
      [490, false, true],
    ]);
    expect(rows.find(({ value }) => value === 500)).toMatchObject({ conflicts: false });
    expect(sameDay[0]?.citations[0]?.source.ref).toBe("bulletin-april");
  });

  test("come as CSV", async () => {
    const lines = (await csv("/figures.csv")).split("\n");
    expect(lines[0]).toBe(
      "ref,organization,concept,breakdown,breakdown_value,value,qualifier,as_of,as_of_earliest,as_of_latest,period,tier,chosen,conflicts,note_en,note_es,sources,as_known,newest_change,as_at",
    );
    expect(lines.find((line) => line.includes(",485,"))).toMatch(
      /^[a-z0-9]+,"Foro Penal",stock_detained,,,485,exact,2026-04-06,2026-04-06,2026-04-06,,press,true,true,,,https:\/\/example\.org\/april,2026-04-07,2026-04-07T16:00:00\.000Z,2026-04-07$/,
    );
  });

  test("say what rests on a source", async () => {
    const { rows } = sourcesAnswer.parse(await json("/sources"));
    expect(
      rows.map(({ ref, people, records, milestones, figures, events }) => [
        ref,
        people,
        records,
        milestones,
        figures,
        events,
      ]),
    ).toEqual([
      ["quoted-may", 0, 0, 0, 2, 0],
      ["bulletin-april", 2, 2, 0, 2, 0],
      ["bulletin-march", 3, 3, 1, 1, 1],
    ]);
  });

  test("begin with a byte-order mark where Excel is to read them, and are the same but for it", async () => {
    for (const list of ["people", "census", "figures", "sources"]) {
      const bytes = async (query: string) =>
        new Uint8Array(await (await world.get(`/api/v1/${list}.csv${query}`)).arrayBuffer());
      const [plain, marked] = [await bytes(""), await bytes("?bom=true")];
      expect(Buffer.from(marked).subarray(0, 3).toString("hex")).toBe("efbbbf");
      expect(marked.slice(3)).toEqual(plain);
    }
    expect((await world.get("/api/v1/people?bom=true")).status).toBe(400);
  });

  test("neutralise a formula in a title, in CSV only", async () => {
    expect(await csv("/sources.csv")).toContain(`bulletin-april,"'=HYPERLINK(""x"")","Foro Penal"`);
  });
});

describe("a wrong request", () => {
  test.each([
    ["/people?sort=age", '"sort" is "age", but it takes name, status, since, confirmed.'],
    ["/people?limit=201", '"limit" is "201", but it must be at most 200.'],
    ["/people?offset=-1", '"offset" is "-1", but it must be at least 0.'],
    [
      "/people?on=2026-02-30",
      '"on" is "2026-02-30", but it must be a calendar day written YYYY-MM-DD, such as 2026-04-06.',
    ],
    ["/people?status=", '"status" is empty, but it must name at least one value.'],
    ["/people?state=Zulias", '"state" is "Zulias", but it does not know "Zulias"; it takes Miranda, Zulia, unknown.'],
    [
      "/census?nationality=VE,atlantean",
      '"nationality" is "VE,atlantean", but it does not know "atlantean"; it takes two-letter country codes',
    ],
    [
      "/people?on=2026-04-08",
      '"on" is "2026-04-08", which is after today, 2026-04-07: nothing is known of a day to come.',
    ],
    ["/people.xlsx?asKnown=2027-01-01", '"asKnown" is "2027-01-01", which is after today, 2026-04-07: what will be'],
    ["/people/aaaaa2?asKnown=2026-04-08", '"asKnown" is "2026-04-08", which is after today'],
    ["/census?to=2026-04-08", '"to" is "2026-04-08", which is after today, 2026-04-07'],
    ["/census?from=2026-04-08", '"from" is "2026-04-08", which is after today, 2026-04-07'],
    ["/census.csv?asOf=2026-04-08", '"asOf" is "2026-04-08", which is after today, 2026-04-07'],
    ["/people?sex=other", '"sex" is "other", but it does not know "other"; it takes female, male, unknown.'],
    ["/people?q=%00", '"q" is "\u{FFFD}", but it must not hold control characters.'],
    [`/people?q=${"a".repeat(201)}`, `"q" is "${"a".repeat(80)}…", but it must be at most 200 characters long.`],
    ["/people?certainty=sure", '"certainty" is "sure", but it takes certain, counted, possible.'],
    ["/people?rule=nobody", '"rule" is "nobody", but it takes in-custody, deprived-of-liberty'],
    ["/census?certainty=certain", 'There is no parameter "certainty" here.'],
    ["/people?colour=red&sort=name", 'There is no parameter "colour" here. It takes'],
    [
      "/people?sort=name&sort=since",
      '"sort" is given more than once; put several values into one, with commas between them.',
    ],
    ["/people?__proto__=x", 'There is no parameter "__proto__" here.'],
    ["/people.csv?limit=5", 'There is no parameter "limit" here.'],
    ["/people/aaaaa2?on=2026-01-01", 'There is no parameter "on" here. It takes asKnown.'],
    [
      "/census?rule=nobody&from=2026-01-01&to=2026-01-02",
      '"rule" is "nobody", but it takes in-custody, deprived-of-liberty, any-restriction, restricted-not-jailed.',
    ],
    [
      "/census?rule=restricted-not-held&from=2026-01-01&to=2026-01-02",
      '"rule" is "restricted-not-held", but it is called restricted-not-jailed now.',
    ],
    ["/census.csv?from=2026-01-02&to=2026-01-01", '"from" is "2026-01-02", which is after "to", "2026-01-01".'],
    ["/census?from=1900-01-01&to=2026-01-01", '"to" is "2026-01-01", more than 50 years after "from": ask for fewer.'],
    ["/census?from=2026-01-01&to=2026-01-02&step=year", '"step" is "year", but it takes day, week, month.'],
    [
      "/census?from=2026-01-01&to=2026-01-02&by=name",
      '"by" is "name", but it takes status, sex, sector, state, facility, nationality, freshness.',
    ],
    [
      "/census?from=2026-01-01&to=2026-01-02&asOf=2026-01-01&asKnown=2026-01-01",
      '"asKnown" and "asOf" are one parameter: give one of them.',
    ],
    ["/census?from=2026-01-01&to=2026-01-02&on=2026-01-01", 'There is no parameter "on" here.'],
    ["/figures?a=b", 'There is no parameter "a" here. It takes asKnown.'],
    ["/health?a=b", 'There is no parameter "a" here. It takes none.'],
    ["/sources.csv?a=b", 'There is no parameter "a" here.'],
  ])("%s is 400: %s", async (path, sentence) => {
    const response = await world.get(`/api/v1${path}`);
    expect(response.status).toBe(400);
    const { error } = errorAnswer.parse(await response.json());
    expect(error.code).toBe("invalid_input");
    expect(error.message).toContain(sentence);
    expect(error.faults?.length).toBeGreaterThan(0);
  });

  test.each([
    ["/people?on=2026-02-30", "«on» es «2026-02-30», pero debe ser un día del calendario escrito AAAA-MM-DD"],
    ["/people?on=2026-04-08", "«on» es «2026-04-08», posterior a hoy, 2026-04-07"],
    ["/census?asOf=2026-04-08", "«asOf» es «2026-04-08», posterior a hoy, 2026-04-07"],
    ["/people?state=Zulias", "«state» es «Zulias», pero no se conoce «Zulias»; admite Miranda, Zulia, unknown."],
    ["/people?status=free", "«status» es «free», pero no se conoce «free»; admite detained, disappeared"],
    ["/people?estado=Zulia", "Aquí no hay ningún parámetro «estado». Los que hay son status, sex"],
    ["/people?limit=0", "«limit» es «0», pero debe ser 1 como mínimo."],
    ["/census?from=2026-02-02&to=2026-02-01", "«from» es «2026-02-02», posterior a «to», «2026-02-01»."],
  ])("%s is 400 in the reader's language: %s", async (path, sentence) => {
    const response = await world.get(`/api/v1${path}`, { "accept-language": "es-VE,es;q=0.9,en;q=0.8" });
    expect(response.status).toBe(400);
    const { error } = errorAnswer.parse(await response.json());
    expect(error.message).toContain(sentence);
    expect(sentence.startsWith(error.faults?.[0]?.message.slice(0, 12) ?? "?")).toBe(true);
  });

  test.each(["/people/zzzzz9", "/people/%27%20or%201=1", "/people/aaaaa2%00", `/people/${"a".repeat(500)}`])(
    "%s is 404, and does not say what was asked for",
    async (path) => {
      const response = await world.get(`/api/v1${path}`);
      expect(response.status).toBe(404);
      expect(errorAnswer.parse(await response.json()).error.message).toBe("There is no person with this reference.");
    },
  );
});

describe("the OpenAPI document", () => {
  const operation = z.object({
    summary: z.string(),
    parameters: z.array(z.object({ name: z.string(), description: z.string().optional() })).default([]),
    responses: z.record(z.string(), z.unknown()),
  });
  const shape = z.object({ openapi: z.string(), paths: z.record(z.string(), z.object({ get: operation })) });

  test("is of version 3.1 and describes every address and every parameter", async () => {
    const document = shape.parse(await json("/openapi.json"));
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual(
      [
        "census",
        "census.csv",
        "census/bridge",
        "figures",
        "figures.csv",
        "health",
        "people",
        "people.csv",
        "people.xlsx",
        "people/{ref}",
        "sources",
        "sources.csv",
      ].map((path) => `/api/v1/${path}`),
    );
    for (const [path, { get }] of Object.entries(document.paths)) {
      expect(get.summary, path).toBeTruthy();
      expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(["200", "400", "503"]));
      for (const { name, description } of get.parameters) expect(description, `${path} ${name}`).toBeTruthy();
    }
    const census = document.paths["/api/v1/census"]?.get.parameters.map(({ name }) => name);
    expect(census).toEqual(expect.arrayContaining(["rule", "from", "to", "step", "by", "asOf", "status", "q"]));
  });
});
