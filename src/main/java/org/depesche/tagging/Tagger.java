package org.depesche.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.names.EntityFinder;
import org.depesche.tagging.names.Gazetteer;
import org.jspecify.annotations.Nullable;

/** The one door: finds who, where and how much a text speaks of. Safe for use by many threads. */
public final class Tagger {

    /** What to look for. */
    public enum Find {
        ENTITIES,
        FIGURES,
        /** With the figures also places in an order ("the third"), which the archive does not keep. */
        ORDINALS
    }

    private final EntityFinder entities = new EntityFinder();
    private final FigureFinder figures = new FigureFinder(entities.germanWords());

    /**
     * All mentions in the order of the text. Only German and English are read; in another language nothing is found.
     *
     * @param text its language must be known (see {@link LanguageDetector})
     */
    public List<Mention> tag(TaggableText text, Set<Find> find) {
        return tag(text, find, Budget.unlimited());
    }

    /**
     * As {@link #tag(TaggableText, Set)}, of a text that may be made to take long.
     *
     * @param budget made by the calling thread
     * @throws Budget.SpentException if it does not suffice
     */
    public List<Mention> tag(TaggableText text, Set<Find> find, Budget budget) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention.EntityMention> names = find.contains(Find.ENTITIES) ? entities.find(text, budget) : List.of();
        mentions.addAll(names);
        if (find.contains(Find.FIGURES)) {
            List<Mention.FigureMention> found = figures.find(text, names, budget);
            mentions.addAll(found);
            if (find.contains(Find.ORDINALS)) {
                mentions.addAll(figures.ordinals(text, found, budget));
            }
        }
        mentions.sort(Comparator.comparing(mention -> Objects.requireNonNull(mention.span())));
        return mentions;
    }

    /**
     * The key of a person, place or organisation that is known by name alone, say from a file's own tags: the same that
     * {@link #tag} gives to it in the text.
     *
     * @param name not blank
     * @param language of the article, in which a known place is named; null if not known
     */
    public EntityKey key(EntityKind kind, String name, @Nullable Locale language) {
        return entities.key(kind, name, language);
    }

    /** What is known of the place behind a key; null for one that the gazetteer does not have. Needs no model. */
    public @Nullable Place place(EntityKey key) {
        return key.kind() == EntityKind.PLACE ? Gazetteer.get().places().byKey(key.key()) : null;
    }

    /** What the lists call the entity behind a key; nothing if they do not have it. Needs no model. */
    public List<ListedName> listedNames(EntityKey key) {
        return Gazetteer.get().listedNames(key);
    }

    /** Loads the models now, so that the first article need not wait for them. Takes seconds. */
    public void warmUp() {
        entities.load();
    }
}
