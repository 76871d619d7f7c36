package org.depesche.curation;

import org.depesche.register.EntryRevision;
import org.depesche.register.RegisterEntry;
import org.depesche.tagging.EntityKind;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an entry as an editor sends it.
 *
 * @param name the name that is given, added or removed, or the name of a new entry
 * @param language of the name, an ISO 639-1 code; empty for any language
 * @param kind the right kind of an entity, or the kind of a new one
 * @param revision the number of decisions about the entry when the editor saw it
 */
public record DecisionForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable EntityKind kind,
        @Nullable Integer revision,
        @Nullable String reason) {

    public String wanted() {
        return name == null ? "" : name;
    }

    /** One line of the reason; null without one. */
    public @Nullable String remark() {
        return FormText.line(reason);
    }

    public EntryRevision seen(RegisterEntry entry) {
        return new EntryRevision(entry, revision);
    }
}
