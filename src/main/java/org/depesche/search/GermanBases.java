package org.depesche.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the light stemmer does not know of German: words that only look like forms of another ("Rate" is no "Rat"), and
 * weak verbs, whose past and participle it leaves alone ("wählte", "gewählt").
 */
final class GermanBases {

    /** Roots in t and d have an e before the ending: "kostet", "redete". */
    private static final Pattern AFTER_T_OR_D = Pattern.compile("(ge)?(.*[aeiouy].*[td])et(?:en|e)?");

    private static final Pattern WEAK_VERB = Pattern.compile("(ge)?(.*[aeiouy].*?)(?:ten|te|t)");
    private static final Pattern INFINITIVE = Pattern.compile("()(.*[aeiouy].*?)(?:en|(?<=e[lr])n)");

    private static final int SHORTEST_ROOT = 3;

    private static final Map<String, String> APART = new HashMap<>();

    static {
        try (InputStream in = GermanBases.class.getResourceAsStream("kept-apart-de.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] forms = line.strip().split("\\s+");
                        for (String form : forms) {
                            APART.put(form, Language.normalized(forms[0]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GermanBases() {}

    /**
     * The base form of a word that must not be stemmed like others; null for all others.
     *
     * @param word lower case
     */
    static @Nullable String apart(String word) {
        return APART.get(word);
    }

    /**
     * What verb a word may be a form of: in the infinitive, in the present, in the past or as a participle; more than
     * one root where that is open.
     *
     * @param word lower case; in the text too, for nouns that end so are many
     */
    static List<String> verbRoots(String word) {
        List<String> roots = new ArrayList<>();
        // A participle before a noun has endings of its own: "gewählten" is "gewählt" without them.
        for (String form : List.of(Language.normalized(word), Language.GERMAN.stem(word))) {
            Matcher dental = AFTER_T_OR_D.matcher(form);
            add(roots, dental.matches() ? dental : WEAK_VERB.matcher(form));
            add(roots, INFINITIVE.matcher(form));
        }
        return roots;
    }

    private static void add(List<String> roots, Matcher verb) {
        if (verb.matches()) {
            add(roots, verb.group(2));
            if (verb.group(1) != null) {
                add(roots, verb.group(1) + verb.group(2));
            }
        }
    }

    private static void add(List<String> roots, String root) {
        if (root.length() >= SHORTEST_ROOT) {
            String stem = Language.GERMAN.stem(root + "en");
            if (stem.length() >= SHORTEST_ROOT && !roots.contains(stem)) {
                roots.add(stem);
            }
        }
    }
}
