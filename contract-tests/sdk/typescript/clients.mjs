// One interface for every client of the official SDKs, with the field names of the API, so that the same tests run on all.
import * as polar1 from "polar-1";
import * as v2026_04 from "polar-1/2026-04";
import * as v2026_10 from "polar-1/2026-10";
import * as v2027_01 from "polar-1/2027-01";
import { Polar } from "polar-0";
import { HTTPValidationError } from "polar-0/models/errors/httpvalidationerror.js";
import { NotPermitted } from "polar-0/models/errors/notpermitted.js";
import { ResourceNotFound } from "polar-0/models/errors/resourcenotfound.js";
import { SDKError } from "polar-0/models/errors/sdkerror.js";
import { Declarations } from "./declarations.mjs";
import { toCamelCase, toSnakeCase } from "./names.mjs";

const TIMEOUT_SECONDS = 60;

/** 0.49.0: camel case, and a strict parser that throws a ResponseValidationError at the first field that is not right. */
const sdk0 = {
  name: "0.49.0",
  // 401, 403 for a missing scope, and 429 have no class of their own there
  errors: {
    other: SDKError,
    notPermitted: NotPermitted,
    notFound: ResourceNotFound,
    invalid: HTTPValidationError,
    rateLimit: SDKError,
  },
  retryAfter: (error) => Number(error.headers.get("Retry-After")),

  connect(url, accessToken) {
    const polar = new Polar({ serverURL: url, accessToken, timeoutMs: TIMEOUT_SECONDS * 1000 });
    return {
      createFile: async (body) => toSnakeCase(await polar.files.create(toCamelCase(body))),
      completeFile: async (id, body) =>
        toSnakeCase(await polar.files.uploaded({ id, fileUploadCompleted: toCamelCase(body) })),
      firstPageOfFiles: async (query) => toSnakeCase((await polar.files.list(query)).result),
      iterateFiles: async function* (query) {
        for await (const page of await polar.files.list(query)) {
          yield* page.result.items.map(toSnakeCase);
        }
      },
      updateFile: async (id, body) => toSnakeCase(await polar.files.update({ id, filePatch: body })),
      deleteFile: (id) => polar.files.delete({ id }),
      createBenefit: async (body) => toSnakeCase(await polar.benefits.create(toCamelCase(body))),
      firstPageOfBenefits: async (query) => toSnakeCase((await polar.benefits.list(toCamelCase(query))).result),
      updateBenefit: async (id, body) => toSnakeCase(await polar.benefits.update({ id, requestBody: body })),
      deleteBenefit: (id) => polar.benefits.delete({ id }),
      firstPageOfGrants: async (id, query) =>
        toSnakeCase((await polar.benefits.grants({ id, ...toCamelCase(query) })).result),
      firstPageOfAllGrants: async (query) => toSnakeCase((await polar.benefitGrants.list(toCamelCase(query))).result),
      createCustomer: async (body) => toSnakeCase(await polar.customers.create(toCamelCase(body))),
      getCustomer: async (id) => toSnakeCase(await polar.customers.get({ id })),
      getExternalCustomer: async (externalId) => toSnakeCase(await polar.customers.getExternal({ externalId })),
      updateCustomer: async (id, body) =>
        toSnakeCase(await polar.customers.update({ id, customerUpdate: toCamelCase(body) })),
      updateExternalCustomer: async (externalId, body) =>
        toSnakeCase(
          await polar.customers.updateExternal({ externalId, customerUpdateExternalID: toCamelCase(body) }),
        ),
      firstPageOfCustomers: async (query) => toSnakeCase((await polar.customers.list(toCamelCase(query))).result),
      deleteCustomer: (id) => polar.customers.delete({ id }),
      deleteExternalCustomer: (externalId) => polar.customers.deleteExternal({ externalId, anonymize: true }),
      createSession: async (body) => toSnakeCase(await polar.customerSessions.create(toCamelCase(body))),
      firstPageOfDownloadables: async (token, query) => {
        const page = await polar.customerPortal.downloadables.list({ customerSession: token }, toCamelCase(query));
        return toSnakeCase(page.result);
      },
      iterateDownloadables: async function* (token, query) {
        const pages = await polar.customerPortal.downloadables.list({ customerSession: token }, toCamelCase(query));
        for await (const page of pages) {
          yield* page.result.items.map(toSnakeCase);
        }
      },
    };
  },
};

/** 1.0.1 has a client for each version of the API; none checks what it gets, so the types that it declares are held here. */
function sdk1(version, { createPolar, errors }) {
  const declared = new Declarations(`polar-1/${version}`);
  return {
    name: `1.0.1, ${version}`,
    errors: {
      other: polar1.PolarClientError,
      notPermitted: errors.NotPermitted,
      notFound: errors.ResourceNotFound,
      invalid: errors.HTTPValidationError,
      rateLimit: polar1.PolarRateLimitError,
    },
    retryAfter: (error) => error.retryAfter,

    connect(url, accessToken) {
      const polar = createPolar({ baseUrl: url, accessToken, timeout: TIMEOUT_SECONDS });
      const { downloadables } = polar.customerPortal;
      const customer = async (answer) => declared.check("CustomerIndividual | CustomerTeam", await answer);
      const grants = async (answer) => declared.check("ListResourceBenefitGrant", await answer);
      return {
        createFile: async (body) => declared.check("FileUpload", await polar.files.create(body)),
        completeFile: async (id, body) => declared.check("FileRead", await polar.files.uploaded(id, body)),
        firstPageOfFiles: async (query) => declared.check("ListResourceFileRead", await polar.files.list(query)),
        iterateFiles: (query) => polar.files.iterList(query),
        updateFile: async (id, body) => declared.check("FileRead", await polar.files.update(id, body)),
        deleteFile: (id) => polar.files.delete(id),
        createBenefit: async (body) => declared.check("BenefitDownloadables", await polar.benefits.create(body)),
        firstPageOfBenefits: async (query) => declared.check("ListResourceBenefit", await polar.benefits.list(query)),
        updateBenefit: async (id, body) =>
          declared.check("BenefitDownloadables", await polar.benefits.update(id, body)),
        deleteBenefit: (id) => polar.benefits.delete(id),
        firstPageOfGrants: (id, query) => grants(polar.benefits.grants(id, query)),
        firstPageOfAllGrants: (query) => grants(polar.benefitGrants.list(query)),
        createCustomer: (body) => customer(polar.customers.create(body)),
        getCustomer: (id) => customer(polar.customers.get(id)),
        getExternalCustomer: (externalId) => customer(polar.customers.getExternal(externalId)),
        updateCustomer: (id, body) => customer(polar.customers.update(id, body)),
        updateExternalCustomer: (externalId, body) => customer(polar.customers.updateExternal(externalId, body)),
        firstPageOfCustomers: async (query) =>
          declared.check("ListResourceCustomer", await polar.customers.list(query)),
        deleteCustomer: (id) => polar.customers.delete(id),
        deleteExternalCustomer: (externalId) => polar.customers.deleteExternal(externalId, { anonymize: true }),
        createSession: async (body) => declared.check("CustomerSession", await polar.customerSessions.create(body)),
        firstPageOfDownloadables: async (token, query) =>
          declared.check("ListResourceDownloadableRead", await downloadables.list(query, { accessToken: token })),
        iterateDownloadables: (token, query) => downloadables.iterList(query, { accessToken: token }),
      };
    },
  };
}

export const clients = [
  sdk0,
  sdk1("2026-04", v2026_04),
  sdk1("2026-10", v2026_10),
  sdk1("2027-01", v2027_01),
];
