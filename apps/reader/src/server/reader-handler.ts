import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Logger } from '@fonds/api/logger';
import { requestIdHeader } from '@fonds/api/serving/http-server';
import { publicRouter } from '@fonds/api/public/router';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { words } from '@fonds/ui/words';
import { busyPage, busyPath, busySeconds } from './busy-page.ts';
import { capture, type Handler } from './capture.ts';
import type { Answer, ReaderContext } from './context.ts';
import { failedPage, failedPath } from './failed-page.ts';
import { withoutFrameworkScripts } from './finish-html.ts';
import { PageCache } from './page-cache.ts';
import { monthDayIn, pageAddress, variesByDay } from './page-key.ts';
import { isNegotiated, preferredForm } from './negotiate.ts';
import { makePage, nowhere, type PageMaker } from './page-maker.ts';
import { askedCollection, sendCollection } from './send-collection.ts';
import { askedScan, sendScan } from './send-scan.ts';
import { sendFailure, sendPage } from './send-page.ts';
import { askedSearch, searchSender } from './send-search.ts';

interface ReaderHandlerOptions {
  readonly context: ReaderContext;
  /** The app's folder, in which `.next` stands. */
  readonly folder: string;
  readonly development: boolean;
  readonly cacheBytes: number;
  readonly logger: Logger;
  readonly pages: Handler;
}

/** Pages that are nothing without an answer of the search. */
const searchPath = /^\/search(?:[/?]|$)/;
const trpcPath = '/api/trpc/';
const files = /^\/_next\/|^\/scripts\/[\w.-]+\.js$|^\/[\w.-]+\.(?:ico|png|svg|webmanifest)$/;
const textFiles = /^\/_next\/static\/.*\.(?:css|js)$|^\/scripts\/[\w.-]+\.js$|^\/[\w.-]+\.svg$/;
// Files of the build have names that change with what is in them; they live as long as the process.
const fileVersion = 0;
const fileCacheBytes = 8 * 1024 * 1024;
// Apart from the pages, which many PDFs would drive out.
const pdfCacheBytes = 16 * 1024 * 1024;

/** Answers every request of the reader: from the page cache, by Next behind it, or by the public procedures. */
export async function readerHandler(options: ReaderHandlerOptions): Promise<Handler> {
  const { context, development, logger, pages } = options;
  const cache = new PageCache(options.cacheBytes);
  const fileCache = new PageCache(fileCacheBytes);
  const pdfCache = new PageCache(pdfCacheBytes);
  const formats = (await context.archive.caller.exports.formats()).documents;
  const [failed, busy] = development
    ? [undefined, undefined]
    : [await makeInternalPage(context, pages, failedPath), await makeInternalPage(context, pages, busyPath)];
  const maker: PageMaker = {
    handler: pages,
    fonts: development ? [] : listFonts(options.folder),
    busy: (reason) => busyPage(busy, reason),
  };
  const sendSearch = searchSender(context.archive, cache);

  const answerPage = async (request: IncomingMessage, response: ServerResponse, asked: string) => {
    const negotiated = isNegotiated(asked);
    const form = negotiated ? preferredForm(asked, request.headers.accept, formats) : undefined;
    const address = form ?? asked;
    const said = {
      ...(negotiated ? { vary: 'Accept, Accept-Encoding' } : {}),
      ...(form === undefined ? {} : { 'content-location': form }),
    };
    const day = variesByDay(address) ? monthDayIn(context.archive.timeZone(), new Date()) : undefined;
    const key = day === undefined ? address : `${address} ${day}`;
    const answer: Answer = { monthDay: day ?? '01-01' };
    if (development) {
      if (form !== undefined) request.url = form;
      await context.answers.run(answer, () => pages(request, response));
      return;
    }
    const version = context.archive.contentVersion();
    if (searchPath.test(address) && context.archive.isSearchFull() && !cache.find(version, key)) {
      sendFailure(response, maker.busy(words.busy.searches), busySeconds);
      return;
    }
    const page = await (address.endsWith('.pdf') ? pdfCache : cache).get(version, key, () =>
      context.answers.run(answer, () => makePage(maker, address, answer, request)),
    );
    if (page.status < 500 || page.status === 503) sendPage(request, response, page, said);
    else sendFailure(response, failedPage(failed, String(request.headers[requestIdHeader])));
  };

  return async (request, response) => {
    const url = request.url ?? '/';
    const path = url.split('?', 1)[0] ?? '/';
    if (path.startsWith(trpcPath)) {
      await answerProcedure(context, request, response, path.slice(trpcPath.length));
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${words.refused.method}\n`);
      return;
    }
    if (files.test(path)) {
      if (development || !textFiles.test(path)) return pages(request, response);
      const file = await fileCache.get(fileVersion, path, () => makePage(maker, path, undefined, request));
      sendPage(request, response, file);
      return;
    }
    if (request.headers['rsc'] !== undefined) return pages(request, response);
    const address = path.startsWith('/internal/') || !canBeRead(path) ? nowhere : pageAddress(url);
    if (address === undefined) {
      response.writeHead(414, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${words.refused.tooLong}\n`);
      return;
    }
    try {
      const collection = address === nowhere ? undefined : askedCollection(path);
      const scan = address === nowhere ? undefined : askedScan(path);
      const search = askedSearch(address);
      if (collection) await sendCollection(context.archive, request, response, collection);
      else if (scan) await sendScan(context.archive, request, response, scan);
      else if (search) await sendSearch(request, response, search);
      else await answerPage(request, response, address);
    } catch (error) {
      logger.error({ event: 'page-failed', id: request.headers[requestIdHeader], address, err: error });
      if (response.headersSent) response.destroy();
      else sendFailure(response, failedPage(failed, String(request.headers[requestIdHeader])));
    }
  };
}

/** What a slug and an identifier have at most: as the procedures take them. */
const longestPart = 300;
const longestIdentifier = 500;

/** Whether the escapes of a path stand for UTF-8, and it is no longer than any of ours. */
function canBeRead(path: string): boolean {
  try {
    const whole = decodeURIComponent(path);
    if (path.startsWith('/id/')) return whole.length - '/id/'.length <= longestIdentifier;
    return path.split('/').every((part) => decodeURIComponent(part).length <= longestPart);
  } catch {
    return false;
  }
}

function answerProcedure(context: ReaderContext, req: IncomingMessage, res: ServerResponse, path: string) {
  res.setHeader('cache-control', 'no-store');
  return nodeHTTPRequestHandler({ router: publicRouter, createContext: () => context.archive.context, req, res, path });
}

async function makeInternalPage(context: ReaderContext, pages: Handler, path: string): Promise<string | undefined> {
  try {
    const answer: Answer = { monthDay: '01-01' };
    const made = await context.answers.run(answer, () => capture(pages, path, { accept: 'text/html' }));
    return made.status === 200 ? withoutFrameworkScripts(made.body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** The two fonts that every page in Latin script begins with. */
function listFonts(folder: string): string[] {
  return readdirSync(join(folder, '.next/static/media'))
    .filter((name) => /^(?:source-serif-4|inter)-latin-wght-normal\./.test(name))
    .map((name) => `/_next/static/media/${name}`);
}
