package org.depesche.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and under which rights an article was published.
 *
 * @param source the paper, broadcaster or agency that the article came from
 * @param language null where the file does not state it
 */
@Embeddable
public record Publication(
        @Nullable Published published,
        @Nullable String source,
        @Nullable String section,

        @Convert(converter = Publication.LanguageTag.class) @Nullable
        Locale language,

        List<String> keywords,
        @Nullable String rights) {

    public Publication {
        keywords = List.copyOf(keywords);
    }

    /** Adds the sender's data for all files where the file itself states nothing. */
    Publication withDefaults(
            @Nullable Published otherPublished, @Nullable String otherSource, @Nullable Locale otherLanguage) {
        return new Publication(
                published == null ? otherPublished : published,
                source == null ? otherSource : source,
                section,
                language == null ? otherLanguage : language,
                keywords,
                rights);
    }

    /** The column of a language has its tag: {@code de-CH}. */
    static final class LanguageTag implements AttributeConverter<Locale, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Locale language) {
            return language == null ? null : language.toLanguageTag();
        }

        @Override
        public @Nullable Locale convertToEntityAttribute(@Nullable String tag) {
            return tag == null ? null : Locale.forLanguageTag(tag);
        }
    }
}
