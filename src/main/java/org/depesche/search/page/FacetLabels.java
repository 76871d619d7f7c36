package org.depesche.search.page;

import java.util.Locale;
import java.util.Objects;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Entry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Labels of facet values in the reader's language. */
@Component
class FacetLabels {

    private final MessageSource messages;

    FacetLabels(MessageSource messages) {
        this.messages = messages;
    }

    String of(Facet facet, Entry entry, Locale locale) {
        return of(facet, entry.value(), entry.label(), locale);
    }

    /** @param otherwise the label if the value has no name in the language */
    String of(Facet facet, String value, String otherwise, Locale locale) {
        return switch (facet) {
            case LANGUAGE -> language(value, otherwise, locale);
            case KIND ->
                Objects.requireNonNullElse(
                        messages.getMessage("search.kind." + value, null, otherwise, locale), otherwise);
            default -> otherwise;
        };
    }

    /** The class of the style of a facet's values; empty: none. */
    static String kind(Facet facet) {
        return facet.isOfEntities() ? facet.parameter() : facet == Facet.KIND ? "figure" : "";
    }

    private static String language(String tag, String otherwise, Locale locale) {
        String language = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return language.isEmpty() ? otherwise : language;
    }
}
