package org.depesche.article;

import java.util.List;
import org.depesche.tagging.Mention;

/**
 * A draft on its way into the archive.
 *
 * @param mentions what was found in the draft's text
 */
public record Submission(ArticleDraft draft, List<Mention> mentions, Provenance file) {

    /** Whether it is a notice that an article of some id is withdrawn, and does not say of which source. */
    public boolean killsWithoutSource() {
        return draft.pubstatus() == Pubstatus.CANCELED && draft.sourceId() != null && draft.source() == null;
    }

    /** The same for drafts that are the same article or versions of it. */
    public Identity identity() {
        String source = draft.source() == null ? "" : draft.source();
        return draft.sourceId() == null
                ? new Identity(false, Fingerprint.of(draft), source)
                : new Identity(true, draft.sourceId(), source);
    }

    /**
     * By what an article is known again.
     *
     * @param named whether by its source's own id, else by the fingerprint of its text
     */
    public record Identity(boolean named, String key, String source) {}
}
