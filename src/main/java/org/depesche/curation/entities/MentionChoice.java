package org.depesche.curation.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of an entity that an editor has filtered and chosen.
 *
 * @param written filters mentions by their words; null for any
 * @param with filters mentions by the id of another entity in their article; null for any
 * @param mention ids of chosen mentions
 * @param article ids of articles whose mentions are all chosen
 * @param all whether all filtered mentions are chosen
 */
record MentionChoice(
        @Nullable String written,
        @Nullable Integer with,
        @Nullable List<Long> mention,
        @Nullable List<Long> article,
        @Nullable Boolean all) {

    /** Without any filter. */
    static final MentionChoice UNFILTERED = new MentionChoice(null, null, null, null, null);

    MentionChoice {
        written = written == null || written.isBlank() ? null : written;
    }

    public boolean isFiltered() {
        return written != null || with != null;
    }

    public boolean chooseAll() {
        return Boolean.TRUE.equals(all);
    }

    public List<Long> mentions() {
        return mention == null ? List.of() : mention;
    }

    public List<Long> articles() {
        return article == null ? List.of() : article;
    }
}
