package org.depesche.ingest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.depesche.format.Item;

/** Where the value of a field comes from. */
public enum FieldOrigin {
    /** the file states it */
    FILE,
    /** it was recognised in the text: a byline above it, a dateline at its beginning, a first sentence as headline */
    TEXT,
    /** the sender stated it for all files of the upload */
    UPLOAD,
    /** it was concluded from the words of the text: the language */
    WORDS;

    /**
     * The origins of the fields that have a value.
     *
     * @param read the article as it was read from its file
     * @param complete the same article with all that was added
     * @param defaults the values that the sender stated
     */
    static Map<DraftField, FieldOrigin> of(Item.Draft read, ArticleDraft complete, Defaults defaults) {
        ArticleDraft stated = read.draft().withDefaults(defaults.published(), defaults.source(), defaults.language());
        Map<DraftField, FieldOrigin> origins = new EnumMap<>(DraftField.class);
        for (DraftField field : DraftField.values()) {
            if (read.recognised().contains(field)) {
                origins.put(field, TEXT);
            } else if (!field.isEmpty(read.draft())) {
                origins.put(field, FILE);
            } else if (!field.isEmpty(stated)) {
                origins.put(field, UPLOAD);
            } else if (!field.isEmpty(complete)) {
                origins.put(field, WORDS);
            }
        }
        return origins;
    }

    /** The last part of the message {@code editor.preview.from.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
