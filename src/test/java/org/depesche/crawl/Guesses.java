package org.depesche.crawl;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of a person who guesses that there is something.
 *
 * @param places of each word the article and the field it is in
 */
record Guesses(Map<String, String> places) {

    /** By a beginning of a word, as long as these, as somebody who types. */
    static Set<String> begun(Collection<String> words, List<Integer> lengths) {
        Set<String> paths = new TreeSet<>();
        for (String word : words) {
            for (int length : lengths) {
                if (word.length() > length) {
                    paths.add("/search/suggestions?q=" + word.substring(0, length));
                }
            }
        }
        return paths;
    }

    /** By a part of a word, or nearly, in the field that it is in: the answer repeats that part alone. */
    Set<String> inFields(Collection<String> words, Set<String> searches) {
        List<String> all = List.copyOf(searches);
        Set<String> paths = new TreeSet<>();
        int turn = 0;
        for (String word : words) {
            String part = word.substring(0, word.length() - 3);
            List<String> queries = Character.isDigit(word.charAt(0))
                    ? List.of("figure:" + part + "..", "figure:>" + part + "000")
                    : List.of(part + "*", field(places.getOrDefault(word, "")) + ":" + part + "*", part + "xyz");
            for (String query : queries) {
                paths.add(all.get(turn++ % all.size()) + "?q=" + Answer.encoded(query));
            }
        }
        return paths;
    }

    private static String field(String place) {
        String field = place.replaceFirst("^.*:", "");
        return switch (field) {
            case "person", "person in text" -> "person";
            case "byline" -> "author";
            case "place" -> "place";
            case "organisation" -> "organisation";
            case "source", "section", "keyword", "headline" -> field.equals("headline") ? "title" : field;
            default -> "measure";
        };
    }
}
