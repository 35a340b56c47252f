import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, expect, inject } from "vitest";
import type {} from "./global-setup.ts";
import type { Staff } from "./staff.ts";

/** Who comes to the site, and with what. */
interface Visitor {
  readonly language?: "es" | "en";
  readonly theme?: "light" | "dark";
  readonly phone?: boolean;
  /** Lets a test put a script of its own into the page, which the site's policy forbids. */
  readonly mayInject?: boolean;
  /** Whose browser it is, where several people take part. */
  readonly name?: string;
  /** Somebody who is signed in already. */
  readonly as?: Staff;
}

export interface Journey {
  /** Where the server of this run answers. */
  readonly address: string;
  /** A new visitor, with nothing remembered, opens an address of the site (or of another server). */
  readonly open: (path: string, visitor?: Visitor) => Promise<Page>;
  /** The same visitor opens one more window. */
  readonly openAgain: (page: Page, path: string) => Promise<Page>;
  /** What a test brings the browser to complain of on purpose. */
  readonly expectComplaints: (pattern: RegExp) => void;
}

export const WIDE = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Longer than anything takes on a busy machine. */
const WAIT_MS = 60_000;

let browser: Promise<Browser> | undefined;
/** By kind of visitor: a new window costs more than all that a test does in it, so each kind has one. */
const contexts = new Map<string, Promise<BrowserContext>>();

/**
 * For one file of tests. Whatever a test is about, its pages must not bring the browser to complain: an error or a warning
 * in the console, a refused style or script, or an exception fails the test. What a visitor chose is forgotten after it.
 */
export function journey(): Journey {
  const address = inject("address");
  let complaints: string[] = [];
  let expected: RegExp | null = null;

  afterEach(async () => {
    for (const context of contexts.values()) await forget(await context);
    const unexpected = complaints.filter((complaint) => !expected?.test(complaint));
    complaints = [];
    expected = null;
    expect(unexpected).toEqual([]);
  });

  async function go(page: Page, path: string): Promise<Page> {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(new URL(path, address).href);
    return page;
  }

  return {
    address,
    async open(path, visitor = {}) {
      const context = await contextFor(visitor);
      if (visitor.as) await context.addCookies([visitor.as.cookie]);
      const [known] = context.pages();
      return go(known ?? (await context.newPage()), path);
    },
    openAgain: async (page, path) => go(await page.context().newPage(), path),
    expectComplaints(pattern) {
      expected = pattern;
    },
  };
}

function contextFor(visitor: Visitor): Promise<BrowserContext> {
  const kind = JSON.stringify({ ...visitor, as: visitor.as?.name });
  const context = contexts.get(kind) ?? newContext(visitor);
  contexts.set(kind, context);
  return context;
}

async function newContext(visitor: Visitor): Promise<BrowserContext> {
  const { language = "es", theme = "light", phone = false, mayInject = false } = visitor;
  browser ??= chromium.connect(inject("browser"));
  const context = await (
    await browser
  ).newContext({
    locale: language === "es" ? "es-VE" : "en-GB",
    colorScheme: theme,
    viewport: phone ? PHONE : WIDE,
    hasTouch: phone,
    isMobile: phone,
    bypassCSP: mayInject,
    reducedMotion: "reduce",
    // Far from Caracas: no date may move with the reader.
    timezoneId: "Pacific/Auckland",
  });
  context.setDefaultTimeout(WAIT_MS);
  return context;
}

/** Leaves one empty window, and nothing of what was chosen in the others. */
async function forget(context: BrowserContext): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
  await context.clearCookies();
  if (!first || first.url() === "about:blank") return;
  await first.evaluate(() => localStorage.clear());
  first.removeAllListeners();
  await first.goto("about:blank");
}

/** What the address bar shows after the name of the host. */
export function addressBar(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The names in the first column of the table of people, from the top. */
export async function namesInTable(page: Page): Promise<string[]> {
  return page.getByRole("table").getByRole("rowheader").getByRole("link").allInnerTexts();
}
