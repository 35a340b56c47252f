import { describe, expect, it } from "vitest";
import { organizationName } from "@paradero/shared/words/messages";
import { readCaseSet } from "../read-case-set.ts";

const { sources } = await readCaseSet("venezuela");

/** Hosts that pass on the pages of others, past a block or as a copy: they publish nothing of their own. */
const PASSING_ON =
  /xhvpn|gxiath|awsbyt|awslvpni|bitlysdowssl|bitlyanews|1eye|tdvxyc|aidemsrv|googleapis|pangea-cms|undernet|knowpia|mil-osi|arc-cdn|arcpublishing/i;
const UNIDENTIFIED = /^Unidentified outlet \(copy at \S+\)/;

describe("the publishers of the Venezuela case set", () => {
  it("are outlets, never the host of a copy, unless nobody knows whose page it is, and then that is said", () => {
    const hosts = sources.filter(({ publisher }) => PASSING_ON.test(publisher) && !UNIDENTIFIED.test(publisher));
    expect(hosts.map(({ key, publisher }) => [key, publisher])).toEqual([]);
    expect(sources.map(({ key }) => key).filter((key) => PASSING_ON.test(key))).toEqual([]);
  });

  it("are not identified on the copies of which no sign of the outlet was seen, and a note says what is guessed", () => {
    const unidentified = sources.filter(({ publisher }) => UNIDENTIFIED.test(publisher));
    expect(unidentified.map(({ key }) => key)).toEqual([
      "unidentified-outlet-2018-05-29",
      "unidentified-outlet-2023-08-14",
      "unidentified-outlet-2025-07-18",
    ]);
    for (const { publisher, note, url } of unidentified) {
      expect(publisher).toContain(`(copy at ${new URL(url ?? "").host})`);
      expect(organizationName(publisher, "es")).toMatch(/^Medio no identificado \(copia en \S+\)/);
      expect(note).toMatch(/sin prueba\. \/ .*not proven\./);
    }
  });

  it("have their pages read on a copy marked as such", () => {
    const copies = sources.filter(({ url }) => url !== null && PASSING_ON.test(new URL(url).host));
    expect(copies.length).toBeGreaterThan(15);
    expect(copies.filter(({ note }) => note === undefined).map(({ key }) => key)).toEqual([]);
  });
});
