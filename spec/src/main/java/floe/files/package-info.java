/**
 * The rules of the files API, for every engine that serves it: pure functions and records, without
 * a framework, without input or output, and without a clock. What a rule depends on, the time too,
 * is a parameter.
 *
 * <ul>
 *   <li>Files: {@link floe.files.FileDetails} is what an engine knows of one,
 *       {@link floe.files.FileRepresentation} what the API shows of it,
 *       {@link floe.files.FileAccess} what may be done with it, {@link floe.files.FilePaths} where
 *       it lies
 *   <li>Parts: {@link floe.files.PartLimits}, {@link floe.files.PartHeaders},
 *       {@link floe.files.Etag}, {@link floe.files.Sha256}, {@link floe.files.CompositeChecksum}; a
 *       completion is checked by {@link floe.files.CompletionAttempt} and
 *       {@link floe.files.CompletionRules}
 *   <li>Headers of downloads: {@link floe.files.ContentDisposition},
 *       {@link floe.files.ContentType}, {@link floe.files.ObjectMetadata}
 *   <li>Tokens: {@link floe.files.TokenKind}, {@link floe.files.TokenFormat},
 *       {@link floe.files.BearerToken}, {@link floe.files.TokenScopes},
 *       {@link floe.files.DownloadToken}, {@link floe.files.Lifetimes}
 *   <li>Requests and errors: {@link floe.files.ApiVersion}, {@link floe.files.RequestBodyLimit},
 *       {@link floe.files.PageRequest}, {@link floe.files.ApiError}
 *   <li>Owners: {@link floe.files.OrganizationRules}, {@link floe.files.BenefitRules},
 *       {@link floe.files.SessionRules}, {@link floe.files.WorldRules}
 *   <li>Time: {@link floe.steering.clock.ClockSetting} is how a world's clock is set,
 *       {@link floe.steering.clock.ClockRules} where it can go, {@link floe.files.UrlValidity} what
 *       it means for presigned URLs
 *   <li>Customers and what they hold: {@link floe.files.CustomerDetails} and
 *       {@link floe.files.GrantDetails} are what an engine knows of them,
 *       {@link floe.files.CustomerChanges} and {@link floe.files.BenefitChanges} what they become
 *       by a request, {@link floe.files.CustomerRules} and {@link floe.files.GrantRules} what is
 *       refused, {@link floe.files.CustomerRepresentation} and
 *       {@link floe.files.GrantRepresentation} what the API shows
 *   <li>Lists: {@link floe.files.CustomerFilter}, {@link floe.files.BenefitFilter},
 *       {@link floe.files.GrantFilter}, {@link floe.files.MetadataFilter},
 *       {@link floe.files.SortOrder}
 * </ul>
 */
@NullMarked
package floe.files;

import org.jspecify.annotations.NullMarked;
