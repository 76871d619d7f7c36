package org.depesche.curation.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds forms that may belong to one measure, by their letters and by the table of synonyms. */
final class SimilarForms {

    /** In shorter words a different letter makes a different word. */
    private static final int SHORTEST = 8;

    private static final int BEGINNING = 5;
    private static final int END = 6;

    /** Beginnings or endings that more words share are insignificant. */
    private static final int LARGEST_BLOCK = 150;

    private static final int SHORTEST_STEM = 4;

    /** Last parts of compounds that hardly change the meaning. */
    private static final List<String> TAILS = List.of(
            "rate", "quote", "zahl", "anzahl", "summe", "hohe", "menge", "wert", "volumen", "betrag", "stand", "niveau",
            "umfang", "kosten");

    private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "e", "er");

    private final Map<String, Integer> forms;
    private final Map<Pair, MeasureSimilarity> found = new LinkedHashMap<>();

    /** Two measures, the smaller id first. */
    record Pair(int one, int other) {

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private SimilarForms(Map<String, Integer> forms) {
        this.forms = forms;
    }

    /** @param forms lemmas with the ids of their measures */
    static Map<Pair, MeasureSimilarity> find(Map<String, Integer> forms) {
        SimilarForms like = new SimilarForms(forms);
        like.synonyms();
        like.spellings();
        like.compounds();
        return like.found;
    }

    private void add(int one, int other, MeasureSimilarity why) {
        if (one != other) {
            found.putIfAbsent(Pair.of(one, other), why);
        }
    }

    private void synonyms() {
        for (Set<String> group : MeasureSynonyms.groups()) {
            Set<Integer> measures = new TreeSet<>();
            group.forEach(lemma -> {
                Integer id = forms.get(lemma);
                if (id != null) {
                    measures.add(id);
                }
            });
            for (int one : measures) {
                measures.forEach(other -> add(one, other, MeasureSimilarity.SYNONYM));
            }
        }
    }

    private void spellings() {
        Map<String, List<String>> blocks = new HashMap<>();
        forms.keySet().forEach(lemma -> {
            blocks.computeIfAbsent("=" + plain(lemma), any -> new ArrayList<>()).add(lemma);
            if (lemma.length() >= SHORTEST) {
                blocks.computeIfAbsent("^" + lemma.substring(0, BEGINNING), any -> new ArrayList<>())
                        .add(lemma);
                blocks.computeIfAbsent("$" + lemma.substring(lemma.length() - END), any -> new ArrayList<>())
                        .add(lemma);
            }
        });
        blocks.forEach((key, block) -> {
            boolean same = key.startsWith("=");
            if (block.size() > LARGEST_BLOCK) {
                return;
            }
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    if (same || isOneLetterOff(block.get(i), block.get(j))) {
                        add(id(block.get(i)), id(block.get(j)), MeasureSimilarity.SPELLING);
                    }
                }
            }
        });
    }

    private int id(String lemma) {
        return forms.getOrDefault(lemma, 0);
    }

    /** A key that the spellings of a word share: "Photovoltaik" and "Fotovoltaik", "Waermeverbrauch". */
    static String plain(String lemma) {
        return lemma.replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("(.)\\1", "$1");
    }

    /** Whether two words differ in one letter, or in the order of two. */
    static boolean isOneLetterOff(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return left <= 1 && right <= 1 || swapped;
    }

    private void compounds() {
        forms.forEach((lemma, id) -> {
            for (String tail : TAILS) {
                if (lemma.endsWith(tail) && lemma.length() >= tail.length() + SHORTEST_STEM) {
                    String stem = lemma.substring(0, lemma.length() - tail.length());
                    for (String joint : JOINTS) {
                        Integer other = stem.endsWith(joint) && stem.length() - joint.length() >= SHORTEST_STEM
                                ? forms.get(stem.substring(0, stem.length() - joint.length()))
                                : null;
                        if (other != null) {
                            add(id, other, MeasureSimilarity.COMPOUND);
                        }
                    }
                    Integer withEnding = forms.get(stem + "e");
                    if (withEnding != null) {
                        add(id, withEnding, MeasureSimilarity.COMPOUND);
                    }
                }
            }
        });
    }
}
