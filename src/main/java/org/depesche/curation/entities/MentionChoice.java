package org.depesche.curation.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of an entity that an editor has chosen.
 *
 * @param written filters mentions by their words
 * @param with filters mentions by the id of another entity in their article
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

    public boolean chooseAll() {
        return Boolean.TRUE.equals(all);
    }

    MentionFilter filter() {
        return new MentionFilter(written == null || written.isBlank() ? null : written, with);
    }

    public List<Long> mentions() {
        return mention == null ? List.of() : mention;
    }

    public List<Long> articles() {
        return article == null ? List.of() : article;
    }
}
