package org.depesche.curation;

import java.util.List;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of an entity are another one's, and whose.
 *
 * @param to the entity that they are of; null: a new one of this kind and name
 * @param q by what that one is looked for
 * @param written only mentions that are written so
 * @param with only those in articles that name this entity too
 * @param mention ids of those chosen
 * @param article ids of articles all of whose mentions are chosen
 * @param all whether all are chosen that are written so and with whom
 */
record SplitForm(
        @Nullable Integer to,
        @Nullable EntityKind kind,
        @Nullable String name,
        @Nullable String q,
        @Nullable String written,
        @Nullable Integer with,
        @Nullable List<Long> mention,
        @Nullable List<Long> article,
        @Nullable Boolean all,
        @Nullable Integer revision,
        @Nullable Integer toRevision,
        @Nullable String reason) {

    public boolean chooseAll() {
        return Boolean.TRUE.equals(all);
    }

    Passages.Filter filter() {
        return new Passages.Filter(written == null || written.isBlank() ? null : written, with);
    }

    public List<Long> mentions() {
        return mention == null ? List.of() : mention;
    }

    public List<Long> articles() {
        return article == null ? List.of() : article;
    }

    String said() {
        return name == null ? "" : name;
    }
}
