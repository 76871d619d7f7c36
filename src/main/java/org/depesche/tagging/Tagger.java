package org.depesche.tagging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.names.EntityFinder;
import org.depesche.tagging.names.Gazetteer;
import org.depesche.tagging.syntax.SyntaxReader;
import org.jspecify.annotations.Nullable;

/** Finds the people, places, organisations and figures of a text. Safe for use by many threads. */
public final class Tagger {

    /** The kinds of mentions to find. */
    public enum Find {
        ENTITIES,
        FIGURES,
        /** Ordinals beside the figures ("the third"), which the archive does not keep. */
        ORDINALS
    }

    private final EntityFinder entities = new EntityFinder();
    private final FigureFinder figures;

    /** A tagger that reads no grammar, for machines with little memory. */
    public Tagger() {
        this(SyntaxReader.none());
    }

    private Tagger(SyntaxReader syntax) {
        this.figures = new FigureFinder(syntax);
    }

    /**
     * A tagger that reads the grammar of English sentences with figures, and finds more of their measures.
     *
     * @param idle the time without such a sentence after which the models of grammar leave the memory
     */
    public static Tagger withSyntax(Duration idle) {
        return new Tagger(SyntaxReader.of(idle));
    }

    /**
     * All mentions in text order. Only German and English are supported; other texts have no mentions.
     *
     * @param text its language must be known (see {@link LanguageDetector})
     */
    public List<Mention> tag(TaggableText text, Set<Find> find) {
        return tag(text, find, Budget.unlimited());
    }

    /**
     * Tags like {@link #tag(TaggableText, Set)}, for a text that may be crafted to take long.
     *
     * @param budget created by the calling thread
     * @throws Budget.SpentException if the budget is spent
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
     * The key of a person, place or organisation that is known by name alone, such as a tag in a file. {@link #tag}
     * gives the same key to the name in a text.
     *
     * @param name not blank
     * @param language the language of the article, for names of places; null if unknown
     */
    public EntityKey key(EntityKind kind, String name, @Nullable Locale language) {
        return entities.key(kind, name, language);
    }

    /** The place of a key; null if the gazetteer does not have it. Needs no model. */
    public @Nullable Place place(EntityKey key) {
        return key.kind() == EntityKind.PLACE ? Gazetteer.get().places().byKey(key.key()) : null;
    }

    /** The listed names of the entity of a key; empty if it is unknown. Needs no model. */
    public List<ListedName> listedNames(EntityKey key) {
        return Gazetteer.get().listedNames(key);
    }

    /** Loads the models now, which takes seconds, so that the first article does not wait for them. */
    public void warmUp() {
        entities.load();
    }
}
