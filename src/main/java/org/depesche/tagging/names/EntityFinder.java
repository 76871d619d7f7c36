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
 * Finds people, places and organisations in German and English texts. The models are loaded lazily, once for all
 * finders, and kept. Safe for use by many threads.
 */
public final class EntityFinder {

    private static final LazyValue<NameKeys> GERMAN_KEYS =
            new LazyValue<>(() -> new NameKeys(Gazetteer.get(), GermanDictionary.SHARED.get()));
    private static final LazyValue<NameKeys> ENGLISH_KEYS = new LazyValue<>(() -> new NameKeys(Gazetteer.get(), null));
    private static final LazyValue<Genders> GENDERS = new LazyValue<>(() -> new Genders(GermanDictionary.SHARED.get()));
    private static final LazyValue<NameReader> GERMAN = new LazyValue<>(NameReader::german);
    private static final LazyValue<NameReader> ENGLISH = new LazyValue<>(NameReader::english);

    /**
     * All mentions in text order; none in a text of another language.
     *
     * @throws Budget.SpentException if the text takes too much work
     */
    public List<Mention.EntityMention> find(TaggableText text, Budget budget) {
        return switch (text.language() == null ? "" : text.language().getLanguage()) {
            case "de" -> find(text, GERMAN.get(), GermanDictionary.SHARED.get(), GERMAN_KEYS.get(), budget);
            case "en" -> find(text, ENGLISH.get(), null, ENGLISH_KEYS.get(), budget);
            default -> List.of();
        };
    }

    private List<Mention.EntityMention> find(
            TaggableText text, NameReader reader, @Nullable GermanDictionary words, NameKeys keys, Budget budget) {
        return new NameGrouping(Gazetteer.get(), words, keys, GENDERS.get(), reader.strange())
                .group(text, reader.names(text, budget), budget);
    }

    /** The key for a name from a source or an editor. Needs no model. */
    public EntityKey key(EntityKind kind, String name, @Nullable Locale language) {
        NameKeys keys =
                language != null && language.getLanguage().equals("de") ? GERMAN_KEYS.get() : ENGLISH_KEYS.get();
        return keys.of(kind, name.strip());
    }

    /** Loads models and lists of both languages in parallel. */
    public void load() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(ENGLISH::get);
        GERMAN.get();
        other.join();
    }
}
