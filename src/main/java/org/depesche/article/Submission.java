package org.depesche.article;

import java.util.List;
import java.util.Objects;
import org.depesche.tagging.Mention;

/**
 * A draft on its way into the archive.
 *
 * @param mentions the mentions in the draft's text
 */
public record Submission(ArticleDraft draft, List<Mention> mentions, Provenance file) {

    /** The identity that a draft shares with other versions of the same article. */
    public Identity identity() {
        String source = Objects.requireNonNullElse(draft.publication().source(), "");
        String id = draft.identity().sourceId();
        return id == null ? new Identity(false, draft.fingerprint(), source) : new Identity(true, id, source);
    }

    /**
     * The identity of an article.
     *
     * @param named whether the key is the source's own id, not the fingerprint of the text
     */
    public record Identity(boolean named, String key, String source) {}
}
