package org.depesche.tagging.names;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.depesche.tagging.Budget;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.LazyValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, places and organisations in German and English texts. The models are loaded lazily and kept. Safe for
 * use by many threads.
 */
public final class EntityFinder {

    private final LazyValue<NameKeys> germanKeys =
            new LazyValue<>(() -> new NameKeys(Gazetteer.get(), GermanDictionary.SHARED.get()));
    private final LazyValue<NameKeys> englishKeys = new LazyValue<>(() -> new NameKeys(Gazetteer.get(), null));
    private final LazyValue<Genders> genders = new LazyValue<>(() -> new Genders(GermanDictionary.SHARED.get()));
    private final LazyValue<NameReader> german = new LazyValue<>(NameReader::german);
    private final LazyValue<NameReader> english = new LazyValue<>(NameReader::english);

    /**
     * All mentions in text order; none in a text of another language.
     *
     * @throws Budget.SpentException if the text takes too much work
     */
    public List<Mention.EntityMention> find(TaggableText text, Budget budget) {
        return switch (text.language() == null ? "" : text.language().getLanguage()) {
            case "de" -> find(text, german.get(), GermanDictionary.SHARED.get(), germanKeys.get(), budget);
            case "en" -> find(text, english.get(), null, englishKeys.get(), budget);
            default -> List.of();
        };
    }

    private List<Mention.EntityMention> find(
            TaggableText text, NameReader reader, @Nullable GermanDictionary words, NameKeys keys, Budget budget) {
        return new NameGrouping(Gazetteer.get(), words, keys, genders.get(), reader.strange())
                .group(text, reader.names(text, budget), budget);
    }

    /** The key for a name from a source or an editor. Needs no model. */
    public EntityKey key(EntityKind kind, String name, @Nullable Locale language) {
        NameKeys keys = language != null && language.getLanguage().equals("de") ? germanKeys.get() : englishKeys.get();
        return keys.of(kind, name.strip());
    }

    /** Loads models and lists of both languages in parallel. */
    public void load() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(english::get);
        german.get();
        other.join();
    }
}
