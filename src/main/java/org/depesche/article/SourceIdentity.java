package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a source knows an article.
 *
 * @param sourceId a URI or a document id
 * @param version the version of the article, in the source's own counting
 * @param slugline the agency's short name of the story
 */
@Embeddable
public record SourceIdentity(
        @Column(name = "source_id") @Nullable String sourceId,
        @Column(name = "source_version") @Nullable String version,
        @Column(name = "slugline") @Nullable String slugline) {

    /**
     * The beginning of an id that an archive makes up for an article without one, for formats that need an id. Read again
     * it is none, so that the article is known by its words as before.
     */
    public static final String MADE_UP = "urn:x-depesche:";

    /**
     * Stands in an id between a number and a day, if it names a message of that day or of shortly before: wires number their
     * messages anew each day, and a notice often states none. The archive finds the message.
     */
    public static final String UP_TO = "/..";

    static final SourceIdentity NONE = new SourceIdentity(null, null, null);

    /** The same in another version, if that is stated. */
    SourceIdentity in(@Nullable String other) {
        return other == null ? this : new SourceIdentity(sourceId, other, slugline);
    }
}
