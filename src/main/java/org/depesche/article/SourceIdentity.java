package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * The keys by which a source knows an article.
 *
 * @param sourceId a URI or a document id
 * @param version the version of the article, in the source's own counting
 * @param slugline the agency's short name of the story
 */
public record SourceIdentity(
        @Nullable String sourceId,
        @Nullable String version,
        @Nullable String slugline) {}
