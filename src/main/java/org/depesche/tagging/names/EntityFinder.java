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

    private final LazyValue<Gazetteer> gazetteer = new LazyValue<>(Gazetteer::get);
    private final LazyValue<GermanDictionary> germanWords = GermanDictionary.SHARED;
    private final LazyValue<NameKeys> germanKeys =
            new LazyValue<>(() -> new NameKeys(gazetteer.get(), germanWords.get()));
    private final LazyValue<NameKeys> englishKeys = new LazyValue<>(() -> new NameKeys(gazetteer.get(), null));
    private final LazyValue<Genders> genders = new LazyValue<>(() -> new Genders(germanWords.get()));
    private final LazyValue<NameClassifier> germanModel = new LazyValue<>(NameClassifier::german);
    private final LazyValue<NameClassifier> englishModel = new LazyValue<>(NameClassifier::english);
    private final LazyValue<NameReader> german =
            new LazyValue<>(() -> NameReader.german(gazetteer.get(), germanWords.get(), germanModel.get()));
    private final LazyValue<NameReader> english =
            new LazyValue<>(() -> NameReader.english(gazetteer.get(), englishModel.get()));

    /** All mentions in text order; none in a text of another language. */
    List<Mention.EntityMention> find(TaggableText text) {
        return find(text, Budget.unlimited());
    }

    /** @throws Budget.SpentException if the text takes too much work */
    public List<Mention.EntityMention> find(TaggableText text, Budget budget) {
        LazyValue<NameReader> reader = reader(text.language());
        if (reader == null) {
            return List.of();
        }
        GermanDictionary words = reader == german ? germanWords.get() : null;
        NameKeys keys = reader == german ? germanKeys.get() : englishKeys.get();
        return new NameGrouping(gazetteer.get(), words, keys, genders.get())
                .group(text, reader.get().names(text, budget), budget);
    }

    /** The dictionary, loaded lazily. */
    public LazyValue<GermanDictionary> germanWords() {
        return germanWords;
    }

    /** The key for a name from a source or an editor. Needs no model. */
    public EntityKey key(EntityKind kind, String name, @Nullable Locale language) {
        NameKeys keys = language != null && language.getLanguage().equals("de") ? germanKeys.get() : englishKeys.get();
        return keys.of(kind, name.strip());
    }

    /** Loads models and lists of both languages in parallel. */
    public void load() {
        CompletableFuture<Void> models = CompletableFuture.runAsync(() -> {
            germanModel.get();
            englishModel.get();
        });
        gazetteer.get();
        models.join();
        german.get();
        english.get();
    }

    private @Nullable LazyValue<NameReader> reader(@Nullable Locale language) {
        return switch (language == null ? "" : language.getLanguage()) {
            case "de" -> german;
            case "en" -> english;
            default -> null;
        };
    }
}
